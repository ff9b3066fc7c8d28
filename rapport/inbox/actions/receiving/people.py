"""Whose message it is: the client and every address they are known by."""

from collections.abc import Iterator

from rapport.clients.models import Client, Identity
from rapport.clients.queries import address_digest
from rapport.core.identity import display_name
from rapport.database import vault
from rapport.database.written import fetched
from rapport.inbox.actions.receiving.context import addresses
from rapport.inbox.actions.receiving.writing import Writing
from rapport.inbox.actions.rows import Row


def write_client(w: Writing) -> None:
    """Make the client, or note that they wrote; the delivery's key becomes theirs."""
    at = w.message.received_at
    if w.decision.client_id is None:
        w.sheet.insert(Client._meta.db_table, _new_client(w))
    else:
        times: Row = {"last_contact_at": at}
        w.sheet.update(Client._meta.db_table, w.place.client_id, times)
    key = {"client_id": w.place.client_id}
    w.sheet.update("clients_datakey", w.message.key_id, key)


def _new_client(w: Writing) -> Row:
    name = display_name(w.message.sender.name)
    at = w.message.received_at
    return {
        "id": w.place.client_id,
        "practice_id": w.message.practice_id,
        "key_id": w.message.key_id,
        "name_sealed": vault.seal(w.message.key, name.encode()) if name else None,
        "language": "",
        "created_at": at,
        "first_contact_at": at,
        "last_contact_at": at,
        "is_simulated": w.message.is_simulated,
    }


PROVE = """
update clients_identity set proved_at = %s, proved_how = 'answered' where id = %s and proved_at is null
returning id
"""


def write_identities(w: Writing) -> None:
    """Keep every address the sender is not known by yet; an answer to our mail proves one."""
    known = {(k.kind, bytes(k.digest)) for k in w.context.known}
    w.sheet.insert(Identity._meta.db_table, *(r for r in _addresses(w) if _key(r) not in known))
    is_answer = w.decision.match.rule in ("token", "in_reply_to", "references")
    if is_answer and w.context.known and not w.decision.match.is_added_participant:
        fetched(PROVE, [w.message.received_at, w.context.known[0].identity_id])


def _addresses(w: Writing) -> Iterator[Row]:
    message = w.message
    # Identities are sealed with the client's own key, which for a new client is this one.
    wrapped = w.context.client_key
    key = vault.unwrap(message.practice_id, wrapped) if wrapped else message.key
    for sender in {(s.kind, s.value): s for s in addresses(message)}.values():
        yield {
            "practice_id": message.practice_id,
            "client_id": w.place.client_id,
            "kind": sender.kind,
            "digest": address_digest(message.practice_id, sender.kind, sender.value),
            "value_sealed": vault.seal(key, sender.value.encode()),
            "proved_at": message.received_at if sender.is_proved else None,
            "proved_how": "channel" if sender.is_proved else "",
            "created_at": message.received_at,
        }


def _key(row: Row) -> tuple[str, bytes]:
    return row["kind"], row["digest"]
