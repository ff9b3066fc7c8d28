"""What fills a text's gaps: names, days, times, prices, treatments. They are taken out before texts are compared.

A template with another name in it stays the same template, and a name strewn into a canned line
does not make it one's own: so slots leave no trace at all, not even a mark.
"""

import re
from collections.abc import Sequence

from rapport.language.facts.treatments import TREATMENT_PATTERNS
from rapport.language.words import Span

_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tues thurs january february april "
    "june july august september october november december today tomorrow tonight yesterday noon "
    "midday morning afternoon evening two three four five six seven eight nine ten eleven twelve "
    "fifteen twenty thirty forty fifty sixty hundred lunes martes miércoles miercoles jueves viernes "
    "sábado sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre hoy mañana ayer tarde dos tres cuatro cinco seis siete ocho nueve diez once "
    "doce quince veinte treinta"
)
_PLACEHOLDER = r"\{\{.*?\}\}|\{[^{}]*\}|\[[^\[\]]*\]|<[^<>]*>|(?<!\w)@\w*"
_MONEY = r"[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d|\d[\d.,]*\s?(?:usd|eur|dollars?|bucks|euros?|€)(?!\w)"
_NUMBER = r"[\w+(#-]*\d(?:[\w:/%-]|[.,](?=\d))*(?:\s?(?:[ap]\.?m\.?|o['’]clock)(?!\w))?"
_TITLE = r"(?<!\w)(?:dr|dra|mr|mrs|ms|sr|sra)\.(?:\s+(?-i:[A-ZÁÉÍÓÚÑ])[\w’'-]*)?"
_PLAIN = re.compile(
    "|".join(
        (_PLACEHOLDER, _MONEY, _NUMBER, _TITLE, rf"(?<!\w)(?:{'|'.join(_DAYS.split())})(?!\w)")
    ),
    re.IGNORECASE,
)
# A capital letter within a sentence: somebody or something with a name. "I" and its kin have none.
_NAMED = re.compile(r"(?<=[\w,;:'’)&-]\s)(?!I(?:['’]\w+)?\b)[A-ZÁÉÍÓÚÑ][\w’'&-]*")


def slots(text: str, names: Sequence[str] = ()) -> list[Span]:
    """Spans of what fills gaps, in order, overlaps joined. `names`: known ones, in any writing."""
    found = [match.span() for match in _PLAIN.finditer(text)]
    lowered = text.lower()
    if len(lowered) == len(text):
        for pattern in TREATMENT_PATTERNS.values():
            found += [match.span() for match in pattern.finditer(lowered)]
    if not text.isupper():
        found += [match.span() for match in _NAMED.finditer(text)]
    if names:
        found += [match.span() for match in _known(names).finditer(text)]
    return _joined(sorted(found))


def _known(names: Sequence[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(name) for name in names if name) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined


def without_slots(text: str, names: Sequence[str] = ()) -> str:
    """The text with its slots cut out; positions change."""
    kept, at = [], 0
    for start, end in slots(text, names):
        kept.append(text[at:start])
        at = end
    return " ".join("".join([*kept, text[at:]]).split())
