"""Invented clients: names no one has, addresses and numbers that lead nowhere."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

from rapport.science.demo.draw import stream
from rapport.science.demo.history import Client, Identity, Note


def words(text: str) -> list[str]:
    return text.split()


FIRST = words(
    "Abigail Adele Agatha Annika Beatrix Bridget Camille Cecily Cordelia Daphne Dorothea Edith "
    "Eleanor Esme Fiona Flora Frances Genevieve Georgina Greta Hazel Henrietta Imogen Ingrid "
    "Isadora Josephine Katherine Leonora Lottie Lucinda Mabel Margaret Matilda Minerva Nadine "
    "Odette Ophelia Penelope Priscilla Ramona Rosamund Sabina Sylvia Theodora Ursula Valentina "
    "Verity Viola Wilhelmina Winifred Ambrose Benedict Caspian Edmund Felix Gilbert Hugo Jasper "
    "Leopold Magnus"
)
MEN = set(FIRST[FIRST.index("Ambrose") :])
LAST = words(
    "Ambersley Applecross Ashbramble Barleycombe Bellwhistle Birchmantle Briarwick Candlemere "
    "Cloverdell Copperthwaite Cranebrook Dapplemoor Dewhurstle Elderquist Fallowmere Fernhollow "
    "Foxcombe Gablethorpe Glimmerton Greywillow Hartlebury Hazelgrove Honeychurch Inkersley "
    "Juniperley Kestrelton Lanternby Larchmont Lilywhistle Marlowick Meadowcroft Mistlethorne "
    "Nettlefold Oakenshawe Orchardley Pebblecombe Periwinkle Plumtreely Quailsworth Ravenscote "
    "Rushbrooke Saffronby Silverbeck Snowberrie Sorrelby Swallowfield Tamarisk Thimblewick "
    "Underhillow Wrenfield"
)
SPANISH_FIRST = words(
    "Amparo Araceli Catalina Dolores Esperanza Graciela Inés Luz Marisol Noemí Pilar Soledad"
)
SPANISH_LAST = words(
    "Campoverde Fuenclara Montelirio Peñasola Riofrondo Solmaría Torrelinda Valdemira Villaflor "
    "Zarzalinda"
)
NICKNAMES = {
    "Abigail": "Abby",
    "Beatrix": "Bea",
    "Dorothea": "Dot",
    "Genevieve": "Gigi",
    "Georgina": "Georgie",
    "Henrietta": "Etta",
    "Josephine": "Jo",
    "Katherine": "Kit",
    "Margaret": "Maisie",
    "Penelope": "Nell",
    "Rosamund": "Roz",
    "Theodora": "Teddy",
    "Wilhelmina": "Billie",
    "Winifred": "Win",
}
REMEMBERED = (
    "Comes before work, likes the first slot of the day.",
    "Wants to look rested, not different.",
    "Afraid of needles; likes a countdown.",
    "Prefers messages to phone calls.",
    "Always brings a bottle of water and asks for the blanket.",
    "Is training for a half marathon, so no swelling on race weekends.",
    "Has a daughter who starts college this year.",
    "Wants the price in writing before anything is booked.",
    "Bruises easily and plans around it.",
    "Likes quiet during the facial.",
    "Parks behind the building and is always five minutes early.",
    "Works night shifts, never call before noon.",
    "Speaks softly; asks for the treatment room away from the street.",
    "Once had a long wait and told us kindly. Let her know when we run late.",
)
AREAS = ("312", "773", "847", "630")
TRICKLE_AREAS = ("708", "815", "331", "224")
MAIL_DOMAINS = ("example.com", "example.net", "example.org")


def phone(areas: tuple[str, ...], index: int) -> str:
    """A number of the range kept free for fiction, 555-0100 to 555-0199, in E.164."""
    return f"+1{areas[index // 100 % len(areas)]}55501{index % 100:02d}"


def mailbox(first: str, last: str, index: int) -> str:
    plain = unicodedata.normalize("NFKD", f"{first}.{last}").encode("ascii", "ignore").decode()
    return f"{plain.lower()}@{MAIL_DOMAINS[index % len(MAIL_DOMAINS)]}"


def names(seed: int, language: str) -> list[tuple[str, str]]:
    """All pairs of names in an order of this seed."""
    spanish = language == "es"
    firsts, lasts = (SPANISH_FIRST, SPANISH_LAST) if spanish else (FIRST, LAST)
    pairs = list(product(firsts, lasts))
    stream(seed, "names", language).shuffle(pairs)
    return pairs


def make_client(
    key: str,
    name: tuple[str, str],
    number: str,
    *,
    language: str,
    since: datetime,
    index: int,
    kinds: tuple[str, ...] = ("email", "phone"),
) -> Client:
    """A client with these kinds of address; every second one goes by the short form of the name."""
    first, last = name
    addresses = {"email": mailbox(first, last, index), "phone": number}
    called = NICKNAMES.get(first, first) if index % 2 else first
    return Client(
        key=key,
        first_name=first,
        last_name=last,
        preferred_name=called,
        language=language,
        identities=tuple(
            Identity("email" if kind == "email" else "phone", addresses[kind], kind == "email")
            for kind in kinds
        ),
        known_since=since,
    )


def suits(first_name: str, speaker: str) -> bool:
    """Whether words that only a woman or only a man would write fit this name."""
    return not speaker or (first_name in MEN) is (speaker == "man")


class Crowd:
    """Hands out new people, never the same one twice."""

    def __init__(self, seed: int) -> None:
        self.pairs: dict[str, Iterator[tuple[str, str]]] = {
            language: iter(names(seed, language)) for language in ("en", "es")
        }
        self.made = 0

    def newcomer(
        self, language: str, since: datetime, kinds: tuple[str, ...], speaker: str = ""
    ) -> Client:
        index = self.made
        self.made += 1
        return make_client(
            f"client-{index:03d}",
            next(name for name in self.pairs[language] if suits(name[0], speaker)),
            phone(AREAS, index + 20),
            language=language,
            since=since,
            index=index,
            kinds=kinds,
        )


def regulars(crowd: Crowd, seed: int, start: datetime, count: int = 190) -> list[Client]:
    """People who were clients before the month began, some with something remembered."""
    chance = stream(seed, "regulars")
    people = []
    for number in range(count):
        since = start - timedelta(days=chance.randint(20, 1000), minutes=chance.randint(0, 600))
        language = "es" if number % 12 == 5 else "en"
        person = crowd.newcomer(language, since, ("email", "phone"))
        people.append(with_note(person, chance.randrange(len(REMEMBERED) * 4), start))
    return people


def with_note(person: Client, number: int, before: datetime) -> Client:
    """One in four has a note; which one follows from `number`."""
    if number >= len(REMEMBERED) or person.language != "en":
        return person
    said_at = before - timedelta(days=3 + number * 5)
    note = Note(REMEMBERED[number], max(said_at, person.known_since), "said at a visit")
    return replace(person, notes=(note,))
