"""The two months before the month: how the practice answered before it began to write its own words.

Swift mails only, each answered, at first mostly with the old templates: a mailbox as a practice brings it
along. They are what a look back at the wording rests on, and are counted in no figure about waiting.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from rapport.science.demo import compose
from rapport.science.demo.cast import BY_KEY, POOLS
from rapport.science.demo.choice import Shelf, answerers, is_swift
from rapport.science.demo.draw import stream
from rapport.science.demo.history import Client, Message, Staff, Thread
from rapport.science.demo.people import suits
from rapport.science.demo.telling import finished
from rapport.science.demo.texts import EXCHANGES
from rapport.science.demo.texts.canned import ASKED_AGAIN
from rapport.science.demo.texts.exchange import Exchange
from rapport.science.demo.threads import Month, as_of, first_message, follow_ups, reply
from rapport.science.demo.week import Slot, make_slot, open_moment


@dataclass(frozen=True, slots=True)
class Before:
    """A stretch that ends `until` days before the history does; `pasted`: the share of templates."""

    until: int
    pasted: float


STRETCHES = (Before(60, 0.9), Before(30, 0.5))
DAYS = 30
EACH = 30  # conversations of a stretch
AGAIN = 0.6  # of those who got the template: ask again
# At the desk everybody lends a hand.
AT_HAND = (*POOLS["desk"], "injector", "aesthetician", "laser", "owner")


@dataclass(slots=True)
class Past:
    """What grows while it is told; nobody's turn comes twice before everybody's came once."""

    month: Month
    left: list[Exchange]
    clients: list[Client]
    turns: Counter[str] = field(default_factory=Counter)
    pasted: int = 0
    asked: int = 0


def earlier(seed: int, month: Month, threads: Sequence[Thread]) -> tuple[Thread, ...]:
    """The oldest first. Nothing is answered in words that one of `threads` holds."""
    chance = stream(seed, "earlier", month.until)
    own = replace(month, chance=chance, shelf=Shelf(()), met=[], threads=[], wishes=[])
    past = Past(own, list(_fresh(threads)), [one for one in month.known if one.language == "en"])
    chance.shuffle(past.left)
    past.left.sort(key=lambda exchange: bool(exchange.visit))  # no visit stands behind those
    told = [_tell(past, stretch, number) for stretch in STRETCHES for number in range(EACH)]
    found = sorted((one for one in told if one), key=lambda one: one.received_at)
    return tuple(replace(one, key=f"earlier-{n:03d}") for n, one in enumerate(found))


def _fresh(threads: Sequence[Thread]) -> Iterator[Exchange]:
    said = "\n".join(message.text for thread in threads for message in thread.messages)
    for exchange in EXCHANGES:
        is_mail = is_swift(exchange) and not exchange.is_typed and exchange.language == "en"
        if is_mail and exchange.answer not in said:
            yield exchange


def _tell(past: Past, stretch: Before, number: int) -> Thread | None:
    if not past.left:
        return None
    exchange, slot = past.left.pop(0), _slot(past.month, stretch)
    client = _client(past, exchange, slot.received_at)
    staff = _staff(past, exchange, slot.answered_at or slot.received_at)
    told = [first_message(past.month, exchange, client, slot)]
    if _comes_round(number, stretch.pasted):
        told += _pasted(past, exchange, staff, client, slot)
    else:
        told += _own(past.month, exchange, staff, client, slot)
    over = finished(past.month, exchange, staff, client, slot, told, is_old=True)
    return as_of(over, past.month.until)


def _comes_round(number: int, share: float) -> bool:
    """So many of ten in a row, whatever chance does."""
    return number * 7 % 10 < round(10 * share)


def _slot(month: Month, stretch: Before) -> Slot:
    until = month.until - timedelta(days=stretch.until)
    while True:
        day = until - timedelta(days=month.chance.randint(1, DAYS - 1))
        at = open_moment(month.chance, month.hours, month.hours.monday_of(day))
        slot = make_slot(month.chance, month.hours, at, "email", "fast")
        # Whatever is closed on the next day of work is over before the stretch is.
        if until - timedelta(days=DAYS) <= at < until - timedelta(days=4):
            return slot


def _client(past: Past, exchange: Exchange, at: datetime) -> Client:
    """Somebody who was a client by then and did not write in these months."""
    fitting = [
        one
        for one in past.clients
        if one.known_since < at and suits(one.first_name, exchange.speaker)
    ]
    chosen = past.month.chance.choice(fitting)
    past.clients.remove(chosen)
    return chosen


def _staff(past: Past, exchange: Exchange, at: datetime) -> Staff:
    if exchange.by == "desk":
        people = [BY_KEY[k] for k in AT_HAND if past.month.hours.is_on_shift(BY_KEY[k], at)]
    else:
        people = answerers(past.month.hours, exchange, at)
    chosen = min(people or [BY_KEY["manager"]], key=lambda person: past.turns[person.key])
    past.turns[chosen.key] += 1
    return chosen


def _pasted(
    past: Past, exchange: Exchange, staff: Staff, client: Client, slot: Slot
) -> Iterator[Message]:
    """The template; most ask again, and only then somebody reads what they had asked."""
    chance, at = past.month.chance, slot.answered_at or slot.received_at
    yield Message("out", at, staff.key, compose.canned(exchange, client))
    again = at + timedelta(minutes=chance.randint(4, 40))
    answer = again + timedelta(seconds=chance.randint(60, 270))
    asks, past.pasted = _comes_round(past.pasted, AGAIN), past.pasted + 1
    if asks and past.month.hours.is_on_shift(staff, answer):
        words, past.asked = ASKED_AGAIN[past.asked % len(ASKED_AGAIN)], past.asked + 1
        yield Message("in", again, "client", words, needs_answer=True)
        yield reply(past.month, exchange, exchange.answer, staff, client, answer)


def _own(
    month: Month, exchange: Exchange, staff: Staff, client: Client, slot: Slot
) -> Iterator[Message]:
    at = slot.answered_at or slot.received_at
    yield reply(month, exchange, exchange.answer, staff, client, at)
    end = month.hours.week_of(month.hours.monday_of(at))[1]
    yield from follow_ups(month, exchange, staff, client, at, end)
