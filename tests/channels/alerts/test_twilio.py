"""Text messages and calls, against a server that speaks Twilio's protocol well and badly."""

import logging
from xml.etree import ElementTree

import pytest

from rapport.channels.alerts import twilio_api
from rapport.channels.models import TwilioAccount
from rapport.database.scope import practice_scope
from rapport.inbox.actions.second_look import SECOND_LOOK
from rapport.practice.models import AlertAddress
from tests.channels.alerts.conftest import CLIOS_PHONE, PUBLIC
from tests.channels.alerts.turns import send_due
from tests.channels.alerts.twilio_server import SID

pytestmark = pytest.mark.django_db


@pytest.fixture
def reachable(on_call, twilio, now):
    """Clio has a phone, and the practice an account."""
    on_call.account(now)
    on_call.phone(now, "sms", "voice")
    return on_call


def test_a_text_message_says_what_to_do_and_nothing_about_the_client(reachable, twilio, now):
    flag = reachable.worry(now)
    send_due(now)
    (sent,) = twilio.texts()
    assert (sent["To"], sent["From"]) == (CLIOS_PHONE, "+12125550100")
    link = f"{PUBLIC}/inbox/{flag.conversation_id}/"
    assert sent["Body"] == f"A client may need a clinician now. Open Rapport. {link}"
    page = reachable.page("sms")
    assert (page.state, page.provider_id[:2]) == ("accepted", "SM")


def test_a_call_says_it_twice_and_takes_a_key(reachable, twilio, now):
    reachable.worry(now)
    send_due(now)
    (called,) = twilio.calls()
    spoken = ElementTree.fromstring(called["Twiml"])  # noqa: S314 - we made it
    gather = spoken.find("Gather")
    said = [element.text for element in gather.findall("Say")]
    assert said == ["This is Rapport for Riverside. A client may need a clinician now. "
                    "Press 1 if you take it, then open Rapport."] * 2  # fmt: skip
    page = reachable.page("voice")
    with practice_scope(reachable.cast.id):
        public_id = TwilioAccount.objects.get().public_id
    base = f"{PUBLIC}/in/twilio/{public_id}/pages/{page.pk}"
    assert (gather.get("action"), called["StatusCallback"]) == (f"{base}/key/", f"{base}/call/")
    assert gather.get("numDigits") == "1"


def test_without_a_public_address_it_is_spoken_and_no_callback_is_asked_for(
    reachable, twilio, settings, now
):
    settings.PUBLIC_URL = "http://127.0.0.1:8000"
    reachable.worry(now)
    send_due(now)
    assert "Gather" not in twilio.calls()[0]["Twiml"]
    assert "Open Rapport." in twilio.calls()[0]["Twiml"]
    assert not any("StatusCallback" in fields for _, fields in twilio.made)


def test_a_practice_without_an_account_is_told_so(on_call, twilio, now):
    on_call.phone(now, "sms")
    on_call.worry(now)
    send_due(now)
    page = on_call.page("sms")
    assert page.state == "failed"
    assert "no account at Twilio" in page.error
    assert twilio.asked == 0


def test_a_number_that_is_none_fails_at_once_and_is_not_repeated_in_the_error(
    reachable, twilio, now
):
    twilio.invalid.add(CLIOS_PHONE)
    reachable.worry(now)
    send_due(now)
    page = reachable.page("sms")
    assert page.state == "failed"
    assert page.error.startswith("Twilio refused it: 400, error 21211.")
    assert page.error.endswith("The 'To' number … is not a valid phone number.")


def account(on_call):
    with practice_scope(on_call.cast.id):
        return TwilioAccount.objects.get()


def test_a_wrong_token_is_the_accounts_trouble_and_heals_by_itself(on_call, twilio, now):
    on_call.account(now, token="wrong")
    on_call.phone(now, "sms")
    on_call.worry(now)
    send_due(now)
    assert on_call.page("sms").state == "queued"
    assert account(on_call).failing_since == now
    assert "error 20003" in account(on_call).failure
    on_call.account(now)
    send_due(on_call.page("sms").due_at)
    assert on_call.page("sms").state == "accepted"
    assert (account(on_call).failing_since, account(on_call).failure) == (None, "")


@pytest.mark.parametrize(
    ("behaves", "said"),
    [
        ("broken", "Twilio answered something we can't read."),
        ("empty", "Twilio answered something we can't read."),
        ("busy", "Twilio refused it: 429"),
        ("down", "Twilio refused it: 503"),
        ("hangs", "Twilio can't be reached (ReadTimeout)."),
    ],
)
def test_a_provider_in_trouble_is_tried_again(reachable, twilio, now, monkeypatch, behaves, said):
    monkeypatch.setattr(twilio_api, "SECONDS", 0.2)
    twilio.behaves = behaves
    reachable.worry(now)
    send_due(now)
    page = reachable.page("sms")
    assert page.state == "queued"
    assert page.error.startswith(said)
    assert account(reachable).failing_since == now
    twilio.behaves = "well"
    twilio.released.set()
    monkeypatch.undo()
    send_due(page.due_at)
    assert reachable.page("sms").state == "accepted"


def test_a_provider_that_is_away_is_tried_again(reachable, twilio, settings, now):
    settings.TWILIO_URL = "http://127.0.0.1:9"
    reachable.worry(now)
    send_due(now)
    assert reachable.page("voice").error == "Twilio can't be reached (ConnectionError)."
    assert reachable.page("voice").state == "queued"


def test_nothing_of_a_call_is_logged(reachable, twilio, now, caplog):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("urllib3").setLevel(logging.INFO)
    reachable.worry(now)
    send_due(now)
    assert len(twilio.made) == 2
    assert CLIOS_PHONE not in caplog.text
    assert SID not in caplog.text


def test_numbers_and_tokens_lie_sealed(reachable, now):
    with practice_scope(reachable.cast.id):
        held = [bytes(row.address_sealed) for row in AlertAddress.objects.all()]
    held.append(bytes(account(reachable).secrets_sealed))
    assert not any(b"2125550123" in content or b"guesses" in content for content in held)


def test_a_flag_of_the_same_day_is_worded_as_one(on_call, push_server, settings, now):
    from tests.inbox.red_flags import FEVER, worried

    browser = push_server.browser()
    on_call.device(browser, now)
    with practice_scope(on_call.cast.id):
        flag = worried(on_call.cast, at=now, text=FEVER)
    assert flag.tier == "same_day"
    send_due(now + SECOND_LOOK)
    assert browser.opened()["title"] == "A client may need a clinician today."
