"""Which words fit a slot, and who may answer them."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random

from rapport.science.demo.cast import BY_KEY, CANNED_WRITER, POOLS, STAFF
from rapport.science.demo.history import Channel, Staff
from rapport.science.demo.hours import Hours
from rapport.science.demo.texts.exchange import Exchange
from rapport.science.demo.week import Slot

SHARE_OF_ZONES = 0.16
SHARE_OF_VENDORS = 0.04


def right_people(exchange: Exchange) -> set[str]:
    """Keys of the staff qualified for the exchange's zone in its language."""
    return {
        person.key
        for person in STAFF
        if exchange.zone in person.skills and exchange.language in person.languages
    }


def answerers(hours: Hours, exchange: Exchange, at: datetime) -> list[Staff]:
    """Who of the exchange's pool is on shift and speaks the language, the usual one first."""
    keys = POOLS[exchange.by]
    if exchange.language == "es" and exchange.by == "desk":
        keys = ("desk", "injector")
    able = [BY_KEY[key] for key in keys if exchange.language in BY_KEY[key].languages]
    return [person for person in able if hours.is_on_shift(person, at)]


def choose_answerer(
    chance: Random, hours: Hours, exchange: Exchange, at: datetime | None
) -> Staff | None:
    """Whoever is at hand; half of what needs a person lands at reception all the same."""
    if at is None:
        return None
    people = answerers(hours, exchange, at)
    reception = BY_KEY[CANNED_WRITER]
    may_stray = exchange.zone not in (None, "clinical_worry") and not exchange.is_typed
    if may_stray and hours.is_on_shift(reception, at) and chance.random() < 0.5:
        return reception
    return people[0] if exchange.by != "desk" else chance.choice(people[:2])


def speaks_of_today(hours: Hours, slot: Slot) -> bool:
    """Whether a visit within the next hours of the same day is possible."""
    return hours.is_open(slot.received_at) and hours.is_open(
        slot.received_at + timedelta(minutes=130)
    )


def comes_by(exchange: Exchange, channel: Channel) -> bool:
    """Whether words like these reach the practice over this channel."""
    if exchange.is_typed:
        return channel in ("phone", "walk_in") and exchange.place in ("", channel)
    return channel == "email" or (channel == "web_form" and exchange.starts_clock)


def has_time(hours: Hours, exchange: Exchange, slot: Slot) -> bool:
    """A worry is answered at once; whoever is running late gets no answer hours later."""
    if exchange.visit.startswith("today"):
        return slot.outcome != "late" and speaks_of_today(hours, slot)
    return exchange.zone != "clinical_worry" or slot.outcome == "fast"


def fits(hours: Hours, exchange: Exchange, slot: Slot) -> bool:
    if not comes_by(exchange, slot.channel) or not has_time(hours, exchange, slot):
        return False
    return slot.answered_at is None or bool(answerers(hours, exchange, slot.answered_at))


class Shelf:
    """The exchanges, and how often each was taken: the least used one comes next."""

    def __init__(self, exchanges: Sequence[Exchange]) -> None:
        self.exchanges = exchanges
        self.taken: Counter[str] = Counter()

    def take(
        self, chance: Random, hours: Hours, slot: Slot, wanted: Callable[[Exchange], bool]
    ) -> Exchange:
        """One that fits the slot and is wanted; any swift one where none is."""
        fitting = [e for e in self.exchanges if fits(hours, e, slot)]
        found = [e for e in fitting if wanted(e)] or [e for e in fitting if is_swift(e)]
        least = min(self.taken[e.opening] for e in found)
        chosen = chance.choice([e for e in found if self.taken[e.opening] == least])
        self.taken[chosen.opening] += 1
        return chosen


def is_swift(exchange: Exchange) -> bool:
    return exchange.zone is None and exchange.starts_clock


def is_vendor(exchange: Exchange) -> bool:
    return not exchange.starts_clock


def needs_person(exchange: Exchange) -> bool:
    return exchange.zone is not None


def wish(chance: Random, is_planted: bool) -> Callable[[Exchange], bool]:
    """What kind of exchange comes next; in the planted week only the story needs a person."""
    draw = chance.random()
    if is_planted or draw > SHARE_OF_ZONES + SHARE_OF_VENDORS:
        return is_swift
    return needs_person if draw < SHARE_OF_ZONES else is_vendor
