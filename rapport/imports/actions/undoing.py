"""Taking an import back within a day; whoever was dealt with since stays."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.accounts.queries import open_invitations
from rapport.clients.actions import index
from rapport.clients.belongings import belongings
from rapport.clients.models import Client, DataKey, Identity
from rapport.imports.marks import mark
from rapport.imports.models import Import
from rapport.live.notify import announce
from rapport.practice.actions.invitations import withdraw
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

WITHIN = timedelta(days=1)
# What an import makes itself: nobody has dealt with a client who has nothing else.
OWN = ("clients_identity", "clients_searchtoken")


class TooLate(ExpectedError):
    """It was taken back already, or a day has passed."""


def undo(record: Import, *, by: Staff, at: datetime) -> Import:
    """Remove what it made and nobody has used since; `kept` counts the rest. Raises TooLate."""
    claimed = Import.objects.filter(pk=record.pk, undone_at__isnull=True, at__gt=at - WITHIN)
    with transaction.atomic():
        if not claimed.update(undone_at=at, undone_by=by):
            raise TooLate(_("An import can be taken back once, within a day."))
        is_clients = record.kind == Import.Kind.CLIENTS
        kept = _clients(record) if is_clients else _staff(record, by, at)
        Import.objects.filter(pk=record.pk).update(kept=kept)
        note(by=by, verb="undone", subject=record, at=at)
        announce(practice_id=by.practice_id, topic="client", subject_id=0)
    record.refresh_from_db()
    return record


def _clients(record: Import) -> int:
    made = set(record.made["clients"])
    used = _used(made)
    _remove(made - used)
    Identity.objects.filter(pk__in=record.made["identities"], proved_at__isnull=True).delete()
    for client_id, filled in record.made["completed"]:
        _empty(client_id, filled)
    return len(used)


def _used(made: set[int]) -> set[int]:
    """Those of them who have anything beside their addresses: a message, a visit, a note, a merge."""
    used = set(
        Client.objects.filter(pk__in=made, merged_into__isnull=False).values_list("pk", flat=True)
    )
    for belonging in belongings():
        if belonging.model._meta.db_table not in OWN and len(belonging.path) == 1:
            used |= set(belonging.of(made).values_list(f"{belonging.lookup}_id", flat=True))
    proved = Identity.objects.filter(client__in=made, proved_at__isnull=False)
    return made & (used | set(proved.values_list("client_id", flat=True)))


def _remove(gone: set[int]) -> None:
    keys = DataKey.objects.filter(client__in=gone)
    numbers = list(keys.values_list("pk", flat=True))
    Client.objects.filter(pk__in=gone).delete()
    DataKey.objects.filter(pk__in=numbers).delete()


def _empty(client_id: int, filled: dict[str, str]) -> None:
    """Only what is still as the import wrote it: a name that somebody corrected since stays."""
    client = Client.objects.select_related("key").filter(pk=client_id, key__isnull=False).first()
    if client is None:
        return
    for name, was in filled.items():
        if mark(client, name) == was:
            setattr(client, name, "")
    client.save()
    index(client)


def _staff(record: Import, by: Staff, at: datetime) -> int:
    """Invitations that are still open stop working; whoever has joined stays."""
    invitations = open_invitations(at=at).filter(email__in=record.made["invited"])
    gone = list(invitations)
    for invitation in gone:
        withdraw(invitation=invitation, by=by, at=at)
    return len(record.made["invited"]) - len(gone)
