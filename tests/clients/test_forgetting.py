"""Erasing a client: what they said is gone from tables, files and dumps."""

import base64
import time
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from rapport.channels.models import Delivery
from rapport.clients import actions, queries
from rapport.clients.models import Client, DataKey, Erasure, Identity, Passage, Visit
from rapport.clients.queries.forgetting import forgetting
from rapport.clients.tasks import sweep_due
from rapport.database import vault
from rapport.database.embedded.binaries import client_binaries
from rapport.database.scope import practice_scope
from rapport.inbox.actions.receiving import receive
from rapport.inbox.inbound import InboundFile
from rapport.inbox.models import Attachment, Conversation, Event, Message
from tests.inbox.arrivals import arrival
from tests.superuser import superuser

MARKER = "quokkaberry"
FORMS = (
    MARKER.encode(),
    base64.b64encode(f"x{MARKER}".encode())[4:-4],
    base64.b64encode(f"xx{MARKER}".encode())[4:-4],
    base64.b64encode(MARKER.encode())[:-4],
    MARKER.encode().hex().encode(),
)


def plant(cast, now):
    """Somebody whose every word holds the marker; returns their client and the keys of what they said."""
    message = arrival(
        cast,
        at=now,
        sender=f"{MARKER}@example.com",
        text=f"My {MARKER} hurts",
        subject=f"About {MARKER}",
        html=f"<p>{MARKER}</p>",
        envelope={"from": MARKER},
        files=(InboundFile(f"{MARKER}.txt", "text/plain", MARKER.encode() * 50),),
    )
    Delivery.objects.create(
        practice_id=cast.id,
        channel_id=cast.mailbox.pk,
        key_id=message.key_id,
        provider_id="<planted@example.com>",
        raw_sealed=vault.seal(message.key, f"From: {MARKER}".encode()),
        received_at=now,
        stored_at=now,
    )
    place = receive(message, at=now)
    client = Client.objects.select_related("key").get(pk=place.client_id)
    _by_hand(cast, client, now)
    return client, [key.opened for key in client.keys.all()]


def _by_hand(cast, client, now):
    by = {"by": cast.dana, "at": now}
    actions.rename(client=client, name=f"{MARKER} Example", called=MARKER, **by)
    actions.write_note(client=client, text=f"Dislikes {MARKER}", **by)
    actions.index_words(client_id=client.pk, source="message", source_id=1, words={MARKER}, at=now)
    actions.book_visit(client=client, location=cast.location, starts_at=now, treatment=MARKER, **by)


def sealed_texts(client):
    """Every sealed column that is left of them."""
    columns = list(Client.objects.filter(pk=client.pk).values_list("name_sealed", "called_sealed"))
    columns += Message.objects.filter(conversation__client=client).values_list(
        "text_sealed", "rest_sealed", "html_sealed", "envelope_sealed"
    )
    columns += Conversation.objects.filter(client=client).values_list(
        "subject_sealed", "preview_sealed"
    )
    columns += Attachment.objects.filter(message__conversation__client=client).values_list(
        "name_sealed"
    )
    columns += Delivery.objects.values_list("raw_sealed")
    return [bytes(value) for row in columns for value in row if value]


@pytest.fixture
def planted(cast, now):
    with practice_scope(cast.id):
        return plant(cast, now)


def erased(cast, client, now):
    return actions.erase(client=client, by=cast.mara, reason=Erasure.Reason.ASKED, at=now)


def table_rows(cursor):
    """Every row of every table, as the owner sees them."""
    cursor.execute("select tablename from pg_tables where schemaname = 'public'")
    for (table,) in cursor.fetchall():
        cursor.execute(sql.SQL("select t::text from {} t").format(sql.Identifier(table)))
        yield from (line.encode() for (line,) in cursor.fetchall())


def address(url):
    name = connection.settings_dict["NAME"]
    return make_conninfo(**(conninfo_to_dict(url) | {"dbname": name}))


def dump():
    done = client_binaries().run(
        "pg_dump", "--data-only", "--enable-row-security", address(settings.URLS.owner)
    )
    return done.stdout.encode()


def traces(texts):
    return [form for text in texts for form in FORMS if form in text.lower() or form in text]


both = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


@both
def test_after_an_erasure_no_trace_is_left_anywhere(cast, planted, now):
    client, keys = planted
    files = [f for f in (Path(settings.HOME) / "files").rglob("*") if f.is_file()]
    with practice_scope(cast.id):
        before = sealed_texts(client)
        assert any(MARKER.encode() in opened for opened in openings(keys, before))
        erased(cast, client, now)
        left = sealed_texts(client)
        assert list(DataKey.objects.filter(client=client)) == []
    # Whatever is left, or was copied before, opens with no key that is still in the database.
    kept = [vault.unwrap(cast.id, bytes(k)) for k in wrapped_keys()]
    assert openings(kept, [*before, *left]) == []
    with connections["owner"].cursor() as cursor:
        assert traces(table_rows(cursor)) == []
    assert files
    assert traces(f.read_bytes() for f in files) == []
    copy = dump()
    assert b"COPY public.inbox_message" in copy
    assert traces([copy]) == []


def wrapped_keys():
    with connections["owner"].cursor() as cursor:
        cursor.execute("select wrapped from clients_datakey")
        return [row[0] for row in cursor.fetchall()]


def openings(keys, sealed):
    found = []
    for key in keys:
        for value in sealed:
            try:
                found.append(vault.unseal(key, value))
            except vault.Unreadable:
                continue
    return found


def at_last(act):
    """As workers do: once more while the server's own upkeep still looks at the old rows."""
    for _ in range(120):
        if done := act():
            return done
        time.sleep(0.5)
    return None


@both
def test_the_bytes_of_the_keys_leave_the_files_too(cast, planted, now):
    client, _ = planted
    with practice_scope(cast.id):
        wrapped = [bytes(k.wrapped) for k in DataKey.objects.filter(client=client)]
        assert all(key in key_file() for key in wrapped)
        erased(cast, client, now)
    assert at_last(lambda: actions.sweep_erased_keys(at=now))
    assert not any(key in key_file() for key in wrapped)


@both
def test_a_sweep_is_done_once_and_waits_for_who_still_looks(cast, planted, now):
    client, _ = planted
    later = now + timedelta(minutes=1)
    assert sweep_due(at=later) == 0
    with psycopg.connect(address(settings.URLS.owner)) as reader:
        reader.execute("set transaction isolation level repeatable read")
        reader.execute("select 1 from practice_practice")
        with practice_scope(cast.id):
            erased(cast, client, now)
        assert sweep_due(at=later) == 0  # an older snapshot may still see the keys
    assert at_last(lambda: sweep_due(at=later)) == 1
    assert sweep_due(at=later) == 0
    with practice_scope(cast.id):
        assert Erasure.objects.get().swept_at == later


def key_file():
    """The bytes of the table of keys on disk, as the superuser reads them."""
    name = connection.settings_dict["NAME"]
    with superuser(dbname=name) as admin:
        admin.execute("checkpoint")
        row = admin.execute(
            "select pg_read_binary_file(pg_relation_filepath('clients_datakey'))"
        ).fetchone()
    return bytes(row[0])


def test_what_stays_is_unnamed_and_says_so(cast, planted, now):
    client, _ = planted
    with practice_scope(cast.id):
        erased(cast, client, now)
        row = Client.objects.select_related("key").get(pk=client.pk)
        assert (row.display_name, row.name, row.erased_at) == ("Erased client", "", now)
        assert not Identity.objects.filter(client=client).exists()
        message = Message.objects.select_related("key").get()
        assert (message.text, message.key) == ("", None)
        conversation = Conversation.objects.select_related("client__key").get()
        assert conversation.subject == ""
        assert Visit.objects.select_related("client__key").get().treatment == ""
        assert Event.objects.filter(conversation=conversation).exists()
        assert queries.search(MARKER) == []
        assert not Passage.objects.exists()


def test_a_dry_run_counts_and_changes_nothing(cast, planted, now):
    client, _ = planted
    with practice_scope(cast.id):
        will = forgetting(client)
        assert {line.label: line.count for line in will.destroyed} == {
            "data keys": 1,
            "addresses": 1,
            "notes": 1,
            "visits": 1,
            "conversations": 1,
            "messages": 1,
            "attachments": 1,
        }
        assert "events" in {line.label for line in will.kept}
        assert Client.objects.select_related("key").get(pk=client.pk).called == MARKER


def test_an_erasure_is_recorded_without_a_word_about_them(cast, planted, now):
    client, _ = planted
    with practice_scope(cast.id):
        erasure = erased(cast, client, now)
    assert (erasure.by, erasure.reason, erasure.at) == (cast.mara, "asked", now)
    assert erasure.destroyed["inbox.message"] == 1
    assert erasure.destroyed["clients.datakey"] == 1


def test_who_writes_again_is_somebody_new(cast, planted, now):
    client, _ = planted
    with practice_scope(cast.id):
        erased(cast, client, now)
        place = receive(
            arrival(cast, at=now, sender=f"{MARKER}@example.com"), at=now + timedelta(days=1)
        )
        assert place.client_id != client.pk


def test_whoever_was_merged_into_them_is_forgotten_too(cast, planted, now):
    client, keys = planted
    with practice_scope(cast.id):
        kept = actions.add(name="Kept", by=cast.dana, at=now)
        merge = actions.merge(kept=kept, absorbed=client, by=cast.mara, at=now)
        with pytest.raises(actions.CannotErase, match="merged into"):
            erased(cast, client, now)
        sealed = sealed_texts(kept)
        erased(cast, kept, now)
        assert Client.objects.get(pk=client.pk).erased_at == now
        assert [bytes(k.wrapped) for k in DataKey.objects.all()] == []
        assert openings(keys, sealed)  # they could be read with the keys that are gone now
        with pytest.raises(actions.CannotPart):
            actions.undo_merge(merge=merge, by=cast.mara, at=now)


def test_others_are_not_touched(cast, planted, now):
    client, _ = planted
    with practice_scope(cast.id):
        ben = actions.add(name="Ben Bystander", email="ben@example.com", by=cast.dana, at=now)
        erased(cast, client, now)
        assert [hit.client.pk for hit in queries.search("bystander")] == [ben.pk]
        assert queries.search("bystander")[0].client.name == "Ben Bystander"


def test_nobody_is_erased_twice(cast, planted, now):
    client, _ = planted
    with practice_scope(cast.id):
        erased(cast, client, now)
        with pytest.raises(actions.CannotErase, match="already"):
            erased(cast, client, now)
        gone = Client.objects.select_related("key").get(pk=client.pk)
        with pytest.raises(actions.ClientGone):
            actions.write_note(client=gone, text="Still here?", by=cast.dana, at=now)
