"""How like a sentence is to examples, by the words they share: rare words count more than small ones.

No model: cosines of words weighted by how few examples have them. Endings are cut, and words that a desk
uses for the same thing are one. The examples of one scenario are its own small language.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapport.core.rehearsal.hearing import fold

WORD = re.compile(r"\d+|[^\W\d_]+")
ENDING = re.compile(r"(?:ing|ed|es|ly|s|e|y)$")
LETTERS = 6  # of a word that are compared
SHORTEST = 3  # letters that stay when an ending is cut
SMALL_WORDS = (
    "a an the is are was were be been am do does did have has had will would can could shall should may might "
    "to of in on at for with and or but so that this these those it its i me my we our us as if then there here "
    "just please very really quite too also well ok okay hello hi hey you your he she they him her them s re ll ve d m "
    "up out go let get about back over off down now today some any someone somebody something anything way "
    "thing one bit lot "
    "el la los las un una de que y en es le se su por para con a lo me mi"
)
SMALL = frozenset(SMALL_WORDS.split())
SMALL_WEIGHT = 0.2
STRANGE = 0.7  # of the rarest word's weight, for a word that no example has
EXAMPLES = 0.6  # how much more it matters that the example is there whole than that nothing else is
# Phrases first, then words that mean the same to a desk; the first stands for all of them.
PHRASES = (
    (r"\b(?:last|family) name", "surname"),
    (r"\bfirst name", "forename"),
    (r"\be-?mail", "email"),
    (r"\bhow (long|much|many|often|old|far|soon|big|bad)\b", r"how\1"),
    (r"\bdate of birth|\bbirth ?da(?:y|te)\b|\bborn\b|\bdob\b", "birthdate"),
    (r"\bwhat time\b", "when"),
    (r"\b555[- ]?\d{4}\b|\b\d{3}[- ]\d{3,4}[- ]\d{3,4}\b", "phonenumber"),
    (r"n't\b", " not"),
    (r"\bcannot\b", "can not"),
)
SAME = (
    "call ring phone telephone dial",
    "mobile cell",
    "doctor physician dr",
    "nurse injector clinician provider practitioner",
    "hurt pain painful ache aching sore",
    "worry worried worries worrying afraid scared fear fears nervous anxious frightened concern concerned concerns",
    "medicine medicines medication medications tablet tablets pill pills drug drugs meds prescription",
    "come visit drop pop",
    "appointment booking slot",
    "book schedule reserve",
    "cost price costs fee prices",
    "start begin began started beginning",
    "photo picture pic image photos pictures pics",
    "sorry apologise apologize apologies apology",
    "tell explain describe",
    "check examine",
    "wait hold",
    "allergy allergic allergies",
    "kids children kid child",
    "swollen swelling swell",
    "mum mom mother",
    "frustrating frustrated annoying annoyed upset upsetting",
    "deposit downpayment",
    "remember recall",
    "suit suits convenient",
    "understand understandable",
    "clinic practice spa",
    "prefer rather",
    "speak talk",
    "address street",
)
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
ONE = {word: group.split()[0] for group in SAME for word in group.split()}
REWRITES = tuple((re.compile(pattern), into) for pattern, into in PHRASES)


@lru_cache(maxsize=8192)
def words(sentence: str) -> frozenset[str]:
    """What a sentence is compared by: stems, and `#` for any number, `#day` beside any day of the week."""
    text = fold(sentence)
    for pattern, into in REWRITES:
        text = pattern.sub(into, text)
    said = {ONE.get(word, word) for word in WORD.findall(text)}
    days = {"#day"} if said & DAYS else set()
    return frozenset({_stem(word) for word in said} | days)


def _stem(word: str) -> str:
    if word.isdigit():
        return "#"
    cut = ENDING.sub("", word) if word not in SMALL else word
    return (cut if len(cut) >= SHORTEST else word)[:LETTERS]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which group of examples a sentence is like, from 0 (shares nothing) to 1 (the same words)."""

    group: int
    score: float


class Examples:
    """Groups of example sentences, and how much each of their words weighs."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        every = [(at, one) for at, group in enumerate(groups) for one in group if words(one)]
        self._examples = [(at, words(one)) for at, one in every]
        self._asks = ["?" in one for _at, one in every]
        met = Counter(word for group in self._by_group().values() for word in group)
        most = len(self._by_group()) or 1
        self._weights = {word: _weight(word, math.log(1 + most / n)) for word, n in met.items()}
        self._strange = STRANGE * math.log(1 + most)

    def like(self, sentence: str) -> list[Likeness]:
        """Every group that shares a word with it, the likest first. A statement is like no question."""
        asked, best = words(sentence), dict[int, float]()
        for (at, example), is_question in zip(self._examples, self._asks, strict=True):
            if example & asked and ("?" in sentence or not is_question):
                best[at] = max(best.get(at, 0.0), self._score(asked, example))
        found = [Likeness(at, score) for at, score in best.items()]
        return sorted(found, key=lambda one: (-one.score, one.group))

    def _by_group(self) -> Mapping[int, set[str]]:
        groups: dict[int, set[str]] = {}
        for at, example in self._examples:
            groups.setdefault(at, set()).update(example)
        return groups

    def _score(self, asked: frozenset[str], example: frozenset[str]) -> float:
        shared, whole, other = map(self._sum, (asked & example, example, asked))
        return shared / (whole**EXAMPLES * other ** (1 - EXAMPLES)) if shared else 0.0

    def _sum(self, said: Iterable[str]) -> float:
        return sum(self._weights.get(word, _weight(word, self._strange)) ** 2 for word in said)


def _weight(word: str, rarity: float) -> float:
    return rarity * (SMALL_WEIGHT if word in SMALL else 1.0)
