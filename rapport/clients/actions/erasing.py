"""Forgetting a client: the keys to everything they said are destroyed, and what led to them is deleted."""

import re
from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import connections, transaction
from django.utils.translation import gettext as _
from psycopg.errors import Diagnostic

from rapport.clients.actions import receiving_lock
from rapport.clients.belongings import belongings
from rapport.clients.models import Client, Erasure, Identity, Note, Passage, SearchToken, Visit
from rapport.clients.queries.forgetting import destroyed, keys_of
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

GONE = (
    SearchToken,
    Passage,
    Identity,
    Note,
)  # nothing of these rows is worth keeping without its text


class CannotErase(ExpectedError):
    """This client can not be erased here."""


def erase(*, client: Client, by: Staff, reason: str, at: datetime) -> Erasure:
    """Forget a client and everybody merged into them. It can not be undone. Raises CannotErase.

    Every data key of theirs is deleted: messages, raw deliveries, files, history and every copy and
    backup of them stay sealed for ever. Sealed columns are emptied as well. What happened and when
    (ledger, facts, visits without their treatment) stays, as references.
    """
    with transaction.atomic():
        receiving_lock.take(client.practice_id)
        held = Client.objects.select_for_update(no_key=True, of=("self",)).get(pk=client.pk)
        if held.erased_at:
            raise CannotErase(_("This client was erased already."))
        if held.merged_into_id:
            raise CannotErase(_("Erase the client they were merged into, or undo the merge first."))
        people = [held.pk, *held.merged.values_list("pk", flat=True)]
        counts = destroyed(people)
        _destroy(people)
        Client.objects.filter(pk__in=people).update(
            name_sealed=None, called_sealed=None, language="", erased_at=at
        )
        erasure = Erasure.objects.create(
            practice_id=held.practice_id,
            client=held,
            by=by,
            reason=Erasure.Reason(reason),
            at=at,
            destroyed=counts,
        )
        note(by=by, verb="erased", subject=held, at=at)
        announce(practice_id=held.practice_id, topic="client", subject_id=held.pk)
    return erasure


def _destroy(people: Collection[int]) -> None:
    for model in GONE:
        model.objects.filter(client__in=people).delete()
    Visit.objects.filter(client__in=people).update(reference="")
    for belonging in belongings():
        if belonging.columns:
            belonging.of(people).update(**dict.fromkeys(belonging.columns))
    # Through the ORM: it empties every column that names one of these keys.
    keys_of(people).delete()


def sweep_erased_keys(*, at: datetime) -> bool:
    """Remove the bytes of deleted keys from the database's own files; True when it is done.

    A deleted row stays on its page until it is vacuumed, and its bytes until the page is written
    anew, so the (small) table of keys is rewritten, as the owner. For a worker, outside every
    transaction, when `queries.forgetting.unswept` names practices. While an older transaction still
    sees the rows, or the table is in use for more than 3 s, it returns False: try again later.
    Write-ahead log and the backups of keys pass away with their own retention.
    """
    details: list[str] = []
    owner = connections["owner"]
    with owner.cursor() as cursor:

        def keep(notice: Diagnostic) -> None:
            details.append(notice.message_detail or "")

        owner.connection.add_notice_handler(keep)
        cursor.execute("set lock_timeout = '3s'")
        try:
            cursor.execute("vacuum (full, verbose) clients_datakey")
        finally:
            cursor.execute("reset lock_timeout")
            owner.connection.remove_notice_handler(keep)
    return _left(details) == 0


def _left(details: Iterable[str]) -> int | None:
    """Dead rows that had to be copied, from the server's "0 dead row versions cannot be removed yet."

    Its number comes first in every language; the statistics tables would tell it only later.
    """
    counts = [int(found[0]) for detail in details if (found := re.search(r"\d+", detail))]
    return counts[0] if counts else None
