"""Who a visitor of the demo is, when being a client. Nobody here exists."""

from dataclasses import dataclass

from django.http import HttpRequest

KEY = "demo_client"


@dataclass(frozen=True, slots=True)
class Persona:
    """A made-up client; each is new to the practice until the first message."""

    name: str
    address: str


PEOPLE = tuple(
    Persona(name, f"{name.lower().replace(' ', '.')}@example.com")
    for name in (
        "Rowan Tellerby",
        "Linnea Foxmoor",
        "Casper Winterly",
        "Odile Marchbank",
        "Tobias Fernsby",
        "Petra Hollowell",
    )
)


def persona(request: HttpRequest) -> Persona:
    """Who this browser is."""
    return PEOPLE[number(request) % len(PEOPLE)]


def number(request: HttpRequest) -> int:
    """How often this browser has become somebody else."""
    return int(request.session.get(KEY, 0))


def become_somebody_else(request: HttpRequest) -> None:
    """The next person, so that a first contact can be tried again."""
    request.session[KEY] = number(request) + 1
