"""What a reply did, by signs that can be pointed at: each with where it stands in the text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapport.core.rehearsal.phrases import DENIABLE, DENIAL, OPEN, PATTERNS, TELL_ME
from rapport.core.rehearsal.scenario import HURTS, Move, Scenario
from rapport.core.rehearsal.stock import CANNED

Span = tuple[int, int]
WORD = re.compile(r"\w+(?:'\w+)?")
TITLES = "|".join(rf"(?<=\b{title})\." for title in ("Dr", "Mr", "Mrs", "Ms", "St"))
SENTENCE = re.compile(rf"(?:[^.?!\n]|\.(?=\w)|{TITLES})+[.?!]*")
ASKS_ABOUT = re.compile(
    r"\W*(?:and |so |but )?(?:did|do|does|have|has|had|are|is|was|were|what|which|when|where|how)\b",
    re.IGNORECASE,
)
REASSURES = frozenset({Move.LET_GO, Move.NEXT_STEP, Move.NAMED_DOING, Move.GAVE_FACT})
LEAST_WORDS = 2  # below, nothing was said
ECHO_LETTERS = 5
COMMON_WORDS = (
    "about after again because before being could doing every first going great having hello maybe "
    "might never other please quite really right shall should since something still their there these "
    "thing things think those today under until wanted where which while would yours people little "
    "thank thanks sorry know just like want need have with that this they them when what your from "
    "para pero porque quiero gracias como esta este usted donde cuando"
)
COMMON = frozenset(COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing a reply did, and where: characters from and to."""

    move: Move
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ear:
    """What to listen for besides the phrases everybody uses.

    `is_clinician`: then advice is theirs to give. `last` is what the client said just before.
    """

    name: str = ""
    fears: tuple[str, ...] = ()
    never_say: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    last: str = ""
    is_clinician: bool = False


def ear(scenario: Scenario, *, last: str, is_clinician: bool = False) -> Ear:
    """What this scenario listens for."""
    values = tuple(fact.value for fact in scenario.facts)
    return Ear(
        scenario.persona.name, scenario.fears, scenario.never_say, values, last, is_clinician
    )


def signs(text: str, listening: Ear) -> tuple[Sign, ...]:
    """Everything a reply did, in the order of the text; what stands in a stock phrase is not warm."""
    plain = level(text)
    if _is_silent(plain, listening.last):
        return (Sign(Move.SILENT, 0, len(text)),)
    found = [*_phrases(plain, listening), *_questions(plain), *_own(plain, listening)]
    stock = [Sign(Move.CANNED, *match.span()) for match in CANNED.finditer(plain)]
    kept = [sign for sign in found if sign.move in HURTS or not _inside(sign, stock)]
    kept = [sign for sign in kept if not _is_reassurance(sign, kept, plain)]
    return tuple(sorted({*kept, *stock}, key=lambda sign: (sign.start, sign.end, sign.move)))


def _is_silent(plain: str, last: str) -> bool:
    """Nothing was said; but a number is something, and so is one word to a question."""
    said = WORD.findall(plain)
    is_enough = len(said) >= LEAST_WORDS or (said and last.endswith("?"))
    return not is_enough and not any(word[0].isdigit() for word in said)


def moves(found: Iterable[Sign]) -> frozenset[Move]:
    """What was done, however often."""
    return frozenset(sign.move for sign in found)


def level(text: str) -> str:
    """Straight apostrophes and spaces, letter for letter, so that places stay the same."""
    return text.replace("’", "'").replace("\u00a0", " ")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents."""
    apart = unicodedata.normalize("NFKD", level(text).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def begins(plain: str, stems: Iterable[str]) -> Iterator[Span]:
    """Where words begin as one of `stems`; a stem of several words is looked for as it stands."""
    wanted = [fold(stem) for stem in stems if stem.strip()]
    single = tuple(stem for stem in wanted if " " not in stem)
    for match in WORD.finditer(plain):
        if single and fold(match.group()).startswith(single):
            yield match.span()
    for phrase in (stem for stem in wanted if " " in stem):
        yield from whole(plain, phrase)


def whole(plain: str, phrase: str) -> Iterator[Span]:
    """Where a phrase stands, whatever its case, accents and spaces."""
    wanted = [fold(word) for word in WORD.findall(level(phrase))]
    there = list(WORD.finditer(plain))
    said = [fold(match.group()) for match in there]
    for at in range(len(said) - len(wanted) + 1 if wanted else 0):
        if said[at : at + len(wanted)] == wanted:
            yield there[at].start(), there[at + len(wanted) - 1].end()


def sentences(plain: str) -> Iterator[Span]:
    """Spans of sentences with their end marks."""
    for match in SENTENCE.finditer(plain):
        if match.group().strip():
            yield match.span()


def _phrases(plain: str, listening: Ear) -> Iterator[Sign]:
    for move, pattern in PATTERNS.items():
        if move is Move.MEDICAL_ADVICE and listening.is_clinician:
            continue
        for match in pattern.finditer(plain):
            if move is Move.MEDICAL_ADVICE and _is_asked_about(plain, match.start()):
                continue
            if move not in DENIABLE or not DENIAL.search(plain[: match.start()]):
                yield Sign(move, *match.span())


def _is_asked_about(plain: str, place: int) -> bool:
    """Who asks what was taken gives no advice."""
    start, end = next(span for span in sentences(plain) if span[0] <= place < span[1])
    return "?" in plain[start:end] and bool(ASKS_ABOUT.match(plain[start:end]))


def _questions(plain: str) -> Iterator[Sign]:
    for start, end in sentences(plain):
        sentence = plain[start:end]
        if "?" in sentence:
            kind = Move.ASKED_OPEN if _is_open(sentence) else Move.ASKED
            yield Sign(kind, start + len(sentence) - len(sentence.lstrip()), end)
            if re.search(r"\w or \w", sentence) and kind is Move.ASKED:
                yield Sign(Move.OFFERED_CHOICE, start, end)
        elif match := TELL_ME.search(sentence):
            yield Sign(Move.ASKED_OPEN, start + match.start(), end)


def _is_open(sentence: str) -> bool:
    """Also when it begins in the middle: "Before that, what worries you?"."""
    parts = [sentence, *re.split(r"[,:;–—-] ?", sentence)]
    return any(OPEN.match(part) for part in parts) or bool(TELL_ME.search(sentence))


def _own(plain: str, listening: Ear) -> Iterator[Sign]:
    if listening.name:
        yield from (Sign(Move.USED_NAME, *span) for span in whole(plain, listening.name))
    yield from (Sign(Move.NAMED_FEAR, *span) for span in begins(plain, listening.fears))
    for phrase in listening.never_say:
        yield from (Sign(Move.NEVER_SAID, *span) for span in whole(plain, phrase))
    for value in listening.values:
        yield from (Sign(Move.GAVE_FACT, *span) for span in whole(plain, value))
    yield from (Sign(Move.ECHOED, *span) for span in begins(plain, telling(listening.last)))


def telling(text: str) -> tuple[str, ...]:
    """The words of a text that carry something: long enough and not everybody's, without their endings."""
    said = dict.fromkeys(fold(word) for word in WORD.findall(level(text)))
    long = (word for word in said if len(word) >= ECHO_LETTERS and word not in COMMON)
    return tuple(word[: max(ECHO_LETTERS, len(word) - 2)] for word in long)


def _is_reassurance(sign: Sign, found: Iterable[Sign], plain: str) -> bool:
    """ "Don't worry, we keep your appointment" makes nothing small: the same sentence says what is done."""
    if sign.move is not Move.BELITTLED or "worry" not in plain[sign.start : sign.end].lower():
        return False
    start, end = next(span for span in sentences(plain) if span[0] <= sign.start < span[1])
    return any(start <= other.start < end and other.move in REASSURES for other in found)


def _inside(sign: Sign, stock: Iterable[Sign]) -> bool:
    return any(sign.start < other.end and other.start < sign.end for other in stock)
