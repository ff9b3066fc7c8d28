"""What the demo practice's own site says. Its people are the simulation's; nobody here exists."""

from dataclasses import dataclass

from rapport.config.demo import manual
from rapport.science.demo.cast import LETTERHEAD, STAFF

FACTS = {key: value for key, value, _ in manual.FACTS}


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered, for how much (a fact of the manual), and how they go about it."""

    name: str
    price: str
    words: str


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody a client would meet; `words` is what colleagues say of them."""

    name: str
    title: str
    words: str


NAME = LETTERHEAD
OFFERS = (
    Offer(
        "A talk first",
        FACTS["consultation-length-and-price"],
        "We say what we would do, what we would leave alone, and why.",
    ),
    Offer(
        "Lip filler",
        FACTS["lip-filler-price"],
        "Half is often enough. We begin there, and you look before we go on.",
    ),
    Offer(
        "Wrinkle relaxer",
        FACTS["toxin-price-per-unit"],
        "Your face keeps moving. A look after two weeks is part of it.",
    ),
)
FACES = tuple(
    Face(f"{person.first_name} {person.last_name}", person.title, person.strength)
    for person in STAFF
    if person.key in ("clinician", "injector", "aesthetician", "desk")
)
