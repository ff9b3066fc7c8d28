"""What a sentence of a script could become, by rules that can be read aloud.

In this order: safety words make required wording; words that forbid or push make a never-say; prices, times
and durations make a fact; greetings and filler are dropped; everything else is something to cover.
A person decides every one of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapport.core.folding import plain
from rapport.language.facts.patterns import PATTERNS
from rapport.language.words import sentences


class Kind(StrEnum):
    """What it could become."""

    FACT = "fact"
    REQUIRED = "required"
    COVER = "cover"
    OPENING = "opening"
    NEVER = "never"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence and its proposal. `sign`: the words that spoke for it; `name`: of a fact; `becomes`:
    what would stand in the guideline."""

    text: str
    kind: Kind
    sign: str = ""
    name: str = ""
    becomes: str = ""


_NUMBER = r"\d{1,3}(?:\s?(?:-|–|to|a|or|o)\s?\d{1,3})?"
_HELD_FACTS = re.compile(
    rf"\b{_NUMBER}\s?(?:minutes?|mins?|minutos?|hours?|hrs?|horas?|days?|d[ií]as?|weeks?|semanas?"
    r"|months?|mes(?:es)?|years?|años?|units?|unidades|%)(?!\w)",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\s?(?:/|per|each|an?|por|cada)\s?"
    r"(?:syringe|unit|session|area|visit|person|treatment|hour|jeringa|unidad|sesi[oó]n|zona|visita)\b"
)
_FACT_KINDS = {"amount", "time", "span", "phone", "email"}
_SAFETY = re.compile(
    r"\b(?:911|emergenc\w+|emergencias?|call (?:us |your doctor |a doctor )?(?:immediately|right away|at once)"
    r"|seek medical|allerg\w+|alergi\w+|pregnan\w+|embaraz\w+|breastfeed\w*|side effects?|efectos secundarios"
    r"|medical (?:advice|history|conditions?)|trouble breathing|difficulty breathing|vision (?:loss|changes)"
    r"|aspirin\w*|ibuprofen\w*|medications?|medicines?|medicamentos?|antibiotic\w*|antibiotico\w*"
    r"|blood thinners?|anticoagulantes?|informed consent|consentimiento|results (?:may )?vary|not a substitute)\b"
)
_FORBIDS = re.compile(
    r"^(?:never|do not|don't|please don't|avoid|nunca|no (?:diga|digas|prometa|prometas)|evite)\b"
    r"|\b(?:never|nunca) (?:say|promise|mention|discuss|quote|diga|prometa)\b"
    r"|\b(?:today|this week|this month) only\b|\blimited[- ]time\b|\bsolo hoy\b"
    r"|\b(?:only|just) (?:a few|\w+) (?:spots?|slots?|places?) left\b"
)
_EMPTY = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear|hola|buenos dias|buenas tardes|estimad[oa])\b"
    r"|\bthank(?:s| you) (?:so much )?for (?:calling|contacting|reaching|choosing)"
    r"|\bthank(?:s| you) (?:so much )?for your (?:call|interest|message|patience)"
    r"|\bhow (?:may|can) i (?:help|assist)|\bis there anything else|\bhave a (?:great|nice|wonderful|beautiful|lovely)"
    r"|\byour call is important|\bplease hold\b|\bi (?:completely |totally |fully )?understand (?:your|how you)"
    r"|\bwe (?:apologize|are sorry) for any inconvenience|\bwe look forward to|\bdon't hesitate to"
    r"|\bvalued (?:client|customer|guest|patient)|\bat your earliest convenience|\bmy name is\b"
    r"|\bgracias por (?:llamar|contactar|su|tu)|\ben que puedo ayudar|\bquedamos a (?:su|tu) disposicion"
    r"|^(?:best|kind|warm) regards|^sincerely|^saludos"
)
_OURS = re.compile(r"^(?:agent|receptionist|front desk|staff|rep|you)\s?:\s*", re.IGNORECASE)
_THEIRS = re.compile(r"^(?:client|caller|patient|guest|cliente|paciente)\s?:\s*", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:\b(?:is|are|costs?|takes?|lasts?|starts?|begins?|runs?|from|for|at|about|around|approximately|only|just|"
    r"be|will|it|usually|typically|between|un|una|es|son|cuesta|tarda|dura|desde|a|of|the|in|on|by|with|per)\b\W*)+$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^(?:(?:our|the|a|an|we|offer|currently|el|la|los|las|nuestr[oa]s?|and|so|please|your)\b\W*)+",
    re.IGNORECASE,
)
_NAME_WORDS, LONGEST = 7, 200
_CLOSING = "\"'”’») "


def propose(text: str) -> list[Part]:
    """Each sentence of the script with what it could become; what the client says in it is dropped."""
    return [part for line in text.splitlines() for part in _line(line.strip(" •*-–\t"))]


def _line(line: str) -> Iterator[Part]:
    if theirs := _THEIRS.match(line):
        yield Part(line, Kind.DROP, theirs.group().strip())
        return
    yield from map(_part, _sentences(_OURS.sub("", line)))


def _sentences(line: str) -> Iterator[str]:
    """A price such as $12.50 is no end of a sentence, and a mark that closes one belongs to it."""
    begun = ""
    for start, end in sentences(line):
        begun += line[start:end]
        if not line[end:].strip(_CLOSING):
            yield begun + line[end:].rstrip()
            return
        if end == len(line) or line[end].isspace() or line[end - 1] != ".":
            yield begun
            begun = ""


def _part(sentence: str) -> Part:
    low = plain(sentence)
    if sign := _SAFETY.search(low):
        return Part(sentence, Kind.REQUIRED, sign.group(), becomes=sentence)
    if sign := _FORBIDS.search(low):
        return Part(sentence, Kind.NEVER, sign.group(), becomes=_short(sentence))
    if span := _fact(sentence):
        start, end = span
        value = sentence[start:end]
        return Part(sentence, Kind.FACT, value, name=_name(sentence, span), becomes=value)
    if sign := _EMPTY.search(low):
        return Part(sentence, Kind.DROP, sign.group().strip())
    return Part(sentence, Kind.COVER, becomes=_short(sentence))


def _fact(sentence: str) -> tuple[int, int] | None:
    """From the first price, time or duration to the last."""
    spans = [
        m.span() for kind, way in PATTERNS if kind in _FACT_KINDS for m in way.finditer(sentence)
    ]
    spans += [match.span() for match in _HELD_FACTS.finditer(sentence)]
    if not spans:
        return None
    end = max(end for _, end in spans)
    if each := _EACH.match(sentence, end):
        end = each.end()
    return min(start for start, _ in spans), end


def _name(sentence: str, span: tuple[int, int]) -> str:
    """The words before it, without those that only lead to it; else the words after it."""
    before = _BEGINS.sub("", _LEADS.sub("", sentence[: span[0]]).strip(" ,:;-–"))
    words = (before or _BEGINS.sub("", sentence[span[1] :].strip(" ,:;.-–"))).split()
    name = " ".join(words[-_NAME_WORDS:] if before else words[:_NAME_WORDS])
    return (name[:1].upper() + name[1:])[:80].rstrip(" .,:;")


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= LONGEST else sentence[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
