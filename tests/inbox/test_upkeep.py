"""Off the way in: clients are found by what they wrote, and forgotten with their files."""

import threading

import pytest
from django.db import connection

from rapport.clients import actions as clients
from rapport.clients.models import Client, Passage
from rapport.clients.queries import search
from rapport.clients.queries.tokens import Way
from rapport.config.processes.background import loops_of
from rapport.database.scope import practice_scope
from rapport.guidance.actions.furnishing import furnish
from rapport.guidance.actions.reading import report_misfit
from rapport.guidance.models import Guideline, Misfit
from rapport.inbox import blobs, upkeep
from rapport.inbox.actions import indexing, moving
from rapport.inbox.actions.forgetting import close_erased, forget_misfits, remove_erased_files
from rapport.inbox.actions.indexing import index_arrivals, index_arrivals_anew
from rapport.inbox.actions.receiving import receive
from rapport.inbox.inbound import InboundFile
from rapport.inbox.models import Attachment, Conversation, IndexedUpTo, Message
from tests.inbox.arrivals import arrival
from tests.superuser import superuser

BEN = "ben@example.com"


def wrote(cast, now, text="Is the parking behind the house?", **changes):
    with practice_scope(cast.id):
        return receive(arrival(cast, at=now, text=text, **changes), at=now)


def found(cast, text) -> list[tuple[int, Way]]:
    with practice_scope(cast.id):
        return [(hit.client.pk, hit.why) for hit in search(text)]


def test_a_client_is_found_by_a_word_of_a_message(cast, now):
    place = wrote(cast, now)
    assert found(cast, "parking") == []
    assert index_arrivals(cast.id) == 1
    assert found(cast, "PARKING house") == [(place.client_id, Way.MESSAGE)]


def test_each_message_is_read_once(cast, now):
    wrote(cast, now)
    assert [index_arrivals(cast.id), index_arrivals(cast.id)] == [1, 0]
    wrote(cast, now, "And the entrance?")
    assert [index_arrivals(cast.id), index_arrivals(cast.id)] == [1, 0]


def test_reading_twice_writes_nothing_twice(cast, now):
    wrote(cast, now)
    index_arrivals(cast.id)
    with practice_scope(cast.id):
        before = Passage.objects.count()
        IndexedUpTo.objects.update(message_id=0)
    assert index_arrivals(cast.id) == 1
    with practice_scope(cast.id):
        assert Passage.objects.count() == before


def test_more_than_a_batch_is_read_in_turns(cast, now, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 2)
    for word in ("one", "two", "three", "four", "five"):
        wrote(cast, now, word)
    assert [index_arrivals(cast.id) for _ in range(4)] == [2, 2, 1, 0]
    assert len(found(cast, "five")) == 1


def test_what_others_wrote_is_not_read_here(cast, outsiders, now):
    wrote(cast, now)
    assert index_arrivals(outsiders.id) == 0
    assert index_arrivals(cast.id) == 1
    assert found(outsiders, "parking") == []


def test_our_own_replies_lead_to_nobody(cast, now):
    place = wrote(cast, now)
    with practice_scope(cast.id):
        Message.objects.filter(pk=place.message_id).update(kind=Message.Kind.REPLY)
    index_arrivals(cast.id)
    assert found(cast, "parking") == []


def test_words_follow_a_message_that_is_moved_to_another_client(cast, now):
    first, second = wrote(cast, now), wrote(cast, now, "Hello", sender=BEN)
    index_arrivals(cast.id)
    with practice_scope(cast.id):
        source, target = (
            Conversation.objects.get(pk=place.conversation_id) for place in (first, second)
        )
        messages = list(source.messages.filter(kind="in"))
        moved = moving.move(source, messages=messages, to=target, by=cast.dana, at=now)
    assert found(cast, "parking") == [(second.client_id, Way.MESSAGE)]
    with practice_scope(cast.id):
        moving.undo(moved, by=cast.dana, at=now)
    assert found(cast, "parking") == [(first.client_id, Way.MESSAGE)]


def erased(cast, client_id, now):
    with practice_scope(cast.id):
        client = Client.objects.get(pk=client_id)
        clients.erase(client=client, by=cast.olive, reason="asked", at=now)


def test_an_erased_client_is_found_by_no_word(cast, now):
    first, second = wrote(cast, now), wrote(cast, now, "Parking?", sender=BEN)
    index_arrivals(cast.id)
    erased(cast, first.client_id, now)
    assert [pk for pk, _ in found(cast, "parking")] == [second.client_id]
    assert index_arrivals_anew(cast.id) == 1
    assert [pk for pk, _ in found(cast, "parking")] == [second.client_id]


def test_who_is_erased_before_the_words_were_read_is_never_indexed(cast, now):
    place = wrote(cast, now)
    erased(cast, place.client_id, now)
    assert index_arrivals(cast.id) == 0
    with practice_scope(cast.id):
        assert not Passage.objects.filter(client=place.client_id).exists()


def test_all_anew_gives_the_same_index(cast, now):
    wrote(cast, now)
    wrote(cast, now, "Does it hurt?", sender=BEN)
    index_arrivals(cast.id)
    rows = list(tokens(cast))
    with practice_scope(cast.id):
        Passage.objects.all().delete()
    assert index_arrivals_anew(cast.id) == 2
    assert list(tokens(cast)) == rows


def tokens(cast):
    with practice_scope(cast.id):
        rows = Passage.objects.filter(source="message").order_by("source_id")
        return rows.values_list("client_id", "source_id", "tokens")[:]


@pytest.mark.django_db(transaction=True)
def test_a_message_that_commits_late_is_not_passed_over(cast, now):
    """An id may be drawn early and committed late; receiving holds its lock all that time."""
    entered, release = threading.Event(), threading.Event()

    def slowly() -> None:
        with practice_scope(cast.id):
            receive(arrival(cast, at=now, text="A slow elephant"), at=now)
            entered.set()
            release.wait(30)
        connection.close()

    slow = threading.Thread(target=slowly)
    slow.start()
    assert entered.wait(30)
    reader = threading.Thread(target=lambda: (index_arrivals(cast.id), connection.close()))
    reader.start()
    wait_for_lock()
    release.set()
    for thread in (slow, reader):
        thread.join(30)
    assert len(found(cast, "elephant")) == 1


def wait_for_lock() -> None:
    """Until somebody waits for an advisory lock in this database."""
    waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
    name = connection.settings_dict["NAME"]
    with superuser(dbname=name) as admin:
        for _ in range(200):
            if admin.execute(waiting).fetchone()[0]:
                return
            admin.execute("select pg_sleep(0.05)")
    raise AssertionError("nobody waits")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The store is a folder of this test's own."""
    monkeypatch.setattr(blobs, "store", lambda: blobs.Folder(tmp_path))
    return tmp_path


def files_in(folder) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def test_the_files_of_an_erased_client_leave_the_disk(cast, now, folder):
    plan = InboundFile("plan.pdf", "application/pdf", b"%PDF-1.7 the way to us")
    first = wrote(cast, now, files=(plan,))
    wrote(cast, now, files=(plan,), sender=BEN)
    assert (remove_erased_files(cast.id), files_in(folder)) == (0, 2)
    erased(cast, first.client_id, now)
    assert (remove_erased_files(cast.id), files_in(folder)) == (1, 1)
    with practice_scope(cast.id):
        assert Attachment.objects.get().message.conversation.client_id != first.client_id
    assert remove_erased_files(cast.id) == 0


def test_nothing_stays_open_with_an_erased_client(cast, now):
    first = wrote(cast, now)
    other = wrote(cast, now, sender=BEN)
    erased(cast, first.client_id, now)
    assert (close_erased(cast.id), close_erased(cast.id)) == (1, 0)
    with practice_scope(cast.id):
        closed = Conversation.objects.get(pk=first.conversation_id)
        assert (closed.status, closed.closed_at, closed.due_at) == ("closed", now, None)
        assert closed.inquiries.get().state == "dropped"
        assert Conversation.objects.get(pk=other.conversation_id).status == "open"


def test_what_staff_wrote_about_a_guideline_goes_with_an_erased_client(cast, now):
    first, other = wrote(cast, now), wrote(cast, now, sender=BEN)
    with practice_scope(cast.id):
        furnish(practice_id=cast.id, at=now)
        guideline = Guideline.objects.first()
        for place in (first, other):
            report_misfit(
                guideline=guideline,
                line="Ada wanted cash",
                conversation_id=place.conversation_id,
                by=cast.dana,
                at=now,
            )
    erased(cast, first.client_id, now)
    assert (forget_misfits(cast.id), forget_misfits(cast.id)) == (1, 0)
    with practice_scope(cast.id):
        assert set(Misfit.objects.values_list("line", "conversation_id")) == {
            ("", None),
            ("Ada wanted cash", other.conversation_id),
        }


def test_a_store_that_is_down_is_tried_again(cast, now, folder, monkeypatch):
    place = wrote(cast, now, files=(InboundFile("a.txt", "text/plain", b"words"),))
    erased(cast, place.client_id, now)

    def refuse(path: str) -> None:
        raise OSError("the store is down")

    with monkeypatch.context() as broken:
        broken.setattr(blobs.Folder, "remove", lambda self, path: refuse(path))
        with pytest.raises(OSError, match="down"):
            remove_erased_files(cast.id)
    assert (remove_erased_files(cast.id), files_in(folder)) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_the_loops_do_it_all_by_themselves(cast, now, folder, monkeypatch):
    monkeypatch.setattr(upkeep, "INDEX_EVERY", 0.01)
    place = wrote(cast, now)
    stop = threading.Event()
    loop = threading.Thread(target=lambda: (upkeep.index(stop), connection.close()))
    loop.start()
    try:
        for _ in range(500):
            if found(cast, "parking"):
                break
            threading.Event().wait(0.01)
        assert found(cast, "parking") == [(place.client_id, Way.MESSAGE)]
    finally:
        stop.set()
        loop.join(30)


def test_the_worker_indexes_and_forgets():
    assert {"index", "after-erasure", "forget"} <= {loop.name for loop in loops_of("worker")}
