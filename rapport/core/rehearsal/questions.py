"""What a reply asks and offers: its questions, of what kind and about what, and the times it names.

Patterns in English and Spanish, ours. In a chat a question mark may be missing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapport.core.rehearsal.hearing import WORD, Span, level, sentences
from rapport.core.rehearsal.scenario import Asked
from rapport.core.rehearsal.subjects import SUBJECTS

DAY = (
    r"(?:today|tonight|tomorrow(?: (?:morning|afternoon|evening))?"
    r"|(?:this |next |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"(?: (?:morning|afternoon|evening))?)"
)
HOUR = r"(?:\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock)|\d{1,2}(?::\d\d)?|noon|midday)"
TIME = re.compile(
    rf"\b{DAY},?(?: at)? {HOUR}\b|\b{DAY}\b"
    rf"|\b(?:at )?\d{{1,2}}(?::\d\d)? ?(?:am|pm|o'clock)\b|\b\d{{1,2}}:\d\d\b|\bat {HOUR}\b",
    re.IGNORECASE,
)
SPANISH_TIME = re.compile(
    r"\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|ma[ñn]ana|a las \w+)\b",
    re.IGNORECASE,
)
FIXED = re.compile(
    rf"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bat {HOUR}\b|\d:\d\d", re.IGNORECASE
)
ASKED_FOR = re.compile(r"\b(?:what|why|how|who|where|when)\b", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:did|was|were|had|since|happened|yesterday|last|made|began|started|treated)\b",
    re.IGNORECASE,
)
OFFER = re.compile(
    r"\b(?:(?:could|can|would|will|want to|like to|do you|why don't) (?:you |to )?(?:\w+ ){0,3}"
    r"(?:come|book|reschedule|rebook|drop|stop by|meet)"
    r"|(?:shall|should|can|may|could) (?:i|we) (?:\w+ ){0,2}"
    r"(?:book|put|hold|keep|reserve|write you|get you in|walk you|take you over|move)"
    r"|(?:we|i) (?:still |also |can |could )*(?:have|offer|hold|keep)|is free"
    r"|available|come (?:by|in|over|at|for)|(?:can|could) see you|(?:can|could) do (?:it|that)|make it|free (?:on|at)"
    r"|(?:what|how) about|suits?|work for you|works for you|let's say|then\?|do you want the"
    r"|or\b.+\?|podr[ií]a venir|le (?:viene|va) bien|qu[eé] le parece|tenemos)",
    re.IGNORECASE,
)
WITHOUT_TIME = re.compile(
    r"\b(?:(?:would|do|could|can) you (?:\w+ ){0,3}(?:come in|come by|come over"
    r"|come back|another day|another time|come\?|make it|book|reschedule"
    r"|rebook)"
    r"|would you come|(?:shall|should|can|may) (?:i|we) (?:\w+ ){0,2}(?:book|put you down|write you down|get you in"
    r"|walk you|take you over)|quiere (?:venir|reservar))",
    re.IGNORECASE,
)
BEGINS = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok|okay|well|hi|hey|hello|yes|no|sure|y|entonces|then|oh|ah|ooh|hm)"
    r"\b[ ,.]*){0,3}"
    r"(?:(?:what|which|who|where|when|how|why)(?:'?s| (?:is|are|do|does|did|can|could|would|will|was"
    r"|were|has|have|number|time|day|name|about|clinic|one|side))\b(?! i (?:know|mean))"
    r"|(?:do|does|did|are|is|was|can|could|would|will|have|has|should|shall|may)"
    r" (?:you|it|there|that|this|i|we|somebody|someone|anybody)\b)",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\b(?:what|which|who|where|when|how|why|does|do you|did you|are|is it|can you|tell)\b",
    re.IGNORECASE,
)
REQUEST = re.compile(
    r"(?<!have to )(?<!need to )\b(?:tell (?:me|us)|let me know|pls|i meant? wh\w+|please (?:tell|give|send|say)"
    r"|i need (?:your|the|to know))\b",
    re.IGNORECASE,
)
# One word with a mark behind it asks for nothing, and so does what only begins a sentence.
RHETORICAL = re.compile(
    r"^\W*(?:honestly|really|me|sorry|seriously|pardon|hello|hi|yes|no|oh|wait|you know what|guess what)\W*\?",
    re.IGNORECASE,
)
AND = re.compile(
    r"(?:,? and|,|;) (?!do you (?:think|know)\b)"
    r"(?=(?:since|what|which|who|where|when|how|why|do|does|did|are|is|was|have|has|any|can)\b)",
    re.IGNORECASE,
)
LEADS_UP = re.compile(
    r"^(?:(?:and|so|but|okay|ok|well|oh|then|now|all right|alright|right|good|great|first|also|please)\b,? )*"
    r"(?:(?:(?:may|can|could|might) (?:i|we) (?:just )?ask(?: you)?"
    r"|(?:can|could|would|will) you (?:please )?tell (?:me|us)|do you mind telling (?:me|us)|if i may ask"
    r"|just (?:so (?:that )?i know|to be sure)|one (?:more|last) (?:thing|question))[,:]? )?",
    re.IGNORECASE,
)
LEAST_HEART = 3  # words
LISTED = re.compile(
    r"\b(?:what(?:'s| is| are)|tell me|give me|(?:can|could|may) i (?:have|get)|i need) your (?P<items>[^?.!]+)[?.!]*$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r",? and (?:your |a |the )?|, (?:your )?", re.IGNORECASE)
LONGEST_ITEM = 4  # words
# "Does it hurt when you chew?" wants a yes or a no, "do you know when?" does not.
AUXILIARY = re.compile(
    r"^\W*(?:and |so |but )?(?:do|does|did|are|is|was|were|have|has|had)\b", re.IGNORECASE
)
TELLS = re.compile(
    r"^\W*(?:and |so |but )?(?:do|did|have) you (?:\w+ )?"
    r"(?:know|remember|recall|say|said|tell|told|mean|think|idea|like)\b",
    re.IGNORECASE,
)
OF_WHAT = re.compile(
    r"\b(?:what|which|why|(?:some|any)thing (?:that|you|about|else)|tell|qu[eé])\b", re.IGNORECASE
)
CHAT = re.compile(r"\b(?:u|ur|ya)\b", re.IGNORECASE)
EXCLAIMED = re.compile(r"!\s*$")


class Kind(StrEnum):
    """What sort of answer a question wants."""

    OFFER = "offer"
    TAG = "tag"
    CHECK = "check"
    PERMISSION = "permission"
    CHOICE = "choice"
    OPEN = "open"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    AMOUNT = "amount"
    YES_NO = "yes_no"
    REQUEST = "request"
    STATED = "stated"


KINDS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.TAG,
        r", (?:is|are|do|does|was|did|wo)n'?t (?:it|you|they|she|he|that)\?|, (?:did|do|does|is) (?:it|they)\?",
    ),
    (
        Kind.CHECK,
        r"(?:(?:would|does|will) that (?:\w+ )?(?:help|be (?:ok|okay|all right|alright|fine|better|enough)"
        r"|work|suit|make sense|sound)|is that (?:ok|okay|all right|alright|fine|right|enough)"
        r"|^\W*(?:and |so )?(?:ok|okay|all right|alright|right|deal|yes|good|fine)\?"
        r"|, ?(?:ok|okay|all right|alright|right|yes|yeah|no)\?"
        r"|\b(?:do you )?want (?:to|me to|a|some)\b"
        r"|(?<!wh[oy] )(?<!what )(?<!which )(?<!where )(?<!when )(?<!how )\b(?:would|do) you (?:like|mind)\b"
        r"|^\W*(?:would|could|will) you\?|\b(?:shall|why don't) we\b"
        r"|est[aá] bien\?|le parece bien)",
    ),
    (
        Kind.REQUEST,
        r"\b(?:can|could|would|will) you (?:please |just |maybe |also )*(?:send|forward|upload|show|hold"
        r"|wait|spell|repeat|give|read|describe|take|keep|stay|check|look|try|call|text|write|say|tell)\b",
    ),
    (
        Kind.PERMISSION,
        r"(?<!how )(?<!what )(?<!where )(?<!when )\b(?:may|could|can|might"
        r"|shall|should) (?:i|we)\b|\bdo you mind\b|\bpuedo\b",
    ),
    (
        Kind.OPEN,
        r"\b(?:what|why|how|qu[eé]|c[oó]mo|tell (?:me|us))\b(?! (?:time|day|date|many|much|long|old|often))",
    ),
    (Kind.WHEN, r"\b(?:when|what (?:time|day|date)|how (?:soon|long)|cu[aá]ndo|since)\b"),
    (Kind.WHERE, r"\b(?:where|d[oó]nde)\b"),
    (Kind.WHO, r"\b(?:who|whom|qui[eé]n)\b"),
    (Kind.AMOUNT, r"\b(?:how (?:much|many|old|often)|cu[aá]nt\w+)\b"),
    (Kind.CHOICE, r"\bwhich\b|\w,? or \w"),
    (Kind.YES_NO, ""),
)
ASKED_WITH_A_WORD = frozenset({Kind.OPEN, Kind.WHEN, Kind.WHERE, Kind.WHO, Kind.AMOUNT})
READ = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in KINDS)


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that was asked, offered or stated, its place, and what it may be about, likeliest first."""

    kind: Kind
    text: str
    span: Span
    about: tuple[Asked, ...] = ()
    times: tuple[str, ...] = ()


def questions(reply: str) -> tuple[Question, ...]:
    """Everything a reply asks or offers, in the order of the text."""
    plain, found = level(reply), list[Question]()
    times = _times(plain)
    for start, end in sentences(plain):
        sentence = plain[start:end]
        if offer := _offer(sentence, (start, end), times):
            found.append(offer)
        elif is_question(sentence):
            found += _parts(sentence, start)
    return tuple(found)


def statements(reply: str, asked: Iterable[Question]) -> tuple[Question, ...]:
    """The other sentences, those in which nothing was asked."""
    plain, taken = level(reply), [question.span for question in asked]
    return tuple(
        Question(Kind.STATED, plain[start:end], (start, end))
        for start, end in sentences(plain)
        if not any(start < b and a < end for a, b in taken)
    )


def _parts(sentence: str, start: int) -> Iterator[Question]:
    """The questions of one sentence: "which side is it, and does it hurt?" are two. What asks for nothing by
    itself ("your date of birth please, and ...") is still something said."""
    if items := _items(sentence):
        span = (start, start + len(sentence))
        yield from (Question(_kind(item), item, span, about(item)) for item in items)
        return
    cuts = [0, *(match.start() for match in AND.finditer(sentence)), len(sentence)]
    for a, b in pairwise(cuts):
        part = sentence[a:b]
        if not WORD.search(part):
            continue
        is_asked = b == len(sentence) or bool(ASKS.search(part))
        kind = _kind(part) if is_asked else Kind.STATED
        yield Question(kind, part, (start + a, start + b), about(part) if is_asked else ())


def _items(sentence: str) -> list[str]:
    """ "What's your name, date of birth and phone number?" are three questions."""
    listed = LISTED.search(sentence)
    items = BETWEEN.split(listed["items"].strip(" ?.!")) if listed else []
    is_list = len(items) > 1 and all(0 < len(item.split()) <= LONGEST_ITEM for item in items)
    return [f"What's your {item}?" for item in items] if is_list else []


def _times(text: str) -> tuple[str, ...]:
    return tuple(match.group().removeprefix("at ") for match in TIME.finditer(text))


def spelled(text: str) -> str:
    """As written out: in a chat "u" is you."""
    return CHAT.sub(lambda match: "your" if match[0].lower() == "ur" else "you", text)


def at_heart(sentence: str) -> str:
    """Without what only leads up to it: "may I ask what happened?" asks what happened."""
    heart = LEADS_UP.sub("", sentence)
    return heart if len(heart.split()) >= LEAST_HEART else sentence


def is_question(sentence: str) -> bool:
    """With a mark, or as one begins, or as a request."""
    if RHETORICAL.search(sentence):
        return False
    if EXCLAIMED.search(sentence):
        return "?" in sentence
    whole = spelled(sentence)
    return bool("?" in sentence or BEGINS.search(whole) or REQUEST.search(whole))


def about(sentence: str) -> tuple[Asked, ...]:
    """What a question may be about. Whether somebody is afraid asks how they feel, not of what."""
    whole = spelled(sentence)
    found = [asked for asked, pattern in SUBJECTS if pattern.search(whole)]
    if Asked.WORRY in found and not OF_WHAT.search(sentence):
        found[found.index(Asked.WORRY)] = Asked.FEELING
    return tuple(dict.fromkeys(found))


def _kind(sentence: str) -> Kind:
    whole = at_heart(spelled(sentence).strip())
    kind = next(kind for kind, pattern in READ if pattern.search(whole))
    is_yes_or_no = kind in ASKED_WITH_A_WORD and AUXILIARY.match(whole) and not TELLS.match(whole)
    return Kind.YES_NO if is_yes_or_no else kind


def _offer(sentence: str, span: Span, named: tuple[str, ...]) -> Question | None:
    """A time that could be taken, or an invitation; not a question when something was."""
    times = _times(sentence)
    meant = about(sentence)
    if Asked.COMFORT in meant or Asked.WHEN in meant:
        return None
    is_fixed = "?" in sentence and bool(FIXED.search(sentence)) and not ASKED_FOR.search(sentence)
    is_cued = bool(OFFER.search(sentence)) or is_fixed
    is_timed = bool(times or SPANISH_TIME.search(sentence)) and is_cued
    is_asked = "?" in sentence and bool(WITHOUT_TIME.search(sentence))
    if (is_timed and not PAST.search(sentence)) or is_asked:
        return Question(Kind.OFFER, sentence, span, meant, times or named)
    return None
