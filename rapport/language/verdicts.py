"""What we believe about a message: each verdict with its confidence and the words that spoke for it.

    verdicts = form([Message("my lip looks like marble since last night")])

One look at the texts serves all heads, so many messages at once cost much less than one by one. The
encoder and the heads are read at the first call (about 160 MB). A verdict is a suggestion to a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rapport.language import encoder
from rapport.language.domain.flags import Tiers, tiers
from rapport.language.domain.heads import loaded
from rapport.language.domain.labels import FLAGGED, PAGE_NOW
from rapport.language.domain.messages import TONES, ZONES, Message
from rapport.language.domain.model import Chances, Margins, Model
from rapport.language.domain.sight import Sight
from rapport.language.domain.signs import Found, by_rules
from rapport.language.domain.windows import judge
from rapport.language.evidence import Standing, speaking_words
from rapport.language.facts.finding import Fact, facts
from rapport.language.tagging.crf import Crf
from rapport.language.tongue import SPOKEN, language
from rapport.language.trust import Reason, cannot_tell
from rapport.language.words import Span

__all__ = ["Fact", "Message", "Reason", "Verdict", "Verdicts", "form"]
URGENCIES = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`value` is empty for "cannot tell". `confidence`: the probability of that value, calibrated on
    writers the heads had not seen. `may_decide`: sure enough to act on without a person, by a bound."""

    value: str
    confidence: float
    evidence: tuple[Span, ...] = ()
    may_decide: bool = False


UNKNOWN = Verdict("", 0.0)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """`flag`: page_now, same_day or none, by rules or model; `tiers`: the model's probabilities of
    page_now and of either tier. `zones`, `tones`: those that are believed, likeliest first;
    `zone_chances`: of all. `outside`: yes where a person should read it. `urgency`: 0 to 3.
    `meaning`: the text's vector."""

    cannot_tell: Reason | None
    language: Verdict
    intent: Verdict
    stage: Verdict
    sentiment: Verdict
    urgency: Verdict
    tones: tuple[Verdict, ...]
    zones: tuple[Verdict, ...]
    zone_chances: dict[str, float]
    flag: Verdict
    flag_group: str
    tiers: Tiers
    outside: Verdict
    facts: tuple[Fact, ...]
    meaning: tuple[float, ...]
    version: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """All that was computed for a batch."""

    model: Model
    tagger: Crf
    sight: Sight
    margins: Margins
    chances: Chances
    found: list[Found]
    standing: list[Standing]


def form(messages: Sequence[Message]) -> list[Verdicts]:
    """Verdicts of each message. Red flags are looked for in every text; everything else is "cannot
    tell" where `cannot_tell` says why."""
    if not messages:
        return []
    reading = _read(messages)
    flags = tiers(reading.model, reading.chances, reading.found)
    strange = _strangeness(reading)
    return [
        _verdicts(reading, n, message, flags[n], float(strange[n]))
        for n, message in enumerate(messages)
    ]


def _read(messages: Sequence[Message]) -> _Reading:
    model, tagger = loaded()
    found = [by_rules(message) for message in messages]
    standing = [Standing.of(message.text, model.terms) for message in messages]
    judged = judge(model, messages, found, encoder.default())
    return _Reading(model, tagger, *judged, found, standing)


def _strangeness(reading: _Reading) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Above 0: further outside than 97.5% of known messages."""
    model, head = reading.model, reading.model.one_of["intent"]
    margins = reading.margins.whole[:, head.first : head.first + len(head.labels)]
    vectors = reading.sight.whole.vectors[:, : model.outside.known.shape[1]]
    return np.asarray(model.outside.score(margins, vectors) - model.outside_from)


def _verdicts(r: _Reading, n: int, message: Message, tier: Tiers, strange: float) -> Verdicts:
    reason = cannot_tell(message.text, message.images)
    is_told = reason is None
    code, share = language(message.text)
    return Verdicts(
        cannot_tell=reason,
        language=Verdict(code, share),
        intent=_chosen(r, n, message, "intent") if is_told else UNKNOWN,
        stage=_chosen(r, n, message, "stage") if is_told else UNKNOWN,
        sentiment=_chosen(r, n, message, "sentiment") if is_told else UNKNOWN,
        urgency=_urgency(r, n) if is_told else UNKNOWN,
        tones=_believed(r, n, message, "tone", TONES) if is_told else (),
        zones=_believed(r, n, message, "zone", ZONES) if is_told else (),
        zone_chances={z: float(r.chances[f"zone/{z}"][n]) for z in ZONES} if is_told else {},
        flag=_flag(r, n, message, tier),
        flag_group=_group(r, n, tier),
        tiers=tier,
        outside=_outside(r, n, strange) if is_told else Verdict("yes", 1.0),
        facts=_facts(r, message, code) if reason in (None, Reason.OTHER_LANGUAGE) else (),
        meaning=tuple(map(float, r.sight.whole.vectors[n, : encoder.default().dimensions])),
        version=str(r.model.about["version"]),
    )


def _chosen(r: _Reading, n: int, message: Message, name: str) -> Verdict:
    head, chances = r.model.one_of[name], r.chances[name][n]
    best = int(chances.argmax())
    column = r.model.whole.sparse[:, head.first + best]
    words = speaking_words(message.text, r.standing[n], column, (0, len(message.text)))
    sure = float(chances[best])
    return Verdict(head.labels[best], sure, words, sure >= head.sure_from)


def _urgency(r: _Reading, n: int) -> Verdict:
    """The highest level that is likelier than not; its confidence is of exactly that level."""
    least = [1.0, *(float(r.chances[f"urgency/{level}"][n]) for level in URGENCIES), 0.0]
    least = [
        min(least[: level + 1]) for level in range(len(least))
    ]  # never likelier at a higher one
    level = max(level for level in range(4) if least[level] >= 0.5)
    return Verdict(str(level), max(least[level] - least[level + 1], 0.0))


def _believed(
    r: _Reading, n: int, message: Message, kind: str, names: Sequence[str]
) -> tuple[Verdict, ...]:
    found = [v for name in names if (v := _label(r, n, message, f"{kind}/{name}")) is not None]
    return tuple(sorted(found, key=lambda verdict: -verdict.confidence))


def _label(r: _Reading, n: int, message: Message, name: str) -> Verdict | None:
    head, chance = r.model.true_or_not[name], float(r.chances[name][n])
    if chance < head.threshold:
        return None
    words = _said(r, n, message, name)
    return Verdict(name.partition("/")[2], chance, words, chance >= head.sure_from)


def _said(r: _Reading, n: int, message: Message, name: str) -> tuple[Span, ...]:
    """Words of the sentence that speaks for it most; of the message where no sentence alone can."""
    head = r.model.true_or_not[name]
    if name not in r.model.single.labels:
        column = r.model.whole.sparse[:, head.column]
        return speaking_words(message.text, r.standing[n], column, (0, len(message.text)))
    sentence = r.sight.spans[int(r.margins.where[n, head.sentence])]
    column = r.model.single.sparse[:, head.sentence]
    return speaking_words(message.text, r.standing[n], column, sentence)


def _flag(r: _Reading, n: int, message: Message, tier: Tiers) -> Verdict:
    """Evidence: the words the rules found, then the sentence the model stumbled over."""
    if tier.tier == "none":
        return Verdict("none", 1 - tier.any)
    found = tier.found
    words = [(f.start, f.end) for f in found.findings] if found else []
    if tier.model != "none":
        name = PAGE_NOW if tier.model == "page_now" else FLAGGED
        place = r.margins.where[n, r.model.true_or_not[name].sentence]
        words.append(r.sight.spans[int(place)])
    sure = tier.page_now if tier.tier == "page_now" else tier.any
    return Verdict(tier.tier, sure, tuple(dict.fromkeys(words)))


def _group(r: _Reading, n: int, tier: Tiers) -> str:
    if tier.tier == "none":
        return ""
    head = r.model.one_of["group"]
    return tier.found.group if tier.found else head.labels[int(r.chances["group"][n].argmax())]


def _outside(r: _Reading, n: int, strange: float) -> Verdict:
    """Strange, or the intent itself is that a person should read it."""
    head = r.model.one_of["intent"]
    other = float(r.chances["intent"][n][head.labels.index("other")])
    if strange > 0:
        return Verdict("yes", 1.0)
    return Verdict("yes", other) if other >= 0.5 else Verdict("no", 1 - other)


def _facts(r: _Reading, message: Message, code: str) -> tuple[Fact, ...]:
    return tuple(facts(message.text, r.tagger, is_english=code != SPOKEN[1]))
