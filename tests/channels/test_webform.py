"""The web form: kept before it is thanked for, honest about when, and hard on nobody but scripts."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import OperationalError

from rapport.channels import deliveries
from rapport.channels.models import Delivery
from rapport.channels.tasks import read_due
from rapport.channels.webform import stamps, views
from rapport.channels.webform.limits import Limiter
from rapport.channels.webform.spam import suspicion
from rapport.channels.webform.stamps import Verdict
from rapport.clients.models import Identity
from rapport.database.scope import practice_scope
from rapport.inbox.models import Inquiry, Message

FORM = "/in/webform/riverside-webform/"
FILLED = {"name": "Nora", "email": "Nora@Client.example", "message": "Is Friday free?"}


@pytest.fixture(autouse=True)
def fresh_limits(monkeypatch):
    monkeypatch.setattr(views, "per_sender", Limiter(most=12))
    monkeypatch.setattr(views, "per_form", Limiter(most=600))


@pytest.fixture
def at_noon(now):
    """Wednesday, 10:00 in Chicago, while the location is open."""
    with time_machine.travel(now, tick=False) as traveller:
        yield traveller


def stamp_of(now, seconds=30):
    return stamps.stamp("riverside-webform", at=now - timedelta(seconds=seconds), nonce="n")


def test_the_page_shows_the_emergency_line_and_works_without_script(client, cast):
    page = client.get(FORM).content.decode()
    assert "In an emergency call 911." in page
    assert page.count("<label") >= 7
    assert "<script" not in page


def test_what_is_sent_becomes_a_message_with_a_clock(client, cast, at_noon, now):
    answer = client.post(FORM, FILLED | {"stamp": stamp_of(now)})
    assert answer.status_code == 302
    read_due(now)
    with practice_scope(cast.id):
        message = Message.objects.select_related("key").get()
        assert message.text == "Is Friday free?"
        assert Inquiry.objects.count() == 1
        assert Identity.objects.get().proved_at is None


def test_a_double_click_is_one_message(client, cast, at_noon, now):
    for _ in range(2):
        client.post(FORM, FILLED | {"stamp": stamp_of(now)})
    with practice_scope(cast.id):
        assert Delivery.objects.count() == 1


def test_thanks_names_the_time_the_clock_really_gives(client, cast, at_noon):
    page = client.get(f"{FORM}thanks/").content.decode()
    assert "A person answers you today by 10:05." in page


def test_thanks_after_hours_names_the_next_opening(client, cast):
    friday_night = datetime(2026, 3, 7, 3, 0, tzinfo=UTC)
    with time_machine.travel(friday_night, tick=False):
        page = client.get(f"{FORM}thanks/").content.decode()
    assert "A person answers you on Monday, 9 March by 09:05." in page


def test_json_is_taken_from_any_site_without_cookies(client, cast, at_noon):
    answer = client.post(FORM, json.dumps(FILLED | {"id": "x1"}), content_type="application/json")
    assert answer.status_code == 201
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies


def test_an_answer_must_be_possible(client, cast, at_noon, now):
    answer = client.post(FORM, {"message": "Call me", "stamp": stamp_of(now)})
    assert answer.status_code == 422
    assert "Call me" in answer.content.decode()


@pytest.mark.parametrize(
    "sign",
    [
        {"website": "https://casino.example"},
        {"stamp": "forged"},
        {"message": "http://a http://b http://c"},
    ],
)
def test_advertising_is_held_not_dropped(client, cast, at_noon, now, sign):
    client.post(FORM, FILLED | {"stamp": stamp_of(now)} | sign)
    read_due(now)
    with practice_scope(cast.id):
        held = Delivery.objects.get()
        assert held.state == Delivery.State.HELD
        deliveries.retry(held, at=now)
    read_due(now)
    with practice_scope(cast.id):
        assert Message.objects.count() == 1


def test_a_page_left_open_for_days_is_sent_again_not_lost(client, cast, at_noon, now):
    old = stamp_of(now, seconds=2 * 86400)
    page = client.post(FORM, FILLED | {"stamp": old})
    assert page.status_code == 200 or page.status_code == 422
    assert "Is Friday free?" in page.content.decode()
    answer = client.post(FORM, json.dumps(FILLED | {"stamp": old}), content_type="application/json")
    assert answer.status_code == 409
    fresh = stamps.check(answer.json()["stamp"], "riverside-webform", at=now)
    assert fresh.verdict is Verdict.TOO_SOON


def test_nothing_is_thanked_for_that_was_not_stored(client, cast, at_noon, now, monkeypatch):
    def away(**_):
        raise deliveries.NotStored from OperationalError()

    monkeypatch.setattr(deliveries, "accept", away)
    answer = client.post(FORM, json.dumps(FILLED), content_type="application/json")
    assert answer.status_code == 503
    assert answer["Retry-After"]
    page = client.post(FORM, FILLED | {"stamp": stamp_of(now)})
    assert page.status_code == 503
    assert "Is Friday free?" in page.content.decode()


def test_one_sender_can_not_flood(client, cast, at_noon, now):
    answers = [
        client.post(FORM, FILLED | {"stamp": stamp_of(now), "message": str(n)}).status_code
        for n in range(14)
    ]
    assert answers[:12] == [302] * 12
    assert answers[-1] == 429


def test_a_form_that_is_switched_off_is_not_found(client, cast):
    with practice_scope(cast.id):
        cast.form.is_active = False
        cast.form.save()
    assert client.get(FORM).status_code == 404


def test_phone_numbers_are_kept_as_they_are_called(client, cast, at_noon, now):
    client.post(FORM, {"message": "Hi", "phone": "(312) 555-0142", "stamp": stamp_of(now)})
    read_due(now)
    with practice_scope(cast.id):
        identity = Identity.objects.select_related("client__key").get()
        assert (identity.kind, identity.value) == ("phone", "+13125550142")


def test_the_embedded_form_is_small_and_open_to_any_site(client, cast):
    script = client.get("/embed/form.js")
    assert len(script.content) <= 6 * 1024
    assert script["Access-Control-Allow-Origin"] == "*"
    opening = client.get(f"{FORM}opening/").json()
    assert opening["emergency"].startswith("In an emergency call 911.")


def test_a_person_with_one_link_is_no_advertiser():
    points, _ = suspicion({"message": "I saw https://x.example"}, trap="", verdict="fine")
    assert points < 3
