"""The planted, labelled story: seven conversations of the last full week, and their people.

Six of them need a person; four get the right one. Whoever opens the demo meets them first. Two clients of
the weeks before were answered fast and came back: what the month teaches (plots/returning.py).
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rapport.science.demo import compose
from rapport.science.demo.cast import BY_KEY
from rapport.science.demo.history import Client, Identity, Message, Note, Thread, Visit, VisitState
from rapport.science.demo.hours import Hours
from rapport.science.demo.people import AREAS, phone
from rapport.science.demo.plots import PLOTS, RETURNING
from rapport.science.demo.plots.shape import Line, Plot, Stay
from rapport.science.demo.threads import opens_at


@dataclass(frozen=True, slots=True)
class Story:
    clients: tuple[Client, ...]
    visits: tuple[Visit, ...]
    threads: tuple[Thread, ...]


def tell(hours: Hours, monday: date, start: datetime, until: datetime) -> Story:
    """The story in the week that begins on `monday`, and what of the weeks before began after `start`,
    as known at `until`."""
    plots = [*PLOTS, *earlier(hours, monday, start)]
    people = {plot.key: plot for plot in reversed(plots)}
    return Story(
        clients=tuple(
            person(hours, monday, people[key], number)
            for number, key in enumerate(dict.fromkeys(plot.key for plot in plots))
        ),
        visits=tuple(
            visit(hours, monday, until, plot, stay) for plot in plots for stay in plot.visits
        ),
        threads=tuple(thread(hours, monday, plot, number) for number, plot in enumerate(plots)),
    )


def earlier(hours: Hours, monday: date, start: datetime) -> list[Plot]:
    """Who came back; a client whose first word lies before the history is left out of it."""
    first = {
        plot.key: moment(hours, monday, plot.lines[0].day, plot.lines[0].clock)
        for plot in reversed(RETURNING)
    }
    return [plot for plot in RETURNING if first[plot.key] >= start]


def moment(hours: Hours, monday: date, day: int, clock: str) -> datetime:
    return hours.utc(monday + timedelta(days=day), time.fromisoformat(clock))


def person(hours: Hours, monday: date, plot: Plot, number: int) -> Client:
    first, last = plot.name.split()
    since = moment(hours, monday, plot.known_since, plot.lines[0].clock)
    mail = Identity("email", f"{plot.key}@example.{('com', 'net', 'org')[number % 3]}", True)
    kinds = (mail, Identity("phone", phone(AREAS, number), bool(plot.visits)))
    return Client(
        key=plot.key,
        first_name=first,
        last_name=last,
        preferred_name=plot.called or first,
        language=plot.language,
        identities=kinds if plot.has_phone else kinds[:1],
        known_since=since,
        notes=tuple(
            Note(text, moment(hours, monday, day, "12:30"), source)
            for text, day, source in plot.notes
        ),
        is_story=plot.is_of_the_week,
        label=plot.label,
    )


def next_morning(hours: Hours, after: datetime, provider: str) -> datetime:
    """Two hours into the first open day after `after` on which the provider works."""
    opening = hours.next_opening(after)
    while not hours.is_on_shift(BY_KEY[provider], opening):
        opening = hours.next_opening(opening)
    return opening + timedelta(hours=2)


def visit(hours: Hours, monday: date, until: datetime, plot: Plot, stay: Stay) -> Visit:
    """A planted visit; one that lies ahead is moved to the first open day after `until`."""
    starts = moment(hours, monday, stay.day, stay.clock)
    if stay.is_next:
        starts = next_morning(hours, max(until, hours.week_of(monday)[1]), stay.provider)
    booked = moment(hours, monday, stay.booked_day, "10:40")
    ends = starts + timedelta(minutes=stay.minutes)
    state: VisitState = "booked" if starts > until else "left"
    return Visit(
        client=plot.key,
        treatment=stay.treatment,
        provider=stay.provider,
        booked_at=booked,
        starts_at=starts,
        ends_at=ends,
        state=state,
        state_at=booked if state == "booked" else ends,
    )


def message(hours: Hours, monday: date, line: Line) -> Message:
    at = moment(hours, monday, line.day, line.clock)
    if line.author == "client":
        return Message("in", at, "client", line.text, needs_answer=line.asks)
    return Message("out", at, line.author, line.text)


def note_after_hours(hours: Hours, first: Message, language: str) -> Message:
    text = compose.acknowledgement(opens_at(hours, first.at, language), language)
    return Message("out", first.at + timedelta(seconds=14), "practice", text, is_automatic=True)


def thread(hours: Hours, monday: date, plot: Plot, number: int) -> Thread:
    messages = [message(hours, monday, line) for line in plot.lines]
    if not hours.is_open(messages[0].at):
        messages.insert(1, note_after_hours(hours, messages[0], plot.language))
    answerer = next((m.author for m in messages if m.direction == "out" and not m.is_automatic), "")
    return Thread(
        key=f"story-{plot.key.split('.')[0]}-{number}",
        client=plot.key,
        channel=plot.channel,
        subject=plot.subject if plot.channel == "email" else "",
        intent=plot.intent,
        language=plot.language,
        messages=tuple(messages),
        received_at=messages[0].at,
        acknowledged_at=None,
        answered_at=None,
        client_replied_at=None,
        assigned_to=answerer or None,
        reason=plot.reason,
        closed_at=moment(hours, monday, plot.closed_day, plot.closed) if plot.closed else None,
        tags=(plot.intent, "story") if plot.is_of_the_week else (plot.intent,),
        zone=plot.zone,
        needed_person=plot.zone is not None,
        got_right_person=plot.is_right,
        starts_clock=True,
        is_story=plot.is_of_the_week,
        label=plot.label,
    )
