"""Setting channels up, and seeing which of them do not work."""

from datetime import timedelta

import pytest

from rapport.channels import deliveries, sealing, wellbeing
from rapport.channels.models import Delivery
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel
from tests.channels.conftest import mail

LIST = "/settings/channels/"


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def filled(cast, **fields):
    return {
        "name": "Front mailbox",
        "location": cast.location.pk,
        "address": "Front@Riverside.example",
        "smtp_tls": "starttls",
        "imap_tls": "tls",
    } | fields


def test_the_list_says_how_each_channel_does(leader, cast, now):
    with practice_scope(cast.id):
        wellbeing.failing(cast.mailbox.pk, part="Reading", text="No route.", at=now)
    page = leader.get(LIST).content.decode()
    assert "Reading: No route." in page
    assert page.count("<tr>") == 5  # the head and four channels


@pytest.mark.parametrize("who", ["dana", "ivo", "clio"])
def test_only_leaders_get_in(client, cast, who):
    client.force_login(getattr(cast, who).user)
    assert client.get(LIST).status_code == 403
    assert client.post(f"{LIST}{cast.mailbox.pk}/deactivation/").status_code == 403


def test_another_practices_channel_is_not_found(leader, outsiders):
    assert leader.get(f"{LIST}{outsiders.mailbox.pk}/").status_code == 404


def test_a_mailbox_is_added_with_its_password_sealed(leader, cast):
    given = filled(cast, smtp_host="mx.example", smtp_user="front", smtp_password="sesame, open")
    answer = leader.post(f"{LIST}new/email/", given)
    assert answer.status_code == 302
    with practice_scope(cast.id):
        added = Channel.objects.get(address="front@riverside.example")
    assert sealing.opened(added) == {"smtp_password": "sesame, open"}
    assert "sesame" not in str(added.settings)
    assert b"sesame" not in bytes(added.secrets_sealed)
    assert "sesame" not in leader.get(f"{LIST}{added.pk}/").content.decode()


def test_an_empty_password_keeps_the_one_there_is(leader, cast):
    leader.post(f"{LIST}new/email/", filled(cast, smtp_password="sesame, open"))
    with practice_scope(cast.id):
        added = Channel.objects.get(address="front@riverside.example")
    leader.post(f"{LIST}{added.pk}/", filled(cast, name="Renamed"))
    with practice_scope(cast.id):
        added.refresh_from_db()
    assert added.name == "Renamed"
    assert sealing.opened(added) == {"smtp_password": "sesame, open"}


def test_an_address_belongs_to_one_channel_only(leader, cast, outsiders):
    answer = leader.post(f"{LIST}new/email/", filled(cast, address=outsiders.mailbox.address))
    assert answer.status_code == 200
    assert "in use by another channel" in answer.content.decode()


def test_a_password_never_travels_in_the_clear(leader, cast):
    answer = leader.post(
        f"{LIST}new/email/",
        filled(cast, smtp_host="mx.example", smtp_user="front", smtp_tls="none"),
    )
    assert "Without encryption" in answer.content.decode()


def test_a_connection_is_tried_and_what_is_wrong_is_said(leader, cast, postbox):
    page = leader.post(f"{LIST}{postbox.pk}/trial/", follow=True).content.decode()
    assert "Sending works." in page
    with practice_scope(cast.id):
        postbox.settings["smtp_port"] = 1
        postbox.save()
    page = leader.post(f"{LIST}{postbox.pk}/trial/", follow=True).content.decode()
    assert "127.0.0.1 port 1 does not answer" in page


def test_a_form_shows_the_line_to_copy(leader, cast):
    page = leader.get(f"{LIST}{cast.form.pk}/").content.decode()
    assert "/embed/form.js" in page
    assert (
        f"data-form=&quot;{cast.form.public_id}" in page
        or f'data-form="{cast.form.public_id}' in page
    )


def test_a_channel_is_switched_off_and_on_and_never_deleted(leader, cast):
    leader.post(f"{LIST}{cast.mailbox.pk}/deactivation/")
    assert deliveries.place_by_address(cast.mailbox.address) is None
    leader.post(f"{LIST}{cast.mailbox.pk}/reactivation/")
    assert deliveries.place_by_address(cast.mailbox.address).channel_id == cast.mailbox.pk


def test_a_failed_delivery_is_listed_and_read_again_by_one_click(leader, cast, now):
    accepted = deliveries.accept(
        practice_id=cast.id,
        channel_id=cast.mailbox.pk,
        provider_id="x",
        raw=mail(),
        received_at=now,
        at=now,
    )
    with practice_scope(cast.id):
        Delivery.objects.filter(pk=accepted.id).update(
            state=Delivery.State.FAILED, due_at=None, error="RuntimeError"
        )
    assert "RuntimeError" in leader.get(f"{LIST}{cast.mailbox.pk}/").content.decode()
    leader.post(f"{LIST}deliveries/{accepted.id}/reading/")
    with practice_scope(cast.id):
        assert Delivery.objects.get().state == Delivery.State.PENDING


def test_a_silent_channel_raises_an_alarm(cast, scoped, now):
    cast.mailbox.settings["silent_hours"] = 4
    cast.mailbox.last_in_at = now
    assert wellbeing.health(cast.mailbox, now + timedelta(hours=3)).state == "ok"
    assert wellbeing.health(cast.mailbox, now + timedelta(hours=5)).state == "silent"


def test_a_mailbox_that_nobody_reads_is_failing(cast, scoped, now):
    cast.mailbox.settings["imap_host"] = "mx.example"
    cast.mailbox.last_poll_at = now
    assert wellbeing.health(cast.mailbox, now + timedelta(minutes=1)).state == "ok"
    assert wellbeing.health(cast.mailbox, now + timedelta(minutes=9)).state == "failing"


def test_sending_well_does_not_hide_that_reading_fails(cast, scoped, now):
    wellbeing.failing(cast.mailbox.pk, part=wellbeing.READING, text="No route.", at=now)
    wellbeing.well(cast.mailbox.pk, part=wellbeing.SENDING, at=now)
    cast.mailbox.refresh_from_db()
    assert cast.mailbox.failing_since == now
