"""What runs beside the demo: its own mail server, and people who write now and then."""

import os
import threading
from collections.abc import Mapping
from datetime import UTC, datetime

from rapport.config.demo import founding, looking_back, outside, phone
from rapport.config.demo.trickle import deliver, wants_more, zone
from rapport.database.loops import Loop, wait
from rapport.science.demo import trickle

LOOK = 15.0  # seconds between two looks at who is next


def write_now_and_then(stop: threading.Event) -> None:
    """Deliver each arrival when its time comes, until told to stop."""
    after = datetime.now(UTC)
    while not stop.is_set():
        arrival = trickle(founding.SEED, after, zone())
        while datetime.now(UTC) < arrival.at and wait(stop, LOOK):
            continue
        after = arrival.at
        if not stop.is_set() and wants_more(datetime.now(UTC)):
            deliver(arrival, stop)


def ring_now_and_then(stop: threading.Event) -> None:
    """Let the phone ring until told to stop."""
    pause = phone.FIRST
    while wait(stop, pause):
        rang = phone.ring(at=datetime.now(UTC))
        pause = phone.EVERY if rang else phone.FIRST


def look_back(stop: threading.Event) -> None:
    """Have the history read, a little at a time, until told to stop."""
    pause = looking_back.FIRST
    while wait(stop, pause):
        is_more = looking_back.read_on(at=datetime.now(UTC))
        pause = looking_back.EVERY if is_more else looking_back.DONE


def take_mail(stop: threading.Event) -> None:
    """The mail server of the world outside."""
    outside.serve(stop, clock=lambda: datetime.now(UTC))


def loops(environ: Mapping[str, str]) -> tuple[Loop, ...]:
    """Nothing without a demo; no trickle where RAPPORT_DEMO_TRICKLE is 0."""
    if environ.get("RAPPORT_DEMO") != "1":
        return ()
    mail = Loop("demo mail", take_mail)
    people = (
        Loop("demo trickle", write_now_and_then),
        Loop("demo phone", ring_now_and_then),
        Loop("demo history", look_back),
    )
    return (mail,) if environ.get("RAPPORT_DEMO_TRICKLE") == "0" else (mail, *people)


LOOPS = loops(os.environ)
