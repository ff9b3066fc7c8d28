"""The phone rings: who it may be, on whose desks, and what becomes of it."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.accounts.actions import issue_token
from rapport.audit.models import Entry
from rapport.clients import actions as people
from rapport.clients.models import DataKey
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions import calling
from rapport.inbox.actions.calling import Ring, TakenAlready
from rapport.inbox.models import Call, Conversation
from rapport.practice.models import Staff
from tests.inbox.arrivals import arrival

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_ten")]
NUMBER = "+13125550142"


@pytest.fixture
def nina(cast, now):
    """Nina Vale, whose number is known, wrote last week and waits for nothing."""
    with practice_scope(cast.id):
        client = people.add(
            name="Nina Vale", called="Neena", phone=NUMBER, by=cast.dana, at=now - timedelta(days=9)
        )
        message = arrival(cast, at=now, client_id=client.pk, text="Is my scar normal?")
        actions.receive(message, at=now)
        Staff.objects.filter(pk=cast.dana.pk).update(seen_at=now)
    return client


def rang(cast, now, number=NUMBER, **more) -> Call:
    with practice_scope(cast.id):
        ring = Ring(number, "+13125550100", now, **more)
        return calling.ring(ring, practice=cast.practice, at=now)


def cards(as_, staff) -> str:
    return as_(staff, htmx=True).get(reverse("inbox:calls")).content.decode()


def test_a_card_opens_for_who_is_on_phone_duty_and_warns_before_anything_that_could_be_read_out(
    cast, nina, now, as_
):
    rang(cast, now)
    card = cards(as_, cast.dana)
    told = [card.index(words) for words in ("Nina", "Verify before you disclose", "Is my scar")]
    assert told == sorted(told)
    assert "say “Neena”" in card
    assert "ringing" not in cards(as_, cast.dan)  # not at the screen
    with practice_scope(cast.id):
        assert Entry.objects.filter(verb="read", subject_id=nina.pk).exists()


def test_it_stops_after_a_while_and_on_ones_own_desk_when_one_says_so(cast, nina, now, as_):
    call = rang(cast, now)
    as_(cast.dana).post(reverse("inbox:call_silence", args=[call.pk]))
    assert "ringing" not in cards(as_, cast.dana)
    rang(cast, now - timedelta(minutes=3))
    assert "ringing" not in cards(as_, cast.dana)


def test_taking_it_begins_a_conversation_of_the_client_once(cast, nina, now, as_):
    call = rang(cast, now)
    address = reverse("inbox:call_ownership", args=[call.pk])
    answer = as_(cast.dana).post(address)
    with practice_scope(cast.id):
        row = Conversation.objects.select_related("client__key").get(phone_calls=call)
        assert (row.client_id, row.owner_id) == (nina.pk, cast.dana.pk)
        with pytest.raises(TakenAlready, match="Dana"):
            calling.pick_up(call, by=cast.dan, at=now)
    assert answer.url == reverse("inbox:conversation", args=[row.pk])
    assert "ringing" not in cards(as_, cast.dana)


def test_an_unknown_number_is_sealed_alone_until_it_is_somebodys(cast, now):
    call = rang(cast, now, number="(312) 555-0199")
    with practice_scope(cast.id):
        own = call.key_id
        assert (call.client, call.number) == (None, "+13125550199")
        calling.pick_up(call, by=cast.dana, at=now)
        call = Call.objects.select_related("key", "client").get(pk=call.pk)
        assert (call.key_id, call.number) == (call.client.key_id, "+13125550199")
        assert not DataKey.objects.filter(pk=own).exists()


def test_erasing_the_client_forgets_the_number_of_their_calls(cast, nina, now):
    call = rang(cast, now)
    with practice_scope(cast.id):
        people.erase(client=nina, by=cast.olive, reason="asked", at=now)
        assert Call.objects.select_related("key").get(pk=call.pk).number == ""


def test_what_nobody_took_is_forgotten_after_a_month_with_its_key(cast, now):
    call = rang(cast, now, number="(312) 555-0199")
    assert calling.forget_calls(cast.id, at=now + calling.KEPT) == 0
    assert calling.forget_calls(cast.id, at=now + calling.KEPT + timedelta(seconds=1)) == 1
    with practice_scope(cast.id):
        assert not DataKey.objects.filter(pk=call.key_id).exists()


@pytest.mark.parametrize("number", ["anonymous", "", "sip:who@nowhere.example"])
def test_a_withheld_number_rings_too(cast, now, number, as_):
    rang(cast, now, number=number)
    assert "A withheld number is calling" in cards(as_, cast.dana)


def test_the_week_s_calls_say_what_became_of_them(cast, nina, outsiders, now, as_):
    rang(cast, now)
    page = as_(cast.dana).get(reverse("inbox:call_list")).content.decode()
    assert "Nina" in page or "Neena" in page
    assert "nobody took it" in page
    assert "No calls yet" in as_(outsiders.dana).get(reverse("inbox:call_list")).content.decode()


# ---- the phone system's side ----


@pytest.fixture
def announce(client, cast, now):
    def send(scopes=("calls",), **body):
        with practice_scope(cast.id):
            token = issue_token(
                practice_id=cast.id, user_id=cast.dana.user_id, name="pbx", scopes=scopes, at=now
            )
        return client.post(
            "/api/v1/calls",
            data=json.dumps(body),
            content_type="application/json",
            HTTP_AUTHORIZATION=f"Bearer {token}",
        )

    return send


def test_the_phone_system_learns_a_number_and_nothing_of_the_caller(announce, nina):
    answer = announce(number=NUMBER, to="+13125550100")
    assert answer.status_code == 201
    assert answer.json() == {"id": answer.json()["id"], "name": None}
    assert announce(("calls", "read"), number=NUMBER).json()["name"] == "Neena"


def test_a_token_without_the_scope_rings_nowhere(announce, cast):
    assert announce(("read", "write"), number=NUMBER).status_code == 403
    with practice_scope(cast.id):
        assert not Call.objects.exists()


def test_the_same_id_is_the_same_call(announce):
    first, again = (announce(number=NUMBER, id="call-1").json() for _ in range(2))
    assert first == again


def test_a_call_that_is_said_twice_at_the_same_moment_rings_once(cast, nina, now, monkeypatch):
    rung, twins = calling._rung, []

    def after_its_twin(*given):
        twins.append(rung(*given))
        return rung(*given)

    monkeypatch.setattr(calling, "_rung", after_its_twin)
    assert rang(cast, now, id="c-7") == twins[0]
