"""The slow live trickle: who writes to the demo practice next."""

from datetime import UTC, date, datetime, timedelta

from rapport.science.demo import cast, compose
from rapport.science.demo.choice import comes_by
from rapport.science.demo.draw import stream
from rapport.science.demo.history import Arrival, Channel, Client
from rapport.science.demo.hours import Hours
from rapport.science.demo.people import TRICKLE_AREAS, make_client, names, phone, suits
from rapport.science.demo.texts import EXCHANGES
from rapport.science.demo.texts.exchange import Exchange

BEAT = timedelta(minutes=5)
NIGHT_BEATS = 6
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
PEOPLE = 300
CHANNELS: tuple[Channel, ...] = ("email",) * 8 + ("web_form",) * 7 + ("phone",) * 4 + ("walk_in",)


def trickle(seed: int, at: datetime, zone: str = cast.ZONE) -> Arrival:
    """The first arrival after `at` (aware): every 4-6 minutes when open, else every half hour.

    The same seed gives the same arrivals, however often and from whenever they are asked for.
    """
    hours = Hours(cast.location(zone, date.min))
    number = (at - EPOCH) // BEAT - 1
    while not happens(hours, seed, number, at):
        number += 1
    return arrival(hours, seed, number)


def beat(seed: int, number: int) -> datetime:
    jitter = stream(seed, "beat", number).uniform(-30, 30)
    return EPOCH + number * BEAT + timedelta(seconds=round(jitter))


def happens(hours: Hours, seed: int, number: int, at: datetime) -> bool:
    moment = beat(seed, number)
    return moment > at and (hours.is_open(moment) or number % NIGHT_BEATS == 0)


def arrival(hours: Hours, seed: int, number: int) -> Arrival:
    chance, at = stream(seed, "arrival", number), beat(seed, number)
    channel = chance.choice(CHANNELS if hours.is_open(at) else ("email", "web_form"))
    exchange = next_exchange(seed, number, channel)
    client = passer_by(seed, number, exchange, at)
    text = compose.opening(chance, exchange, client, channel, set())
    subject = exchange.subject if channel == "email" else ""
    return Arrival(at, channel, client, subject, text, exchange.intent)


def next_exchange(seed: int, number: int, channel: Channel) -> Exchange:
    """The exchanges that speak of no visit, dealt like cards: all of them before one returns."""
    deck = [
        e
        for e in EXCHANGES
        if comes_by(e, channel) and e.starts_clock and not e.visit and e.who != "known"
    ]
    stream(seed, "deck", number // len(deck), channel).shuffle(deck)
    return deck[number % len(deck)]


def passer_by(seed: int, number: int, exchange: Exchange, at: datetime) -> Client:
    """One of three hundred people who are not in the history."""
    language = exchange.language
    crowd = names(seed, language)[-(PEOPLE if language == "en" else 40) :]
    fitting = [n for n, name in enumerate(crowd) if suits(name[0], exchange.speaker)]
    index = fitting[number % len(fitting)]
    return make_client(
        f"passer-by-{language}-{index:03d}",
        crowd[index],
        phone(TRICKLE_AREAS, index if language == "en" else PEOPLE + index),
        language=language,
        since=at,
        index=index,
    )
