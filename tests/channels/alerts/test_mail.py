"""An alert by e-mail: through whichever server takes it, with a link and nothing about the client."""

from datetime import timedelta

import pytest

from rapport.channels.alerts import mail
from rapport.channels.alerts.alert import alert_of
from rapport.channels.shape import ChannelError
from rapport.database.scope import practice_scope
from rapport.practice.models import AlertAddress
from tests.channels.alerts.conftest import PUBLIC
from tests.channels.alerts.turns import send_due
from tests.channels.conftest import MailServer

pytestmark = pytest.mark.django_db


@pytest.fixture
def away(settings):
    """No server of the installation answers."""
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9


@pytest.fixture
def worried(on_call, now, settings, away):
    settings.PUBLIC_URL = PUBLIC
    on_call.mail(now)
    return on_call.worry(now)


def test_it_leaves_from_the_practices_own_mailbox(worried, on_call, postbox, mail_server, now):
    send_due(now)
    assert on_call.page("email").state == "accepted"
    (sent,) = mail_server.accepted
    assert mail_server.recipients == ["clio@private.example"]
    assert sent["From"].addresses[0].addr_spec == postbox.address
    assert sent["Subject"] == "A client may need a clinician now."
    assert sent["Auto-Submitted"] == "auto-generated"
    assert on_call.page("email").provider_id == sent["Message-ID"]


def test_it_holds_the_link_and_nothing_about_the_client(worried, postbox, mail_server, now):
    send_due(now)
    text = mail_server.accepted[0].get_content()
    assert f"{PUBLIC}/inbox/{worried.conversation_id}/" in text
    assert "Riverside" in text
    for secret in ("Ada", "white", "lip", "A question"):
        assert secret not in mail_server.accepted[0].as_string()


def test_every_attempt_is_the_same_mail(worried, on_call, postbox, mail_server, now):
    mail_server.answer = "451 later"
    send_due(now)
    assert on_call.page("email").state == "queued"
    mail_server.answer = ""
    send_due(now + timedelta(seconds=2))
    (sent,) = mail_server.accepted
    again = mail.written(
        alert_of(on_call.page("email")),
        sender=postbox.address,
        recipient="clio@private.example",
        at=now,
    )
    assert again["Message-ID"] == sent["Message-ID"]


def test_a_practice_without_a_server_uses_the_installations(
    worried, on_call, mail_server: MailServer, settings, now
):
    settings.ALERT_SMTP_URL = f"smtp+plain://127.0.0.1:{mail_server.port}"
    settings.DEFAULT_FROM_EMAIL = "rapport@host.example"
    send_due(now)
    assert on_call.page("email").state == "accepted"
    assert mail_server.accepted[0]["From"].addresses[0].addr_spec == "rapport@host.example"


def test_when_the_mailbox_fails_the_installations_server_takes_it(
    worried, on_call, postbox, mail_server, settings, now
):
    with practice_scope(on_call.cast.id):
        postbox.settings["smtp_port"] = 9
        postbox.save()
    settings.ALERT_SMTP_URL = f"smtp+plain://127.0.0.1:{mail_server.port}"
    send_due(now)
    assert on_call.page("email").state == "accepted"


def test_a_lasting_refusal_fails_at_once_and_names_nobody(
    worried, on_call, postbox, mail_server, now
):
    mail_server.answer = "550 no clio@private.example here"
    send_due(now)
    page = on_call.page("email")
    assert page.state == "failed"
    assert "550" in page.error
    assert "clio@" not in page.error
    with practice_scope(on_call.cast.id):
        assert AlertAddress.objects.get().failed_at == now


def test_what_the_url_of_the_installations_server_says(settings):
    settings.ALERT_SMTP_URL = "smtps://me%40host:p%3Aw@mx.example"
    server = mail.system_server()
    assert (server.host, server.port, server.tls) == ("mx.example", 465, "tls")
    assert (server.user, server.password) == ("me@host", "p:w")
    settings.ALERT_SMTP_URL = "smtp://mx.example:2587"
    assert (mail.system_server().port, mail.system_server().tls) == (2587, "starttls")
    settings.ALERT_SMTP_URL = "mx.example"
    with pytest.raises(ChannelError, match="RAPPORT_ALERT_SMTP_URL"):
        mail.system_server()
