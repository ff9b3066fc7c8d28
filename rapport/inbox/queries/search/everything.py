"""A search as its page shows it: who is meant, which notes, which conversations, which pages."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from rapport.clients.models import Client
from rapport.clients.queries import Named, named, search
from rapport.clients.queries.passages import Mark
from rapport.clients.queries.tokens import Way
from rapport.core.search.asking import Asked, Problem, taken_apart
from rapport.core.search.keys import sought
from rapport.core.search.reading import Wanted
from rapport.database.written import BITS
from rapport.inbox.queries.search import talks
from rapport.inbox.queries.search.messages import PAGE, Said, Window, window
from rapport.inbox.queries.search.notes import Noted, noted
from rapport.inbox.queries.search.pages import Jump, jumps
from rapport.inbox.queries.search.talks import Talk
from rapport.inbox.queries.search.where import CLIENTS, CONVERSATIONS, NOTES, Where, where
from rapport.inbox.queries.thread import newest_of
from rapport.practice.models import Staff

LONGEST = 200
FEW, MANY = 5, 30  # clients and notes beside everything else, or alone
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Person:
    """A client found, by what, and their newest conversation."""

    client: Client
    why: Way
    newest: int | None


@dataclass(slots=True)
class Results:
    """One page of a search. `older`: where the next page begins, '' for none; `reached`: how far back
    a search went that stopped so as not to take long."""

    asked: Asked
    problems: list[Problem] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    notes: list[Noted] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    older: str = ""
    is_cut: bool = False
    reached: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing at all was found."""
        return not (self.jumps or self.people or self.notes or self.talks)


def results(text: str, *, staff: Staff, at: datetime, after: str = "") -> Results:
    """What a search finds for somebody, from a mark on; pages that follow have conversations only."""
    asked = taken_apart(text[:LONGEST])
    place, problems = where(asked, staff=staff, at=at)
    found = Results(asked, [*asked.problems, *problems])
    if place.shows(CONVERSATIONS):
        _add_talks(found, place, staff, at, after)
    if not after:
        _add_beside(found, place, staff)
    return found


def _add_beside(found: Results, place: Where, staff: Staff) -> None:
    """Clients, notes and pages: what stands above the conversations of the first page."""
    if place.is_anywhere:
        found.jumps = jumps(found.asked.text, staff=staff)
    if place.is_about_conversations or not found.asked.text:
        return
    limit = MANY if place.places else FEW
    if place.shows(CLIENTS):
        found.people = people(found.asked.text, limit=limit, among=place.clients)
    if place.shows(NOTES):
        found.notes = noted(_wanted(found.asked), place=place, staff=staff, limit=limit)


def people(text: str, *, limit: int, among: tuple[int, ...] | None = None) -> list[Person]:
    """Clients whom the words name."""
    hits = search(text, limit=limit, in_texts=False)
    kept = [hit for hit in hits if among is None or hit.client.pk in among]
    newest = newest_of([hit.client.pk for hit in kept])
    return [Person(hit.client, hit.why, newest.get(hit.client.pk)) for hit in kept]


def _wanted(asked: Asked) -> Wanted:
    return Wanted(asked.words, asked.phrases)


def _add_talks(found: Results, place: Where, staff: Staff, at: datetime, after: str) -> None:
    wanted = _wanted(found.asked)
    if sought(wanted.words):
        mark = _mark(after)
        page = window(staff.practice_id, wanted, place=place, at=at, mark=mark)
        said = _with_names(page, found.asked, place, staff, at) if mark is None else page.said
        found.talks = talks.with_messages(said, wanted)
        found.older = f"{page.mark.segment}-{page.mark.below}" if page.mark else ""
        found.is_cut, found.reached = page.is_cut, page.reached
    elif not place.is_anywhere:
        moment = _moment(after)
        found.talks, last = talks.by_filters(staff.practice_id, place, at=at, after=moment)
        found.older = f"{_micros(last[0])}-{last[1]}" if last else ""


def _with_names(page: Window, asked: Asked, place: Where, staff: Staff, at: datetime) -> list[Said]:
    """Besides, what clients said whom some of the words name: `ada parking`."""
    some = named(asked.text) if place.clients is None and not asked.phrases else Named({}, ())
    if not some.ranks or len(page.said) >= PAGE:
        return page.said
    theirs = place.of(tuple(some.ranks))
    beside = window(staff.practice_id, Wanted(some.left), place=theirs, at=at)
    known = {said.id for said in page.said}
    return page.said + [said for said in beside.said if said.id not in known]


def _mark(after: str) -> Mark | None:
    numbers = _numbers(after)
    return Mark(min(numbers[0], 2**31 - 1), numbers[1]) if numbers else None


def _moment(after: str) -> tuple[datetime, int] | None:
    numbers = _numbers(after)
    try:
        seconds, micros = divmod(numbers[0], 1_000_000) if numbers else (0, 0)
        moment = datetime.fromtimestamp(seconds, UTC).replace(microsecond=micros)
    except (OverflowError, ValueError, OSError):
        return None
    return (moment, numbers[1]) if numbers else None


def _micros(moment: datetime) -> int:
    apart = moment - EPOCH
    return (apart.days * 86_400 + apart.seconds) * 1_000_000 + apart.microseconds


def _numbers(after: str) -> tuple[int, int] | None:
    """Two numbers of a mark; None for one that was tampered with: then a search begins anew."""
    one, _dash, other = after.partition("-")
    if not (one.isascii() and one.isdigit() and other.isascii() and other.isdigit()):
        return None
    first, second = int(one), int(other)
    return (first, second) if max(first, second).bit_length() < BITS - 1 else None
