"""The demo practice and the people who work there. Nobody here exists."""

from datetime import date, time

from rapport.science.demo.history import Closure, Location, Role, Span, Staff

PRACTICE = "Riverside Aesthetics (demo)"
LETTERHEAD = "Riverside Aesthetics"
ZONE = "America/Chicago"
DOMAIN = "demo.example"

OPENING = (
    *(Span(day, time(9), time(18)) for day in range(5)),
    Span(5, time(10), time(15)),
)


def location(zone: str, closed_on: date) -> Location:
    """The one location, with the day it was closed for."""
    return Location("Riverside", zone, OPENING, (Closure(closed_on, "Practice holiday"),))


def shifts(days: str, starts: str, ends: str) -> tuple[Span, ...]:
    """Equal shifts on several weekdays; `days` are digits, Monday is 0."""
    return tuple(Span(int(d), time.fromisoformat(starts), time.fromisoformat(ends)) for d in days)


def member(
    key: str, name: str, title: str, role: Role, *, skills: str, hours: tuple[Span, ...], known: str
) -> Staff:
    first, last = name.split()
    languages = ("en", "es") if "spanish" in skills else ("en",)
    return Staff(
        key=key,
        first_name=first,
        last_name=last,
        title=title,
        role=role,
        email=f"{key.replace('_', '.')}@{DOMAIN}",
        skills=tuple(s.strip() for s in skills.split(",") if s.strip() != "spanish"),
        languages=languages,
        shifts=hours,
        strength=known,
        is_remote=key == "director",
    )


SATURDAY = shifts("5", "09:45", "15:15")

STAFF = (
    member(
        "owner",
        "Marigold Fennimore",
        "Owner",
        "owner",
        skills="trouble, goodbye",
        hours=shifts("0123", "10:00", "16:00"),
        known="Asks the question nobody dared to ask.",
    ),
    member(
        "manager",
        "Desmond Applewhite",
        "Practice manager",
        "manager",
        skills="trouble, goodbye, booking",
        hours=shifts("01234", "08:45", "18:15"),
        known="Says sorry once, then fixes it.",
    ),
    member(
        "clinician",
        "Ottilie Brambleton",
        "Nurse practitioner",
        "clinician",
        skills="clinical_worry, hesitation, consultation, tox, filler",
        hours=shifts("01234", "08:45", "18:15"),
        known="Calms people by telling them exactly what to look for.",
    ),
    member(
        "injector",
        "Ximena Larkspur",
        "Injector, RN",
        "provider",
        skills="clinical_worry, hesitation, first_impression, consultation, tox, filler, spanish",
        hours=(*shifts("1234", "08:45", "18:15"), *SATURDAY),
        known="Talks people out of what they do not need.",
    ),
    member(
        "aesthetician",
        "Clementine Oakhollow",
        "Aesthetician",
        "provider",
        skills="first_impression, skin",
        hours=(*shifts("1234", "08:45", "18:15"), *SATURDAY),
        known="Remembers everybody's skin, and their dogs.",
    ),
    member(
        "laser",
        "Barnaby Thistlewood",
        "Laser technician",
        "provider",
        skills="laser",
        hours=shifts("0134", "08:45", "18:15"),
        known="Explains a machine so that it stops being frightening.",
    ),
    member(
        "desk",
        "Salvador Bellweather",
        "Front desk",
        "front_desk",
        skills="first_impression, hesitation, booking, spanish",
        hours=(*shifts("0134", "09:15", "18:15"), *SATURDAY),
        known="Answers the question that was asked.",
    ),
    member(
        "reception",
        "Prudence Quillfeather",
        "Front desk",
        "front_desk",
        skills="booking",
        hours=shifts("01234", "08:45", "17:15"),
        known="Never leaves a telephone ringing.",
    ),
    member(
        "director",
        "Horatio Wintergreen",
        "Medical director (remote)",
        "clinician",
        skills="clinical_worry",
        hours=shifts("13", "12:00", "14:00"),
        known="Reads the whole chart before he says a word.",
    ),
)

BY_KEY = {person.key: person for person in STAFF}

# Who may answer what, the usual person first.
POOLS = {
    "desk": ("desk", "reception", "manager"),
    "clinical": ("clinician", "injector"),
    "skin": ("aesthetician", "clinician"),
    "laser": ("laser", "clinician"),
    "manager": ("manager", "owner"),
}

# The one whose replies all sound the same.
CANNED_WRITER = "reception"

# Treatment: skill of the provider, minutes.
TREATMENTS = {
    "Consultation": ("consultation", 30),
    "Tox": ("tox", 30),
    "Lip filler": ("filler", 60),
    "Cheek filler": ("filler", 60),
    "Hydrating facial": ("skin", 60),
    "Chemical peel": ("skin", 45),
    "Microneedling": ("skin", 60),
    "Laser hair removal": ("laser", 30),
    "Light treatment": ("laser", 45),
}
