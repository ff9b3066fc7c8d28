"""From a slot of the week and an exchange to a whole conversation."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random

from rapport.science.demo import compose
from rapport.science.demo.cast import BY_KEY, CANNED_WRITER, POOLS
from rapport.science.demo.choice import Shelf, answerers, right_people
from rapport.science.demo.history import Client, Message, Reason, Staff, Thread
from rapport.science.demo.hours import Hours
from rapport.science.demo.people import Crowd
from rapport.science.demo.texts.canned import ASKED_AGAIN
from rapport.science.demo.texts.exchange import Exchange
from rapport.science.demo.week import Slot

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DIAS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


@dataclass(frozen=True, slots=True)
class Wish:
    """A visit that a message speaks of: `when` is before, after, cancelled or today."""

    client: str
    treatment: str
    when: str
    around: datetime


@dataclass(slots=True)
class Month:
    """What grows while the month is told."""

    chance: Random
    hours: Hours
    until: datetime
    crowd: Crowd
    known: list[Client]
    shelf: Shelf
    met: list[Client] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    wrote: set[tuple[date | str, str]] = field(default_factory=set)


def opens_at(hours: Hours, at: datetime, language: str) -> str:
    opening = hours.local(hours.next_opening(at))
    if language == "es":
        return f"{DIAS[opening.weekday()]} a las {opening:%H:%M}"
    return f"{DAYS[opening.weekday()]} at {opening:%H:%M}"


def acknowledge(chance: Random, hours: Hours, at: datetime, language: str) -> Message:
    """The automatic note that follows a written message after hours within a minute."""
    text = compose.acknowledgement(opens_at(hours, at, language), language)
    sent = at + timedelta(seconds=chance.randint(8, 40))
    return Message("out", sent, "practice", text, is_automatic=True)


def reply(
    month: Month, exchange: Exchange, words: str, staff: Staff, client: Client, at: datetime
) -> Message:
    if exchange.is_typed:
        return Message("out", at, staff.key, words)
    text = compose.personal(month.chance, words, staff, client, exchange.language)
    return Message("out", at, staff.key, text)


def first_answer(
    month: Month, exchange: Exchange, staff: Staff, client: Client, at: datetime
) -> Message:
    """In their own words, unless the writer is the one who uses the template."""
    if staff.key == CANNED_WRITER and not exchange.is_typed:
        return Message("out", at, staff.key, compose.canned(exchange, client))
    return reply(month, exchange, exchange.answer, staff, client, at)


def asked_again(
    month: Month, exchange: Exchange, client: Client, at: datetime, end: datetime
) -> list[Message]:
    """One in three who got the template asks again and gets a real answer."""
    ask_at = at + timedelta(minutes=month.chance.randint(4, 40))
    answer_at = ask_at + timedelta(seconds=month.chance.randint(60, 270))
    people = [p for p in answerers(month.hours, exchange, answer_at) if p.key != CANNED_WRITER]
    if exchange.language == "es" or month.chance.random() > 0.35 or not people or answer_at > end:
        return []
    ask = month.chance.choice(ASKED_AGAIN)
    return [
        Message("in", ask_at, "client", ask, needs_answer=True),
        reply(month, exchange, exchange.answer, people[0], client, answer_at),
    ]


def follow_ups(
    month: Month, exchange: Exchange, staff: Staff, client: Client, at: datetime, end: datetime
) -> list[Message]:
    """What the client asks next, as long as the same person is there to answer it."""
    told: list[Message] = []
    patience = 7 if exchange.zone == "clinical_worry" else 50
    for turn in exchange.then:
        ask_at = at + timedelta(minutes=month.chance.randint(2, patience))
        at = ask_at + timedelta(seconds=month.chance.randint(45, 270))
        if at >= end or (turn.answer and not month.hours.is_on_shift(staff, at)):
            break
        told.append(Message("in", ask_at, "client", turn.asks, needs_answer=bool(turn.answer)))
        if turn.answer:
            told.append(reply(month, exchange, turn.answer, staff, client, at))
    return told


def answered_part(
    month: Month, exchange: Exchange, staff: Staff, client: Client, slot: Slot
) -> list[Message]:
    if slot.answered_at is None:
        return []
    end = month.hours.week_of(month.hours.monday_of(slot.received_at))[1]
    answer = first_answer(month, exchange, staff, client, slot.answered_at)
    is_canned = staff.key == CANNED_WRITER and not exchange.is_typed
    if is_canned:
        return [answer, *asked_again(month, exchange, client, slot.answered_at, end)]
    return [answer, *follow_ups(month, exchange, staff, client, slot.answered_at, end)]


def first_message(month: Month, exchange: Exchange, client: Client, slot: Slot) -> Message:
    text = compose.opening(month.chance, exchange, client, slot.channel, month.used)
    month.used.add(text)
    return Message(
        "in",
        slot.received_at,
        "client",
        text,
        is_automatic=exchange.is_automatic,
        needs_answer=exchange.starts_clock,
        typed_by=typist(month.hours, slot.received_at) if exchange.is_typed else None,
    )


def typist(hours: Hours, at: datetime) -> str:
    """Who stands at the desk at this moment."""
    desk = [BY_KEY[key] for key in (*POOLS["desk"], "injector", "aesthetician")]
    return next(person.key for person in desk if hours.is_on_shift(person, at))


def conversation(
    month: Month, exchange: Exchange, staff: Staff | None, client: Client, slot: Slot
) -> list[Message]:
    messages = [first_message(month, exchange, client, slot)]
    if exchange.starts_clock and not month.hours.is_open(slot.received_at):
        messages.append(acknowledge(month.chance, month.hours, slot.received_at, exchange.language))
    if staff:
        messages += answered_part(month, exchange, staff, client, slot)
    return messages


def closing(month: Month, last: datetime, is_answered: bool, is_old: bool) -> datetime | None:
    """When somebody closed it; what was never answered is tidied away days later, if at all."""
    if not is_answered and not is_old:
        return None
    wait = timedelta(minutes=month.chance.randint(25, 500))
    at = last + (wait if is_answered else timedelta(days=month.chance.randint(3, 5)) + wait)
    return at if month.hours.is_open(at) else month.hours.next_opening(at) + wait / 5


def why(month: Month, exchange: Exchange, staff: Staff, client: Client) -> Reason:
    if exchange.language == "es":
        return "language"
    if exchange.zone and staff.key in right_people(exchange):
        return "qualified"
    return "knows_client" if client in month.known and month.chance.random() < 0.6 else "on_shift"


def first_at(messages: Iterable[Message]) -> datetime | None:
    return next((m.at for m in messages), None)


def as_of(thread: Thread, until: datetime) -> Thread:
    """The conversation as it stood at `until`: its times follow from its messages."""
    told = tuple(m for m in thread.messages if m.at <= until)
    human = [m for m in told if m.direction == "out" and not m.is_automatic]
    answered = first_at(human)
    spoken = [m for m in told if m.direction == "in" and answered and m.at > answered]
    closed = thread.closed_at if thread.closed_at and thread.closed_at <= until else None
    return replace(
        thread,
        messages=told,
        acknowledged_at=first_at(m for m in told if m.direction == "out" and m.is_automatic),
        answered_at=answered,
        client_replied_at=first_at(spoken),
        closed_at=closed if len(told) == len(thread.messages) else None,
        got_right_person=thread.got_right_person and bool(human),
    )
