"""What a visit file would do: whose visits they are, and which lines can't be taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy

from rapport.clients.models import Identity, Visit
from rapport.clients.queries.addresses import address_digest
from rapport.clients.visit_files import Parsed, Place, Refused, VisitRow, parse
from rapport.core.names import fold
from rapport.practice.models import Location, Staff

Address = tuple[str, bytes]
CLASH = gettext_lazy(
    "The e-mail address belongs to one client and the phone to another. Correct the line, or merge them."
)


@dataclass(slots=True)
class Person:
    """Somebody in the file: a client we have, or (client_id None) somebody new."""

    client_id: int | None
    name: str = ""
    fresh: dict[Address, str] = field(default_factory=dict)  # addresses to keep, by digest


@dataclass(frozen=True, slots=True)
class Planned:
    """A visit of the file, whose it is, and the visit we already have under its reference."""

    row: VisitRow
    person: Person
    known: Visit | None


@dataclass(frozen=True, slots=True)
class Preview:
    """rows: what would be taken, in the file's order; refused: what not, and why.

    day_first: how 3/4 was read; strangers: provider names that nobody here has (their visits are
    taken, without a provider); people_new: how many clients would be added.
    """

    head: tuple[str, ...]
    rows: list[Planned]
    refused: list[Refused]
    day_first: bool

    @property
    def strangers(self) -> list[str]:
        rows = (planned.row for planned in self.rows)
        return sorted({r.provider for r in rows if r.provider and r.provider_id is None})

    @property
    def people_new(self) -> int:
        return len({id(p.person) for p in self.rows if p.person.client_id is None})


def preview_visits(*, content: bytes, location: Location) -> Preview:
    """Read a file for a location; nothing is written. Raises UnreadableFile. Five queries."""
    parsed = parse(content, _place(location))
    return _Matching(location.practice_id, parsed).preview()


def _place(location: Location) -> Place:
    names: dict[str, int] = {}
    for staff in Staff.objects.order_by("is_active", "-pk"):
        names[fold(staff.name)] = staff.pk
    return Place(zone=location.zone, region=location.practice.phone_region, staff=names)


class _Matching:
    """Finds everybody of a file, line after line, so that a newcomer's second visit is theirs too."""

    def __init__(self, practice_id: int, parsed: Parsed) -> None:
        self.practice_id = practice_id
        self.parsed = parsed
        references = [row.reference for row in parsed.rows if row.reference]
        known = Visit.objects.filter(reference__in=references).select_related("client__key")
        self.visits = {visit.reference: visit for visit in known}
        self.people: dict[object, Person] = {}
        self.holders = self._holders(parsed.rows)

    def preview(self) -> Preview:
        planned, refused = [], list(self.parsed.refused)
        for row in self.parsed.rows:
            person = self._person(row)
            if person is None:
                refused.append(Refused(row.line, str(CLASH), row.cells))
            else:
                planned.append(Planned(row, person, self.visits.get(row.reference)))
        refused.sort(key=lambda line: line.line)
        return Preview(self.parsed.head, planned, refused, self.parsed.day_first)

    def _holders(self, rows: Sequence[VisitRow]) -> dict[Address, int]:
        addresses = {address for row in rows for address in self._addresses(row)}
        found = Identity.objects.filter(digest__in=[digest for _, digest in addresses])
        return {
            (kind, bytes(digest)): client_id
            for kind, digest, client_id in found.values_list("kind", "digest", "client_id")
        }

    def _addresses(self, row: VisitRow) -> dict[Address, str]:
        given = (("email", row.email), ("phone", row.phone))
        return {
            (kind, address_digest(self.practice_id, kind, value)): value
            for kind, value in given
            if value
        }

    def _person(self, row: VisitRow) -> Person | None:
        """Whose visit it is, or None where its addresses belong to different people."""
        if known := self.visits.get(row.reference):
            return self._of_client(known.client_id)
        addresses = self._addresses(row)
        keys: Iterable[object] = addresses or [("name", fold(row.name))]
        held = {id(p): p for p in (self._holder(key) for key in keys) if p}
        if len(held) > 1:
            return None
        person = next(iter(held.values()), None) or Person(None, row.name)
        person.name = person.name or row.name
        for key in keys:
            if self._holder(key) is None and key in addresses:
                person.fresh[key] = addresses[key]
            self.people[key] = person
        return person

    def _holder(self, key: object) -> Person | None:
        if key not in self.people and key in self.holders:
            self.people[key] = self._of_client(self.holders[key])
        return self.people.get(key)

    def _of_client(self, client_id: int) -> Person:
        return self.people.setdefault(("client", client_id), Person(client_id))
