"""From lines to visits, and what is wrong with those that are none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

import phonenumbers
from django.utils.translation import gettext as _

from rapport.clients.models import Visit
from rapport.clients.visit_files.columns import columns
from rapport.clients.visit_files.moments import NotAMoment, day_comes_first, moment
from rapport.clients.visit_files.reading import Line, read
from rapport.core.identity import InvalidAddress, display_name, email_address
from rapport.core.names import fold

State = Visit.State
STATES = {
    State.BOOKED: "booked confirmed scheduled pending open new accepted reserved unconfirmed",
    State.ARRIVED: "arrived checkedin waiting here",
    State.SEEN: "seen inprogress started inservice intreatment",
    State.LEFT: "left completed complete done checkedout finished closed paid fulfilled",
    State.CANCELLED: "cancelled canceled cancel declined latecancel latecancelled",
    State.MISSED: "missed noshow didnotattend dna",
}
KNOWN_STATES = {alias: state for state, aliases in STATES.items() for alias in aliases.split()}
LONGEST = {"reference": 80, "treatment": 500}
MONTH_FIRST = {"US", "PH", "PR"}  # regions that write the month before the day


@dataclass(frozen=True, slots=True)
class Place:
    """Where the visits are: time zone, region of phones and dates, staff by folded name."""

    zone: str
    region: str
    staff: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit of the file. Addresses are normalised, starts_at is UTC; provider: as written."""

    line: int
    name: str
    email: str
    phone: str
    treatment: str
    provider: str
    provider_id: int | None
    starts_at: datetime
    state: str
    reference: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that was not taken, with what to do about it."""

    line: int
    reason: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """The head of the file, its visits, and its refused lines."""

    head: tuple[str, ...]
    rows: list[VisitRow]
    refused: list[Refused]
    day_first: bool


class Wrong(Exception):
    """A line can't be taken; the message says why."""


def parse(content: bytes, place: Place) -> Parsed:
    """Read a file without looking at the database. Raises UnreadableFile."""
    table = read(content)
    where = columns(table.head)
    dates = (_cell(line, where, "moment") or _cell(line, where, "date") for line in table.lines)
    day_first = day_comes_first(dates, default=place.region not in MONTH_FIRST)
    parsed = Parsed(table.head.cells, [], [], day_first)
    seen: dict[str, int] = {}
    for line in table.lines:
        try:
            row = _row(line, where, place, day_first)
            _once(row, seen)
            parsed.rows.append(row)
        except Wrong as wrong:
            parsed.refused.append(Refused(line.number, str(wrong), line.cells))
    return parsed


def _once(row: VisitRow, seen: dict[str, int]) -> None:
    first = seen.setdefault(row.reference, row.line) if row.reference else row.line
    if first != row.line:
        raise Wrong(_("Line %(line)s has the same reference.") % {"line": first})


def _cell(line: Line, where: Mapping[str, int], column: str) -> str:
    position = where.get(column, len(line.cells))
    return line.cells[position] if position < len(line.cells) else ""


def _row(line: Line, where: Mapping[str, int], place: Place, day_first: bool) -> VisitRow:
    texts = {column: _cell(line, where, column) for column in where}
    name = texts.get("name") or f"{texts.get('first', '')} {texts.get('last', '')}"
    row = VisitRow(
        line=line.number,
        name=display_name(name),
        email=_email(texts.get("email", "")),
        phone=_phone(texts.get("phone", ""), place.region),
        treatment=texts.get("treatment", "")[: LONGEST["treatment"]],
        provider=texts.get("provider", ""),
        provider_id=place.staff.get(fold(texts.get("provider", ""))),
        starts_at=_moment(texts, place, day_first),
        state=_state(texts.get("state", "")),
        reference=texts.get("reference", ""),
        cells=line.cells,
    )
    _check(row)
    return row


def _check(row: VisitRow) -> None:
    if len(row.reference) > LONGEST["reference"]:
        raise Wrong(_("The reference is longer than 80 letters."))
    if not (row.email or row.phone or row.reference):
        raise Wrong(_("Add an e-mail address, a phone number or a booking reference."))
    if not (row.email or row.phone or row.name):
        raise Wrong(_("Nobody is named. Add a name, an e-mail address or a phone number."))


def _email(text: str) -> str:
    try:
        return email_address(text).key if text else ""
    except InvalidAddress:
        raise Wrong(_("The e-mail address can't be right. Correct it or leave it empty.")) from None


def _phone(text: str, region: str) -> str:
    if not text:
        return ""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise Wrong(_("The phone number can't be right. Correct it or leave it empty."))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _moment(texts: Mapping[str, str], place: Place, day_first: bool) -> datetime:
    written = texts.get("moment") or texts.get("date", "")
    zone = ZoneInfo(place.zone)
    try:
        return moment(written, texts.get("time", ""), zone=zone, day_first=day_first)
    except (NotAMoment, OverflowError):
        raise Wrong(_("The date or time can't be read. Write it like 2026-03-04 14:30.")) from None


def _state(text: str) -> str:
    state = KNOWN_STATES.get("".join(char for char in fold(text) if char.isalpha()))
    if text and state is None:
        raise Wrong(
            _("The state is unknown. Use booked, arrived, seen, left, cancelled or missed.")
        )
    return (state or State.BOOKED).value
