"""Somebody clicks, a worker asks, and what holds of the answer is shown with its quotes."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from rapport.assistant import actions, queries
from rapport.assistant.models import Ask, Endpoint
from rapport.audit.models import Entry
from rapport.clients.models import Memory
from rapport.inbox.actions import note, reply
from rapport.inbox.actions.replying import withdraw
from rapport.inbox.models import Message, Outgoing, RedFlag
from tests.assistant.conftest import SAID, ask, put, put_up
from tests.assistant.server import saying

QUOTE = "I love the room by the window"
LIKES = {"text": "Likes the room by the window", "message": 1, "quote": QUOTE}


def test_an_answer_is_kept_sealed_with_the_words_it_rests_on(placed, talk, model):
    model.behaviour = saying(LIKES)
    done = ask(placed, talk)
    [item] = queries.items(done)
    assert (item.text, item.quote, item.kind) == (LIKES["text"], QUOTE, "preference")
    assert QUOTE in SAID
    assert b"window" not in bytes(done.result_sealed)
    assert done.state == Ask.State.DONE
    assert done.due_at is None


@pytest.mark.parametrize("kind", ["summary", "points", "memories"])
def test_each_capability_is_answered_in_its_own_form(placed, talk, kind):
    done = ask(placed, talk, kind)
    assert (done.state, done.dropped) == ("done", 0)
    assert len(queries.items(done)) == 2, "Ada wrote twice"


def test_what_was_sent_is_noted_as_references_and_counts(placed, talk, model):
    done = ask(placed, talk)
    shown = list(Message.objects.filter(conversation=talk).values_list("pk", flat=True))
    assert sorted(done.message_ids) == sorted(shown)
    assert done.characters == sum(len(m.text) for m in queries.said(talk))
    assert (done.sent_to, done.model, done.by) == ("127.0.0.1", "small", placed.dana)
    entry = Entry.objects.get(subject_kind="ask")
    assert (entry.verb, entry.subject_id, entry.user_id) == (
        "asked for memories",
        done.pk,
        placed.dana.user_id,
    )


def test_names_addresses_and_ids_do_not_leave(placed, talk, model):
    ask(placed, talk, "summary")
    sent = model.everything()
    for secret in (
        "Ada",
        "Example",
        "ada@example.com",
        "555",
        "0142",
        "Dana",
        placed.practice.name,
    ):
        assert secret not in sent
    assert {*model.requests[0]} == {"path", "headers", "model", "messages", "response_format"}
    assert [m["message"] for m in model.given()] == [1, 2, 3]
    assert {frozenset(m) for m in model.given()} == {frozenset({"message", "from", "text"})}


def test_headers_tell_nothing_of_this_machine(placed, talk, model, monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "somebody's organisation")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Told: too much")
    ask(placed, talk)
    told = {name.lower() for name in model.requests[0]["headers"]}
    assert told == {
        "host", "authorization", "content-type", "content-length", "accept", "user-agent", "connection",
    }  # fmt: skip
    assert model.requests[0]["headers"]["user-agent"] == "Rapport"


def test_placeholders_come_back_as_what_they_were(placed, talk, model):
    model.behaviour = saying(
        {"text": "[NAME_1] [NAME_2] likes the window", "message": 1, "quote": QUOTE}
    )
    [item] = queries.items(ask(placed, talk, "summary"))
    assert item.text == "Ada Example likes the window"


def test_internal_notes_are_never_sent(placed, talk, model):
    note(talk, by=placed.dana, text="She pays late, be careful", at=talk.last_message_at)
    ask(placed, talk, "summary")
    assert "pays late" not in model.everything()


def test_a_reply_that_was_taken_back_was_never_said(placed, talk, model, now):
    reply(talk, by=placed.dana, text="Saturday then", at=now)
    withdraw(Outgoing.objects.latest("pk"), by=placed.dana, at=now)
    ask(placed, talk, "summary")
    assert "Saturday" not in model.everything()


def test_only_the_last_messages_are_sent_and_only_so_much_of_each(placed, talk, model):
    for number in range(20):
        row = Message.objects.filter(conversation=talk, kind="in").select_related("key").first()
        row.pk, row.provider_id = None, f"<copy-{number}@example.com>"
        row.received_at = talk.last_message_at + timedelta(minutes=number + 1)
        row.text = f"number {number} " + "long " * 1000
        row.save()
    ask(placed, talk, "summary")
    sent = [m["text"] for m in model.given()]
    assert [text[:9] for text in sent] == ["number 16", "number 17", "number 18", "number 19"]
    assert {len(text) for text in sent} == {2000}


# Where it may not be asked


def test_it_is_off_until_the_owner_says_otherwise(scoped, talk, model, settings, now):
    settings.LLM_URL, settings.LLM_MODEL = model.url, "small"
    with pytest.raises(actions.NotReady):
        actions.ask(talk, kind="summary", by=scoped.dana, at=now)
    assert model.requests == []


def test_the_installations_address_is_used_once_the_owner_marks_it(
    scoped, talk, model, settings, at_ten, now
):
    settings.LLM_URL, settings.LLM_MODEL, settings.LLM_KEY = model.url, "large", "open sesame"
    put_up(scoped, model, now, url="", model="", key="")
    assert ask(scoped, talk).model == "large"
    assert model.requests[0]["headers"]["authorization"] == "Bearer open sesame"


def test_a_mark_is_for_the_address_it_was_given_for(scoped, talk, model, settings, now):
    settings.LLM_URL, settings.LLM_MODEL = model.url, "large"
    put_up(scoped, model, now, url="", model="", key="")
    settings.LLM_URL = "https://elsewhere.example/v1"
    assert not queries.is_ready(queries.endpoint())
    with pytest.raises(actions.NotReady):
        actions.ask(talk, kind="summary", by=scoped.dana, at=now)


def flag(talk, now):
    return RedFlag.objects.create(
        practice_id=talk.practice_id,
        conversation=talk,
        tier="page_now",
        source="rules",
        raised_at=now,
    )


@pytest.mark.parametrize("kind", ["summary", "points", "memories"])
def test_under_a_red_flag_it_is_not_asked_at_all(placed, talk, model, now, kind):
    flag(talk, now)
    with pytest.raises(actions.Frozen):
        actions.ask(talk, kind=kind, by=placed.dana, at=now)


def test_a_flag_raised_while_it_waits_keeps_everything_here(placed, talk, model, now):
    row = actions.ask(talk, kind="points", by=placed.dana, at=now)
    flag(talk, now)
    assert put(row).failure == "not_now"
    assert model.requests == []


def test_a_flag_raised_while_it_answers_throws_the_answer_away(placed, talk, model, now):
    row = actions.ask(talk, kind="points", by=placed.dana, at=now)
    [(_, ask_id)] = actions.claim_due(at=now, limit=1)
    order = actions.begin(ask_id=ask_id, at=now)
    flag(talk, now)
    actions.finish(order, content='{"items": []}', at=now)
    row.refresh_from_db()
    assert (row.state, row.failure, row.result_sealed) == ("failed", "not_now", None)


def test_in_a_zone_it_gives_talking_points_and_nothing_else(placed, talk, now):
    talk.zone = "hesitation"
    talk.save()
    for kind in ("summary", "memories"):
        with pytest.raises(actions.OnlyPoints):
            actions.ask(talk, kind=kind, by=placed.dana, at=now)
    assert ask(placed, talk, "points").state == "done"


def test_an_erased_client_is_not_read(placed, talk, now):
    talk.client.key = None
    with pytest.raises(actions.NothingToRead):
        actions.ask(talk, kind="summary", by=placed.dana, at=now)


def test_the_owner_switching_it_off_stops_what_waits(placed, talk, model, now):
    row = actions.ask(talk, kind="summary", by=placed.dana, at=now)
    put_up(placed, model, now, is_on=False)
    assert put(row).failure == "not_now"
    assert model.requests == []


# How often


def test_two_clicks_are_one_question(placed, talk, now):
    first = actions.ask(talk, kind="summary", by=placed.dana, at=now)
    assert actions.ask(talk, kind="summary", by=placed.dan, at=now) == first
    with pytest.raises(IntegrityError), transaction.atomic():
        Ask.objects.create(
            practice_id=placed.id, conversation=talk, kind="summary", asked_at=now, due_at=now
        )


def test_one_person_may_ask_ten_times_a_minute(placed, talk, now):
    for second in range(10):
        row = actions.ask(talk, kind="summary", by=placed.dana, at=now + timedelta(seconds=second))
        Ask.objects.filter(pk=row.pk).update(due_at=None)
    with pytest.raises(actions.TooMany):
        actions.ask(talk, kind="summary", by=placed.dana, at=now + timedelta(seconds=10))
    assert actions.ask(talk, kind="summary", by=placed.dan, at=now + timedelta(seconds=10))
    assert actions.ask(talk, kind="points", by=placed.dana, at=now + timedelta(seconds=61))


def test_a_practice_has_one_call_at_a_time(placed, talk, now):
    for kind in ("summary", "points"):
        actions.ask(talk, kind=kind, by=placed.dana, at=now)
    first = actions.claim_due(at=now, limit=10)
    assert len(first) == 1
    assert actions.claim_due(at=now, limit=10) == [], "the second waits for the first"
    actions.fail(ask_id=first[0][1], code="timeout", at=now)
    assert len(actions.claim_due(at=now, limit=10)) == 1


def test_who_died_with_a_question_does_not_have_it_sent_again(placed, talk, model, now):
    row = actions.ask(talk, kind="summary", by=placed.dana, at=now)
    assert actions.claim_due(at=now, limit=1)
    later = now + timedelta(seconds=61)
    [(_, ask_id)] = actions.claim_due(at=later, limit=1)
    assert actions.begin(ask_id=ask_id, at=later) is None
    row.refresh_from_db()
    assert (row.state, row.failure) == ("failed", "interrupted")


def test_what_waited_for_minutes_is_not_sent_any_more(placed, talk, now):
    row = actions.ask(talk, kind="summary", by=placed.dana, at=now)
    later = now + timedelta(minutes=6)
    assert actions.begin(ask_id=row.pk, at=later) is None
    row.refresh_from_db()
    assert row.failure == "waited"


# What a person makes of it


def test_a_memory_needs_a_persons_click(placed, talk, model, now):
    model.behaviour = saying(LIKES)
    done = ask(placed, talk)
    assert not Memory.objects.exists()
    actions.remember(done, number=0, is_sensitive=False, by=placed.dan, at=now)
    kept = Memory.objects.select_related("client__key").get()
    assert (kept.text, kept.quote, kept.kind) == (LIKES["text"], QUOTE, "preference")
    first = Message.objects.filter(conversation=talk).earliest("received_at")
    assert (kept.message_id, kept.said_at, kept.noted_by) == (
        first.pk,
        first.received_at,
        placed.dan,
    )
    with pytest.raises(actions.Settled):
        actions.remember(done, number=0, is_sensitive=False, by=placed.dan, at=now)


def test_a_dismissed_line_is_not_remembered(placed, talk, model, now):
    model.behaviour = saying(LIKES)
    done = ask(placed, talk)
    actions.dismiss(done, number=0, by=placed.dana, at=now)
    with pytest.raises(actions.Settled):
        actions.remember(done, number=0, is_sensitive=False, by=placed.dana, at=now)
    assert not Memory.objects.exists()


def test_a_line_whose_message_moved_away_is_not_shown_nor_remembered(placed, talk, model, now):
    model.behaviour = saying(LIKES)
    done = ask(placed, talk)
    other = type(talk).objects.get(pk=talk.pk)
    other.pk = None
    other.save()
    Message.objects.filter(conversation=talk).update(conversation=other)
    assert queries.items(done) == []
    with pytest.raises(actions.NothingToRead):
        actions.remember(done, number=0, is_sensitive=False, by=placed.dana, at=now)


def test_only_the_newest_answer_of_a_kind_is_kept(placed, talk):
    first = ask(placed, talk)
    second = ask(placed, talk)
    first.refresh_from_db()
    assert first.result_sealed is None
    assert second.result_sealed
    actions.put_away(second, by=placed.dana, at=second.ended_at)
    assert queries.items(second) == []


def test_the_assistant_writes_no_message_and_no_draft(placed, talk):
    before = Message.objects.count()
    for kind in ("summary", "points", "memories"):
        ask(placed, talk, kind)
    assert Message.objects.count() == before
    assert not talk.drafts.exists()


def test_the_key_lies_sealed(placed):
    row = Endpoint.objects.get()
    assert row.key == "sesame"
    assert b"sesame" not in bytes(row.key_sealed)
