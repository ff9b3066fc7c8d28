"""The slow trickle: simulated people who write while the demo runs, through the real doors."""

import json
import os
import threading
import urllib.request
from datetime import datetime, timedelta

import structlog

from rapport.config.demo import founding, letters, place
from rapport.config.processes import addresses
from rapport.database.scope import practice_scope
from rapport.inbox.models import Conversation
from rapport.practice.models import Location
from rapport.science.demo import Arrival

log = structlog.get_logger("rapport.demo")
# Nobody drowns: beyond this many who wait since yesterday the trickle rests.
MOST_WAITING = 12
DAY = timedelta(days=1)
OPEN_FOR = 3.0  # seconds a simulated visitor takes over the form
SECONDS = 10


def zone() -> str:
    """Where the demo practice lies; its usual place while there is none."""
    practice_id = founding.find()
    if practice_id is None:
        return place.ZONES[0]
    with practice_scope(practice_id):
        return Location.objects.values_list("zone", flat=True).order_by("pk")[0]


def wants_more(at: datetime) -> bool:
    """Whether there is a demo practice in which few enough people wait."""
    practice_id = founding.find()
    if practice_id is None:
        return False
    with practice_scope(practice_id):
        waiting = Conversation.objects.filter(
            status=Conversation.Status.OPEN, waiting_since__gt=at - DAY
        )
        return waiting.count() < MOST_WAITING


def deliver(arrival: Arrival, stop: threading.Event) -> bool:
    """Through SMTP or the web form; a call or a walk-in needs a person who types, and is left out."""
    try:
        match arrival.channel:
            case "email":
                send(arrival)
            case "web_form":
                fill_in(arrival, stop)
            case _:
                return False
    except OSError as error:
        log.warning("a simulated message could not be delivered", error=type(error).__name__)
        return False
    return True


def send(arrival: Arrival) -> None:
    """A mail to the receiver on RAPPORT_SMTP_PORT."""
    letters.post(
        letters.mail(arrival, place.ADDRESS),
        sender=arrival.client.address("email") or "",
        to=place.ADDRESS,
        port=addresses.read(os.environ).smtp_port,
    )


def fill_in(arrival: Arrival, stop: threading.Event) -> None:
    """The hosted form: opened, filled in for a few seconds, sent."""
    form = f"{addresses.read(os.environ).web}/in/webform/{place.CHANNELS['web_form'][1]}/"
    stamp = _json(f"{form}opening/")["stamp"]
    stop.wait(OPEN_FOR)
    said: dict[str, str | bool] = {
        "name": arrival.client.full_name,
        "email": arrival.client.address("email") or "",
        "message": arrival.text,
        "stamp": stamp,
        "simulated": True,
        "id": f"simulated-{arrival.at:%Y%m%d%H%M%S}",
    }
    _json(form, json.dumps(said).encode())


def _json(address: str, body: bytes | None = None) -> dict[str, str]:
    # The address is our own, on loopback.
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"})  # noqa: S310 - ours
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 - ours
        told: dict[str, str] = json.load(answer)
    return told
