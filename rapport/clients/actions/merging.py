"""Two clients turn out to be one, and back again."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.actions import receiving_lock
from rapport.clients.actions.writable import check
from rapport.clients.belongings import Moved, belongings, column_name, movable, parts_of
from rapport.clients.models import Client, ClientMerge, DataKey
from rapport.database import vault
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

TIMES = ("first_contact_at", "last_contact_at")
BATCH = 500


class CannotMerge(ExpectedError):
    """These two can not become one."""


class CannotPart(ExpectedError):
    """This merge can not be undone now."""


def merge(*, kept: Client, absorbed: Client, by: Staff, at: datetime) -> ClientMerge:
    """Give everything of `absorbed` to `kept`: addresses, visits, notes, conversations, data keys.

    Texts under the client's own key are sealed anew, so that erasing `kept` forgets them too.
    Raises CannotMerge, ClientGone.
    """
    if kept.pk == absorbed.pk:
        raise CannotMerge(_("Choose two different clients."))
    with transaction.atomic():
        receiving_lock.take(kept.practice_id)
        kept, absorbed = _held(kept), _held(absorbed)
        check(kept)
        check(absorbed)
        moved = _rows_of(absorbed)
        _seal_anew(moved, _key(absorbed), _key(kept))
        _give(moved, kept.pk)
        Client.objects.filter(pk=absorbed.pk).update(merged_into=kept)
        row = ClientMerge.objects.create(
            practice_id=kept.practice_id,
            kept=kept,
            absorbed=absorbed,
            moved=moved,
            times=_take_times(kept, absorbed),
            by=by,
            at=at,
        )
        _tell(row, "merged", by, at)
    return row


def undo_merge(*, merge: ClientMerge, by: Staff, at: datetime) -> None:
    """Give back what had moved, to the row; what came since stays. Twice does nothing. Raises CannotPart."""
    with transaction.atomic():
        receiving_lock.take(merge.practice_id)
        merge = ClientMerge.objects.select_for_update(no_key=True).get(pk=merge.pk)
        if merge.undone_at:
            return
        kept, absorbed = _held_by_id(merge.kept_id), _held_by_id(merge.absorbed_id)
        _check_parting(kept)
        Client.objects.filter(pk=absorbed.pk).update(merged_into=None)
        _seal_anew(merge.moved, _key(kept), _key(absorbed))
        _give_keys_back(merge.moved, kept, absorbed)
        _reseal_what_was_answered(merge.moved, kept, absorbed)
        _give(merge.moved, absorbed.pk)
        _reset_times(kept, merge.times)
        ClientMerge.objects.filter(pk=merge.pk).update(undone_at=at)
        _tell(merge, "parted", by, at)


def _held(client: Client) -> Client:
    return _held_by_id(client.pk)


def _held_by_id(client_id: int) -> Client:
    people = Client.objects.select_for_update(no_key=True, of=("self",)).select_related("key")
    return people.get(pk=client_id)


def _check_parting(kept: Client) -> None:
    if kept.erased_at:
        raise CannotPart(_("This client was erased; there is nothing left to part."))
    if kept.merged_into_id:
        raise CannotPart(_("This client was merged again since. Undo that merge first."))


def _key(client: Client) -> bytes:
    if client.key is None:
        raise CannotMerge(_("One of the two was erased."))
    return client.key.opened


def _rows_of(client: Client) -> Moved:
    """The ids of everything that points at the client, by column."""
    moved = {}
    for model, field in movable():
        ids = model._base_manager.filter(**{field: client.pk}).order_by("pk")
        moved[column_name(model, field)] = list(ids.values_list("pk", flat=True))
    return {column: ids for column, ids in moved.items() if ids}


def _give(moved: Moved, client_id: int) -> None:
    for model, field in movable():
        rows = model._base_manager.filter(pk__in=moved.get(column_name(model, field), []))
        rows.update(**{f"{field}_id": client_id})


def _seal_anew(moved: Moved, old: bytes, new: bytes) -> None:
    for belonging in belongings():
        if belonging.client_columns:
            rows = belonging.under(moved).only("pk", *belonging.client_columns)
            _reseal(rows.iterator(BATCH), belonging.client_columns, old, new)


def _reseal(rows: Iterable[Any], columns: tuple[str, ...], old: bytes, new: bytes) -> None:
    for row in rows:
        sealed = {c: getattr(row, c) for c in columns if getattr(row, c) is not None}
        if sealed:
            fresh = {c: vault.seal(new, vault.unseal(old, value)) for c, value in sealed.items()}
            type(row)._base_manager.filter(pk=row.pk).update(**fresh)


def _give_keys_back(moved: Moved, kept: Client, absorbed: Client) -> None:
    """Keys of what arrived meanwhile in threads that go back; the kept client's own key stays theirs."""
    for belonging in belongings():
        if belonging.has_key:
            keys = belonging.under(moved).exclude(key=kept.key_id).values("key_id")
            DataKey.objects.filter(client=kept, pk__in=keys).update(client=absorbed)


def _reseal_what_was_answered(moved: Moved, kept: Client, absorbed: Client) -> None:
    """Replies of the time together lie under the kept client's key; in a thread that goes back they change it.

    One with files keeps the old key: its files are sealed with it where this can't reach.
    """
    old, new = _key(kept), _key(absorbed)
    for belonging in belongings():
        if not belonging.own_columns:
            continue
        rows = belonging.under(moved).filter(key=kept.key_id)
        for part in parts_of(belonging):
            rows = rows.exclude(pk__in=part.under(moved).values(part.path[0]))
        ids = list(rows.values_list("pk", flat=True))
        _reseal(rows.only("pk", *belonging.own_columns), belonging.own_columns, old, new)
        belonging.under(moved).filter(pk__in=ids).update(key=absorbed.key_id)


def _take_times(kept: Client, absorbed: Client) -> dict[str, list[datetime | None]]:
    """Kept was first met when either was, and last heard of when either was; [before, now] of each."""
    times = {}
    for name, choose in zip(TIMES, (min, max), strict=True):
        before = getattr(kept, name)
        known = [moment for moment in (before, getattr(absorbed, name)) if moment]
        setattr(kept, name, choose(known) if known else None)
        times[name] = [before, getattr(kept, name)]
    kept.save(update_fields=TIMES)
    return times


def _reset_times(kept: Client, times: dict[str, list[str | None]]) -> None:
    """Times that nothing has changed since are again what they were."""
    stored = json.loads(json.dumps({n: getattr(kept, n) for n in TIMES}, cls=DjangoJSONEncoder))
    before = {n: times[n][0] for n in TIMES if n in times and times[n][1] == stored[n]}
    if before:
        Client.objects.filter(pk=kept.pk).update(**before)


def _tell(merge: ClientMerge, verb: str, by: Staff, at: datetime) -> None:
    note(by=by, verb=verb, subject=merge, at=at)
    for client_id in (merge.kept_id, merge.absorbed_id):
        announce(practice_id=merge.practice_id, topic="client", subject_id=client_id)
