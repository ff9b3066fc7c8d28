"""What a file of clients would do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rapport.clients.models import Client, Identity
from rapport.clients.queries.addresses import address_digest
from rapport.clients.queries.visit_import import Address, Person
from rapport.clients.visit_files.reading import read
from rapport.clients.visit_files.rows import Refused
from rapport.imports.files import CLIENTS, ClientRow, guessed, parse_clients
from rapport.imports.queries.plan import Plan
from rapport.practice.models import Practice


@dataclass(frozen=True, slots=True)
class ClientPlan:
    """A line and whose it is: `person.fresh` are the addresses we do not have yet."""

    row: ClientRow
    person: Person
    known: Client | None = None

    @property
    def adds(self) -> bool:
        """Whether a known client would learn something: what is there is never overwritten."""
        known = self.known
        if known is None:
            return True
        says = (
            (self.row.name, known.name),
            (self.row.called, known.called),
            (self.row.language, known.language),
        )
        return bool(self.person.fresh) or any(new and not old for new, old in says)


def preview_clients(
    *, content: bytes, practice: Practice, mapping: Mapping[int, str] | None = None
) -> Plan[ClientPlan]:
    """Read a file; nothing is written. Raises UnreadableFile. Three queries."""
    table = read(content)
    chosen = dict(mapping) if mapping is not None else guessed(table.head.cells, CLIENTS)
    parsed = parse_clients(table, chosen, region=practice.phone_region)
    holders = _holders(practice.pk, parsed.rows)
    known = Client.objects.select_related("key").in_bulk(set(holders.values()))
    plans, refused = list[ClientPlan](), list(parsed.refused)
    claimed: dict[int, int] = {}
    for row in parsed.rows:
        try:
            plans.append(_plan(row, practice.pk, holders, known, claimed))
        except _Clash as clash:
            refused.append(Refused(row.line, str(clash), row.cells))
    refused.sort(key=lambda line: line.line)
    return Plan(
        parsed.head,
        chosen,
        [plan for plan in plans if plan.known is None],
        [plan for plan in plans if plan.known and plan.adds],
        [plan for plan in plans if not plan.adds],
        refused,
    )


class _Clash(Exception):
    """The addresses of a line lead to different people; the message says which is which."""


def _digests(practice_id: int, row: ClientRow) -> dict[Address, str]:
    return {(k, address_digest(practice_id, k, value)): value for k, value in row.addresses}


def _holders(practice_id: int, rows: Sequence[ClientRow]) -> dict[Address, int]:
    wanted = {digest for row in rows for _kind, digest in _digests(practice_id, row)}
    found = Identity.objects.filter(digest__in=wanted, client__erased_at__isnull=True)
    return {
        (kind, bytes(digest)): merged or client_id
        for kind, digest, client_id, merged in found.values_list(
            "kind", "digest", "client_id", "client__merged_into_id"
        )
    }


def _plan(
    row: ClientRow,
    practice_id: int,
    holders: Mapping[Address, int],
    known: Mapping[int, Client],
    claimed: dict[int, int],
) -> ClientPlan:
    addresses = _digests(practice_id, row)
    held = {holders[address] for address in addresses if address in holders}
    if len(held) > 1:
        raise _Clash(
            _(
                "The e-mail address belongs to one client and the phone to another. Correct the line, or merge them."
            )
        )
    client_id = next(iter(held), None)
    if client_id is not None and claimed.setdefault(client_id, row.line) != row.line:
        raise _Clash(_("Line %(line)s is the same client.") % {"line": claimed[client_id]})
    fresh = {address: value for address, value in addresses.items() if address not in holders}
    return ClientPlan(row, Person(client_id, row.name, fresh), known.get(client_id or 0))
