"""From lines to clients and staff, and what is wrong with those that are neither."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext as _

from rapport.clients.actions.identities import UnusableAddress, normalised
from rapport.clients.models import Identity
from rapport.clients.visit_files.reading import Line, Table
from rapport.clients.visit_files.rows import Refused, Wrong
from rapport.core.identity import display_name
from rapport.core.names import fold
from rapport.imports.files.columns import cell
from rapport.practice.models import Role

Mapped = Mapping[int, str]
LONGEST_NAME = 120
ROLES = {
    "owner": Role.OWNER,
    "manager": Role.MANAGER,
    "practicemanager": Role.MANAGER,
    "officemanager": Role.MANAGER,
    "clinician": Role.CLINICIAN,
    "nurse": Role.CLINICIAN,
    "doctor": Role.CLINICIAN,
    "physician": Role.CLINICIAN,
    "provider": Role.PROVIDER,
    "injector": Role.PROVIDER,
    "therapist": Role.PROVIDER,
    "aesthetician": Role.PROVIDER,
    "frontdesk": Role.FRONT_DESK,
    "desk": Role.FRONT_DESK,
    "receptionist": Role.FRONT_DESK,
    "reception": Role.FRONT_DESK,
}


class Addressed(Protocol):
    """A row that is found again by its addresses."""

    @property
    def line(self) -> int: ...
    @property
    def addresses(self) -> tuple[tuple[str, str], ...]: ...


Row = TypeVar("Row", bound=Addressed)


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client of the file; addresses are normalised."""

    line: int
    cells: tuple[str, ...]
    name: str
    called: str
    language: str
    email: str
    phone: str

    @property
    def addresses(self) -> tuple[tuple[str, str], ...]:
        given = ((Identity.Kind.EMAIL.value, self.email), (Identity.Kind.PHONE.value, self.phone))
        return tuple(pair for pair in given if pair[1])


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A member of staff of the file."""

    line: int
    cells: tuple[str, ...]
    name: str
    email: str
    role: Role

    @property
    def addresses(self) -> tuple[tuple[str, str], ...]:
        return ((Identity.Kind.EMAIL.value, self.email),)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Row]):
    """The head of the file, its good rows, and its refused lines."""

    head: tuple[str, ...]
    rows: list[Row]
    refused: list[Refused]


def parse_clients(table: Table, mapping: Mapped, *, region: str) -> Parsed[ClientRow]:
    """Every line as a client; `region` reads phone numbers without a country."""
    return _parsed(table, lambda line: _client(line, mapping, region))


def parse_staff(table: Table, mapping: Mapped) -> Parsed[StaffRow]:
    """Every line as somebody to be invited."""
    return _parsed(table, lambda line: _staff(line, mapping))


def _parsed(table: Table, read: Callable[[Line], Row]) -> Parsed[Row]:
    parsed: Parsed[Row] = Parsed(table.head.cells, [], [])
    seen: dict[tuple[str, str], int] = {}
    for line in table.lines:
        try:
            row = read(line)
            _once(row, seen)
            parsed.rows.append(row)
        except Wrong as wrong:
            parsed.refused.append(Refused(line.number, str(wrong), line.cells))
    return parsed


def _once(row: Addressed, seen: dict[tuple[str, str], int]) -> None:
    """Two lines with one address are one person twice, or a mistake: a person decides."""
    if first := next((seen[a] for a in row.addresses if a in seen), None):
        raise Wrong(_("Line %(line)s has the same address.") % {"line": first})
    seen.update(dict.fromkeys(row.addresses, row.line))


def _name(line: Line, mapping: Mapped) -> str:
    first, last = cell(line.cells, mapping, "first"), cell(line.cells, mapping, "last")
    name = display_name(cell(line.cells, mapping, "name") or f"{first} {last}")
    if len(name) > LONGEST_NAME:
        raise Wrong(_("The name is longer than 120 letters."))
    return name


def _address(kind: str, text: str, region: str = "") -> str:
    try:
        return normalised(kind, text, region) if text else ""
    except UnusableAddress as error:
        raise Wrong(str(error)) from None


def _client(line: Line, mapping: Mapped, region: str) -> ClientRow:
    row = ClientRow(
        line=line.number,
        cells=line.cells,
        name=_name(line, mapping),
        called=display_name(cell(line.cells, mapping, "called"))[:LONGEST_NAME],
        language=_language(cell(line.cells, mapping, "language")),
        email=_address(Identity.Kind.EMAIL, cell(line.cells, mapping, "email")),
        phone=_address(Identity.Kind.PHONE, cell(line.cells, mapping, "phone"), region),
    )
    if not row.addresses:
        raise Wrong(
            _("Add an e-mail address or a phone number: a name alone can’t be found again.")
        )
    return row


def _language(text: str) -> str:
    if not text:
        return ""
    word = fold(text.strip())
    if word in LANG_INFO and len(word) == 2:
        return word
    for code, info in LANG_INFO.items():
        named = {fold(info.get("name", "")), fold(info.get("name_local", ""))}
        if len(code) == 2 and word in named:
            return code
    raise Wrong(_("This language is not known. Write two letters, such as en or es."))


def _staff(line: Line, mapping: Mapped) -> StaffRow:
    name, email = _name(line, mapping), cell(line.cells, mapping, "email")
    if not name:
        raise Wrong(_("Nobody is named."))
    if not email:
        raise Wrong(_("Add an e-mail address: the invitation goes by it."))
    return StaffRow(
        line=line.number,
        cells=line.cells,
        name=name,
        email=_address(Identity.Kind.EMAIL, email),
        role=_role(cell(line.cells, mapping, "role")),
    )


def _role(text: str) -> Role:
    word = "".join(char for char in fold(text) if char.isalnum())
    if not word:
        return Role.FRONT_DESK
    if word not in ROLES:
        raise Wrong(_("This role is not known: owner, manager, clinician, provider or front desk."))
    return ROLES[word]
