"""Two clients become one, and two again."""

from datetime import timedelta

import pytest
from django.db import connection, transaction

from rapport.clients import actions, queries
from rapport.clients.actions import receiving_lock
from rapport.clients.actions.receiving_lock import RECEIVING
from rapport.clients.models import Client, ClientMerge, DataKey, Identity, Note, SearchToken, Visit
from rapport.clients.queries import Likeness
from rapport.inbox.actions.receiving import receive
from rapport.inbox.models import Attachment, Conversation, Message
from tests.inbox.arrivals import arrival


@pytest.fixture
def a_example(scoped, now):
    """The same Ada, by her other address: she wrote once, has a note and a visit."""
    place = receive(arrival(scoped, at=now, sender="ada+spa@example.com"), at=now)
    client = Client.objects.select_related("key").get(pk=place.client_id)
    actions.index(client)
    actions.write_note(client=client, text="Likes the window seat", by=scoped.dana, at=now)
    actions.book_visit(
        client=client,
        location=scoped.location,
        starts_at=now + timedelta(days=1),
        treatment="Peel",
        by=scoped.dana,
        at=now,
    )
    return client


def holdings():
    """Every row of the practice that points at a client, and what it says."""
    rows = {}
    for model, text in ((Identity, "value"), (Note, "text"), (Visit, "treatment")):
        for row in model.objects.select_related("client__key"):
            rows[model.__name__, row.pk] = (row.client_id, getattr(row, text))
    for row in Conversation.objects.select_related("client__key"):
        rows["Conversation", row.pk] = (row.client_id, row.subject, row.preview)
    for row in Message.objects.select_related("key"):
        rows["Message", row.pk] = (row.key.client_id, row.text)
    for row in SearchToken.objects.all():
        rows["SearchToken", row.pk] = (row.client_id, row.token)
    for row in Client.objects.select_related("key"):
        state = (row.merged_into_id, row.first_contact_at, row.last_contact_at)
        rows["Client", row.pk] = (*state, row.name)
    return rows


def merged(kept, absorbed, scoped, now):
    return actions.merge(kept=kept, absorbed=absorbed, by=scoped.mara, at=now)


def test_everything_follows_and_stays_readable(ada, a_example, scoped, now):
    before = holdings()
    merged(ada, a_example, scoped, now)
    after = holdings()
    for key, (_, *texts) in before.items():
        if key[0] not in ("Client",):
            assert after[key] == (ada.pk, *texts)
    absorbed = Client.objects.get(pk=a_example.pk)
    assert absorbed.merged_into_id == ada.pk
    assert Client.objects.get(pk=ada.pk).last_contact_at == now


def test_undoing_restores_every_row(ada, a_example, scoped, now):
    before = holdings()
    merge = merged(ada, a_example, scoped, now)
    actions.undo_merge(merge=merge, by=scoped.mara, at=now)
    assert holdings() == before
    actions.undo_merge(merge=merge, by=scoped.mara, at=now)
    assert holdings() == before


def test_what_came_after_the_merge_stays_with_the_one_who_was_kept(ada, a_example, scoped, now):
    merge = merged(ada, a_example, scoped, now)
    note = actions.write_note(client=ada, text="Since then", by=scoped.dana, at=now)
    actions.undo_merge(merge=merge, by=scoped.mara, at=now)
    assert Note.objects.select_related("client__key").get(pk=note.pk).client_id == ada.pk


def test_a_thread_that_goes_back_takes_the_keys_of_what_arrived_meanwhile(
    ada, a_example, scoped, now
):
    merge = merged(ada, a_example, scoped, now)
    later = now + timedelta(hours=1)
    thread = Conversation.objects.get()
    place = receive(
        arrival(
            scoped,
            at=later,
            sender="ada+spa@example.com",
            conversation_token=thread.pk,
            text="More",
        ),
        at=later,
    )
    assert (place.client_id, place.conversation_id) == (ada.pk, thread.pk)
    actions.undo_merge(merge=merge, by=scoped.mara, at=later)
    message = Message.objects.select_related("key").get(pk=place.message_id)
    assert (message.key.client_id, message.text) == (a_example.pk, "More")
    assert Client.objects.get(pk=ada.pk).last_contact_at == later  # changed since: left alone
    assert DataKey.objects.get(pk=ada.key_id).client_id == ada.pk


@pytest.mark.parametrize("has_file", [False, True])
def test_what_was_answered_meanwhile_goes_back_with_its_thread(
    ada, a_example, scoped, now, has_file
):
    merge = merged(ada, a_example, scoped, now)
    thread = Conversation.objects.get()
    reply = Message(
        practice_id=scoped.id,
        conversation=thread,
        channel=scoped.mailbox,
        kind=Message.Kind.REPLY,
        key=Client.objects.select_related("key").get(pk=ada.pk).key,
        received_at=now,
        stored_at=now,
    )
    reply.text = "It hardly hurts"
    reply.save()
    if has_file:
        Attachment.objects.create(
            practice_id=scoped.id, message=reply, size=1, content_type="x", path="", created_at=now
        )
    actions.undo_merge(merge=merge, by=scoped.mara, at=now)
    reply = Message.objects.select_related("key").get(pk=reply.pk)
    assert reply.text == "It hardly hurts"
    assert reply.key_id == (ada.key_id if has_file else a_example.key_id)
    assert DataKey.objects.get(pk=ada.key_id).client_id == ada.pk


def test_a_new_message_from_the_other_address_reaches_the_kept_client(ada, a_example, scoped, now):
    merged(ada, a_example, scoped, now)
    place = receive(arrival(scoped, at=now, sender="ada+spa@example.com"), at=now)
    assert place.client_id == ada.pk


def test_both_names_find_the_one_client(ada, a_example, scoped, now):
    actions.rename(client=a_example, name="Adelina Muster", called="", by=scoped.dana, at=now)
    merged(ada, a_example, scoped, now)
    assert [hit.client.pk for hit in queries.search("adelina muster")] == [ada.pk]
    actions.rename(client=ada, name="Ada Lovely", called="", by=scoped.dana, at=now)
    assert [hit.client.pk for hit in queries.search("adelina muster")] == [ada.pk]
    assert [hit.client.pk for hit in queries.search("lovely")] == [ada.pk]


def test_a_client_is_not_merged_into_themselves_or_twice(ada, a_example, scoped, now):
    with pytest.raises(actions.CannotMerge):
        merged(ada, ada, scoped, now)
    merged(ada, a_example, scoped, now)
    third = actions.add(name="Third", by=scoped.dana, at=now)
    with pytest.raises(actions.ClientGone, match="merged into another"):
        merged(third, a_example, scoped, now)


def test_merges_are_undone_from_the_last(ada, a_example, scoped, now):
    first = merged(ada, a_example, scoped, now)
    third = actions.add(name="Third", by=scoped.dana, at=now)
    before = holdings()
    second = merged(third, ada, scoped, now)
    assert Client.objects.get(pk=a_example.pk).merged_into_id == third.pk
    with pytest.raises(actions.CannotPart, match="Undo that merge first"):
        actions.undo_merge(merge=first, by=scoped.mara, at=now)
    assert ClientMerge.objects.get(pk=first.pk).undone_at is None
    actions.undo_merge(merge=second, by=scoped.mara, at=now)
    assert holdings() == before
    actions.undo_merge(merge=first, by=scoped.mara, at=now)
    assert Client.objects.get(pk=a_example.pk).merged_into_id is None


def test_nothing_is_written_down_about_somebody_who_was_merged(ada, a_example, scoped, now):
    merged(ada, a_example, scoped, now)
    gone = Client.objects.select_related("key").get(pk=a_example.pk)
    with pytest.raises(actions.ClientGone, match="Write it down there"):
        actions.write_note(client=gone, text="Lost", by=scoped.dana, at=now)


def suggested(client):
    return {(s.client.pk, s.why) for s in queries.suggestions(client)}


def test_the_same_mailbox_is_suggested_and_not_merged(ada, a_example):
    assert suggested(ada) == {(a_example.pk, Likeness.SAME_MAILBOX)}
    assert suggested(a_example) == {(ada.pk, Likeness.SAME_MAILBOX)}
    assert not ClientMerge.objects.exists()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Catherine Meyer", Likeness.SAME_NAME),
        ("Kathryn Mayer", Likeness.SOUNDS_ALIKE),
        ("Catherine", None),
        ("Catherine Smith", None),
    ],
)
def test_names_are_compared_whole(scoped, now, name, why):
    first = actions.add(name="Catherine Meyer", by=scoped.dana, at=now)
    second = actions.add(name=name, by=scoped.dana, at=now)
    assert suggested(first) == ({(second.pk, why)} if why else set())


def test_the_same_number_in_another_country_is_suggested(ada, scoped, now):
    actions.add(name="Somebody", phone="+1 312 555 0142", by=scoped.dana, at=now)
    assert suggested(ada) == set()
    other = actions.add(name="Ms E", phone="+52 212 555 0142", by=scoped.dana, at=now)
    assert suggested(ada) == {(other.pk, Likeness.SAME_NUMBER)}


def test_whom_somebody_parted_is_not_suggested_again(ada, a_example, scoped, now):
    merge = merged(ada, a_example, scoped, now)
    actions.undo_merge(merge=merge, by=scoped.mara, at=now)
    assert suggested(ada) == set()


def test_receiving_holds_the_lock_until_its_transaction_ends(scoped, now):
    before = transaction.savepoint()
    receive(arrival(scoped, at=now), at=now)
    assert holds_the_lock(scoped.id)
    transaction.savepoint_rollback(before)
    assert not holds_the_lock(scoped.id)


def test_merging_waits_for_receiving(ada, a_example, scoped, now, monkeypatch):
    taken = []
    monkeypatch.setattr(receiving_lock, "take", taken.append)
    merged(ada, a_example, scoped, now)
    receive(arrival(scoped, at=now), at=now)
    assert taken == [scoped.id, scoped.id]


def holds_the_lock(practice_id):
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from pg_locks where locktype = 'advisory' and granted"
            " and pid = pg_backend_pid() and classid = %s and objid = %s",
            [RECEIVING, practice_id],
        )
        return cursor.fetchone() == (1,)
