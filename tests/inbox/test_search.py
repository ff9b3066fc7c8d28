"""One search over clients, conversations, messages and notes, within what somebody may see."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.clients import actions as clients
from rapport.clients.actions import texts
from rapport.clients.models import Client, Memory, Passage, Segment
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.indexing import index_arrivals, index_clients_anew
from rapport.inbox.actions.receiving import receive
from rapport.inbox.inbound import InboundFile, Sender
from rapport.inbox.models import Conversation, IndexedUpTo, Message
from rapport.inbox.queries.search import messages, results
from tests.inbox.arrivals import arrival


@pytest.fixture
def wrote(cast, now):
    """Somebody writes, and it is read: `wrote("Ada", "text")` returns the conversation."""

    def come(name, text, *, days=0, subject="A question", **changes):
        at = now - timedelta(days=days)
        sender = Sender("email", f"{name.split()[0].lower()}@example.com", name=name)
        with practice_scope(cast.id):
            message = arrival(cast, at=at, text=text, subject=subject, **changes)
            place = receive(replace(message, sender=sender), at=at)
            row = Conversation.objects.get(pk=place.conversation_id)
        read(cast)
        return row

    return come


def read(cast) -> None:
    while index_arrivals(cast.id):
        pass


def found(cast, text, *, by=None, now, after=""):
    with practice_scope(cast.id):
        return results(text, staff=by or cast.dana, at=now, after=after)


def talks(page) -> list[int]:
    return [talk.conversation.pk for talk in page.talks]


def test_messages_are_found_by_words_and_beginnings_and_shown_with_them(cast, wrote, now):
    ada = wrote("Ada Example", "Is the parking behind the house?")
    wrote("Ben Example", "Does it hurt?")
    for text in (
        "parking",
        "PARK",
        "par",
        "house parking",
        '"behind the house"',
        "parking question",
    ):
        assert talks(found(cast, text, now=now)) == [ada.pk], text
    [talk] = found(cast, "park hou", now=now).talks
    assert [piece.text for piece in talk.excerpts[0].pieces if piece.is_hit] == ["parking", "house"]
    for text in ("parking hurt", '"the house behind"', "parkings", "arking"):
        assert talks(found(cast, text, now=now)) == [], text


def test_replies_and_remarks_are_found_with_who_wrote_them_and_what_was_taken_back_is_not(
    cast, wrote, now
):
    row = wrote("Ada Example", "Hello?")
    with practice_scope(cast.id):
        actions.note(row, by=cast.dana, text="She likes elephants", at=now)
        sent = actions.reply(row, by=cast.dana, text="We have a giraffe", at=now)
        gone = actions.reply(row, by=cast.dana, text="We have a walrus", at=now)
        actions.withdraw(gone.outgoing, by=cast.dana, at=now)
    read(cast)
    for text, source in (("elephants", "remark"), ("giraffe", "reply")):
        [talk] = found(cast, text, now=now).talks
        assert (talk.excerpts[0].source, talk.excerpts[0].author) == (source, "Dana")
    assert found(cast, "walrus", now=now).is_empty
    assert sent.pk
    assert talks(found(cast, "giraffe by:me", now=now)) == [row.pk]
    assert talks(found(cast, "giraffe by:dan", now=now)) == []


def test_a_reply_that_commits_late_is_read_with_what_comes_next(cast, wrote, now):
    row = wrote("Ada Example", "Hello?")
    with practice_scope(cast.id):
        actions.note(row, by=cast.dana, text="A late elephant", at=now)
        IndexedUpTo.objects.update(message_id=Message.objects.latest("pk").pk)
    wrote("Ben Example", "Hello!")
    assert talks(found(cast, "elephant", now=now)) == [row.pk]


def test_whom_words_name_is_found_first_then_what_they_said(cast, wrote, now):
    row = wrote("Katherine Vázquez", "Is there parking?")
    other = wrote("Ben Example", "I know Katherine", days=2)
    page = found(cast, "katherine", now=now)
    assert [one.client.name for one in page.people] == ["Katherine Vázquez"]
    assert talks(page) == [other.pk]
    for typed in ("Katerine", "Kathrine", "Katherien", "vasques", "Basquez", "vazqez"):
        assert [one.client.name for one in found(cast, typed, now=now).people] == [
            "Katherine Vázquez"
        ], typed
    assert talks(found(cast, "katherine parking", now=now)) == [row.pk]
    assert talks(found(cast, "parking from:vasques", now=now)) == [row.pk]
    assert talks(found(cast, "parking from:ben", now=now)) == []


def test_filters_are_typed_and_leave_what_they_say(cast, wrote, now):
    plan = InboundFile("plan.pdf", "application/pdf", b"%PDF-1.7 the way to us")
    old = wrote("Ada Example", "The parking was full", days=40)
    new = wrote("Ben Example", "Where is the parking?", files=(plan,))
    with practice_scope(cast.id):
        actions.tag(new, name="Free parking", by=cast.dana, at=now)
        actions.assign(old, to=cast.dana, by=cast.mara, at=now)
        Conversation.objects.filter(pk=old.pk).update(zone="hesitation")
    expected = {
        "parking": [new.pk, old.pk],
        'parking tag:"free parking"': [new.pk],
        "tag:free": [new.pk],
        "parking has:file": [new.pk],
        "has:file": [new.pk],
        "parking is:mine": [old.pk],
        "parking is:closed": [],
        "parking before:7d": [old.pk],
        "parking after:7d": [new.pk],
        "before:7d": [old.pk],
        "channel:email at:river": [new.pk, old.pk],
        "channel:webform": [],
        "from:ada": [old.pk],
    }
    for text, rows in expected.items():
        page = found(cast, text, now=now)
        assert sorted(talks(page)) == sorted(rows), text
        if text != "channel:webform":
            assert page.problems == [], text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("colour:red", "There is no such filter: colour:red. There are: from, by, is"),
        ("tag:nothing", "Nothing is called that: tag:nothing."),
        ("is:lost", "Nothing is called that: is:lost. There is: open, snoozed, closed, mine"),
        ("before:soon", "before:soon is no day. Write 2026-03-01"),
        ("after:2026-03 before:2026-02", "No day is in this period"),
        ("from: ear", "Something has to follow from:"),
    ],
)
def test_a_filter_that_can_not_be_used_says_what_would_work(cast, as_, text, says):
    page = as_(cast.dana, htmx=True).post(reverse("inbox:search"), {"q": f"lips {text}"})
    assert says in page.content.decode().replace("&#x27;", "'")


def test_notes_are_found_and_health_facts_by_role_only(cast, wrote, now):
    row = wrote("Ada Example", "Hello")
    with practice_scope(cast.id):
        ada = Client.objects.select_related("key").get(pk=row.client_id)
        clients.write_note(client=ada, text="Prefers the quiet room", by=cast.dana, at=now)
        memory = clients.remember(
            client=ada, text="Has a latex allergy", by=cast.clio, at=now, is_sensitive=True
        )
    [note] = found(cast, "quiet room", now=now).notes
    assert (note.client.pk, note.source) == (ada.pk, "note")
    assert found(cast, "latex", now=now).notes == []
    assert [one.source for one in found(cast, "latex", by=cast.clio, now=now).notes] == ["memory"]
    with practice_scope(cast.id):
        clients.withdraw_memory(memory=Memory.objects.get(pk=memory.pk), by=cast.clio, at=now)
        assert not Passage.objects.filter(source="memory").exists()


def test_pages_are_jumped_to_by_name_as_far_as_somebody_may_open_them(cast, now):
    assert "Saved replies" in [
        jump.name for jump in found(cast, "saved repl", by=cast.mara, now=now).jumps
    ]
    assert "Locations" in [
        jump.name for jump in found(cast, "opening hours", by=cast.mara, now=now).jumps
    ]
    assert [jump.name for jump in found(cast, "saved repl", now=now).jumps] == []
    assert "Late" in [jump.name for jump in found(cast, "late", now=now).jumps]


def test_a_page_goes_on_where_the_last_one_ended(cast, wrote, now, monkeypatch):
    monkeypatch.setattr(messages, "PAGE", 2)
    monkeypatch.setattr(texts, "FULL", 3)
    rows = [wrote(f"Ada{n} Example", "Is there parking?", days=9 - n).pk for n in range(7)]
    seen, after = [], ""
    for _ in range(4):
        page = found(cast, "parking", now=now, after=after)
        seen, after = seen + talks(page), page.older
    assert (seen, after) == (rows[::-1], "")
    with practice_scope(cast.id):
        assert [one.size for one in Segment.objects.order_by("number")] == [3, 3, 1]


def test_a_search_that_would_take_long_says_how_far_it_got(cast, wrote, now, monkeypatch):
    monkeypatch.setattr(messages, "LOOK", 1)
    monkeypatch.setattr(messages, "FIRST", 1)
    monkeypatch.setattr(messages, "ROUNDS", 2)
    oldest = wrote("Ada Example", '"valet parking" exists', days=3)
    for day in (2, 1):
        wrote(f"Ben{day} Example", "parking for valet people", days=day)
    page = found(cast, '"valet parking"', now=now)
    assert (talks(page), page.is_cut) == ([], True)
    assert page.reached == now - timedelta(days=2)
    assert talks(found(cast, '"valet parking"', now=now, after=page.older)) == [oldest.pk]


def test_another_practice_finds_nothing_and_no_word_lies_in_plain(cast, outsiders, wrote, now):
    wrote("Ada Example", "Is there parking?")
    page = found(outsiders, "parking", now=now)
    assert page.is_empty
    with practice_scope(cast.id), connection.cursor() as cursor:
        cursor.execute("select p::text from clients_passage p")
        lines = " ".join(line for (line,) in cursor.fetchall())
    assert not re.search("park|there", lines)


def test_the_same_word_has_another_number_in_every_segment(cast, wrote, now, monkeypatch):
    monkeypatch.setattr(texts, "FULL", 1)
    wrote("Ada Example", "parking", subject="")
    wrote("Ben Example", "parking", subject="")
    with practice_scope(cast.id):
        one, other = Passage.objects.filter(source="message").values_list("tokens", flat=True)
    assert len(one) == len(other) == 4 + 1  # four beginnings, and the channel
    assert not set(one) & set(other)


def test_who_is_erased_is_found_by_nothing(cast, wrote, now):
    row = wrote("Ada Example", "Is there parking?")
    with practice_scope(cast.id):
        clients.erase(
            client=Client.objects.get(pk=row.client_id), by=cast.olive, reason="asked", at=now
        )
        assert not Passage.objects.exists()
    assert found(cast, "parking", now=now).is_empty
    assert found(cast, "ada", now=now).is_empty


def test_after_an_upgrade_clients_are_filed_anew_in_the_background(cast, wrote, now):
    wrote("Katherine Example", "Hello")
    with practice_scope(cast.id):
        Client.objects.get().tokens.all().delete()
        IndexedUpTo.objects.update(client_id=0)
    assert [index_clients_anew(cast.id) for _ in range(3)] == [1, 0, 0]
    assert len(found(cast, "Katerine", now=now).people) == 1


def test_the_page_takes_what_is_searched_for_in_the_body_only(cast, wrote, as_, now):
    row = wrote("Ada Example", "Is there parking?")
    path = reverse("inbox:search")
    browser = as_(cast.dana)
    assert f"/inbox/{row.pk}/" not in browser.get(path, {"q": "parking"}).content.decode()
    page = browser.post(path, {"q": "parking"}).content.decode()
    assert f"/inbox/{row.pk}/" in page
    assert "<mark>parking</mark>" in page
    part = as_(cast.dana, htmx=True).post(path, {"q": "p"}).content.decode()
    assert "<" not in part.strip()


def test_a_page_asks_a_fixed_number_of_questions(cast, wrote, as_, now):
    wrote("Ada Example", "Is there parking?")
    browser = as_(cast.dana, htmx=True)

    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            browser.post(reverse("inbox:search"), {"q": "parking example"})
        return len(captured)

    before = count()
    for n in range(5):
        wrote(f"Ben{n} Example", "More parking by the example")
    assert count() <= before + 1
