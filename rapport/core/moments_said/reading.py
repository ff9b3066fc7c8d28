"""The patterns of a saying, in the order in which they are looked for; the longer before the shorter."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from rapport.core.folding import plain
from rapport.core.moments_said.hearing import Clock, Heard, Part
from rapport.core.moments_said.words import (
    ARTICLES,
    DAYS,
    FILLERS,
    MINUTES,
    MONTH_NAMES,
    MONTHS,
    NUMBERS,
    PARTS,
    PAST_HOUR,
    WEEKDAYS,
)

LONGEST = 80  # letters; a moment is a few words
Found = dict[str, str]
Take = Callable[[Heard, Found], None]


def hear(text: str) -> Heard | None:
    """The pieces of a saying; None where a word of it is not understood, or two contradict each other."""
    if len(text) > LONGEST:
        return None
    heard, rest = Heard(), _tidied(text)
    for pattern, take in RULES:
        for match in pattern.finditer(rest):
            take(heard, {name: said for name, said in match.groupdict().items() if said})
        rest = pattern.sub(" ", rest)
    is_clear = FILLERS.issuperset(rest.split()) and heard.makes_sense
    return heard if is_clear else None


def _tidied(text: str) -> str:
    bare = re.sub(r"(\d)\.(\d\d)\b", r"\1:\2", plain(text))
    bare = re.sub(r"\b([ap])\.? ?m\b\.?", r"\1m", bare)
    bare = re.sub(r"(\d)([ap]m)\b", r"\1 \2", bare)
    return " ".join(re.sub(r"[^\w:'-]", " ", bare).split())


def _amount(said: str) -> float:
    return NUMBERS[said] if said in NUMBERS else float(said)


def _span(heard: Heard, found: Found) -> None:
    amount, unit = _amount(found.get("n") or found["number"]), found["unit"]
    amount += 0.5 if "half" in found or "too" in found else 0
    heard.said.add("span")
    if unit in MINUTES:
        heard.minutes += amount * MINUTES[unit]
    elif unit in DAYS:
        heard.days = (heard.days or 0) + round(amount * DAYS[unit])
    else:
        heard.months += round(amount)


def _joined(heard: Heard, found: Found) -> None:
    heard.said.add("span")
    heard.minutes += int(found["h"]) * 60 + int(found["m"])


def _visit(heard: Heard, _found: Found) -> None:
    heard.once("visit")
    heard.is_visit = True


def _opening(heard: Heard, _found: Found) -> None:
    heard.once("clock")
    heard.is_opening = True


def _days(number: int) -> Take:
    def take(heard: Heard, _found: Found) -> None:
        heard.once("day")
        heard.days = number

    return take


def _weekday(heard: Heard, found: Found) -> None:
    heard.once("day")
    heard.weekday = WEEKDAYS[found["day"]]


def _next_week(heard: Heard, _found: Found) -> None:
    heard.once("week")
    heard.is_next_week = True


def _next_month(heard: Heard, _found: Found) -> None:
    heard.once("span")
    heard.months, heard.on = 1, (None, None, 1)


def _dated(heard: Heard, found: Found) -> None:
    heard.once("day")
    name = found.get("month", "")
    month = MONTH_NAMES.get(name) or (int(name) if name else None)
    year = int(found["year"]) if "year" in found else None
    heard.on = (year, month, int(found["day"]))
    try:
        date(year or 2024, month or 1, heard.on[2])  # 2024 has every day
    except ValueError:
        heard.is_muddled = True


def _part(heard: Heard, found: Found) -> None:
    heard.once("part")
    heard.part = PARTS[found["part"]]


def _this_part(heard: Heard, found: Found) -> None:
    _days(0)(heard, found)
    _part(heard, found)


def _a_part(part: Part) -> Take:
    def take(heard: Heard, _found: Found) -> None:
        heard.once("part")
        heard.part = part

    return take


def _tonight(heard: Heard, found: Found) -> None:
    _days(0)(heard, found)
    _a_part(Part.EVENING)(heard, found)


def _clock(heard: Heard, found: Found) -> None:
    heard.once("clock")
    hour, minute = int(_amount(found["hour"])), int(found.get("minute", 0))
    minute += PAST_HOUR.get(found.get("more", ""), 0)
    if found.get("turn") in {"to", "menos"}:
        hour, minute = hour - 1, 60 - minute
    half = found.get("half", "")
    heard.is_muddled |= not 0 <= hour <= 23 or minute > 59 or (half != "" and not 1 <= hour <= 12)
    heard.clock = Clock(hour, minute, half, found["hour"].startswith("0") or "h" in found)


def _noon(heard: Heard, _found: Found) -> None:
    heard.once("clock")
    heard.clock = Clock(12)


def _rule(pattern: str, take: Take) -> tuple["re.Pattern[str]", Take]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), take


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


N = rf"(?:(?P<n>\d{{1,3}}) ?|(?P<number>{_any(NUMBERS)}) )"
UNIT = rf"(?P<unit>{_any([*MINUTES, *DAYS, *MONTHS])})"
AND_HALF = r"and a half|y medi[ao]"
HOURS = [n for n, value in NUMBERS.items() if 1 <= value <= 12 and n not in ARTICLES]
HOUR = rf"(?P<hour>\d{{1,2}}|{_any(HOURS)})"
MINUTE = r"(?::(?P<minute>\d\d))?"
HALF = r"(?: (?P<half>am|pm))?(?: o'clock)?"
DAY, TH = r"(?P<day>\d{1,2})", "(?:st|nd|rd|th)?"
MONTH = rf"(?P<month>{_any(MONTH_NAMES)})"
YEAR = r"(?: (?:de )?(?P<year>20\d\d))?"
WEEKDAY = rf"(?P<day>{_any(WEEKDAYS)})"
OWN = r"(?:(?:his|her|their|the|next|coming) )*"
SU = r"(?:(?:su|la|el|proxim[ao]) )*"
CLOSE = r"(?:before|when) we close|(?:at )?closing(?: time)?|(?:at )?(?:the )?end of (?:the )?day"
CERRAR = r"antes de cerrar|al cerrar|al final del dia"

RULES: tuple[tuple["re.Pattern[str]", Take], ...] = (
    _rule(rf"after {OWN}(?:visit|appointment|treatment)", _visit),
    _rule(rf"(?:despues de|tras) {SU}(?:visita|cita|consulta|tratamiento)", _visit),
    _rule(r"(?:when|once|as soon as) we(?: are|'re)? open|at opening", _opening),
    _rule(r"cuando abramos|al abrir", _opening),
    _rule(f"{CLOSE}|{CERRAR}", _a_part(Part.CLOSING)),
    _rule(r"first thing(?: in the morning)?|a primera hora", _a_part(Part.MORNING)),
    _rule(rf"(?P<more>half|quarter) past {HOUR}", _clock),
    _rule(rf"(?P<more>quarter) (?P<turn>to) {HOUR}", _clock),
    _rule(rf"a las? {HOUR} (?P<turn>y|menos) (?P<more>media|cuarto)", _clock),
    _rule(rf"(?:at|a las?) {HOUR} ?(?P<h>h|hrs?|hs|horas)(?P<minute>\d\d)?", _clock),
    _rule(rf"(?:at|a las?) {HOUR}{MINUTE}{HALF}", _clock),
    _rule(rf"{HOUR} o'clock", _clock),
    _rule(r"(?P<h>\d{1,2}) ?h ?(?P<m>\d\d)(?: ?m(?:in)?)?", _joined),
    _rule(rf"{N}(?P<half>(?:{AND_HALF}) )?{UNIT}(?P<too> (?:{AND_HALF}))?", _span),
    _rule(rf"(?P<year>20\d\d)-(?P<month>\d\d)-{DAY}", _dated),
    _rule(rf"{DAY}{TH} (?:of |de )?{MONTH}{YEAR}", _dated),
    _rule(rf"{MONTH} {DAY}{TH}{YEAR}", _dated),
    _rule(rf"the {DAY}(?:st|nd|rd|th)", _dated),
    _rule(rf"el dia {DAY}", _dated),
    _rule(r"(?:the )?day after tomorrow|pasado manana", _days(2)),
    _rule(r"(?:this|esta) (?P<part>morning|afternoon|evening|manana|tarde|noche)", _this_part),
    _rule(r"tonight", _tonight),
    _rule(r"(?:por|de|en) la (?P<part>manana|tarde|noche)", _part),
    _rule(r"(?:in the |at )?(?P<part>morning|afternoon|evening|night|early|temprano)", _part),
    _rule(r"tomorrow|manana", _days(1)),
    _rule(r"today|hoy", _days(0)),
    _rule(r"next week|la (?:proxima semana|semana proxima|semana que viene)", _next_week),
    _rule(r"next month|el (?:proximo mes|mes que viene)", _next_month),
    _rule(rf"(?:(?:next|this|coming|este|proximo) )?{WEEKDAY}(?: que viene| proximo)?", _weekday),
    _rule(r"(?:at )?(?:noon|midday)|(?:al )?mediodia", _noon),
    _rule(rf"(?P<hour>\d{{1,2}}){MINUTE}{HALF}", _clock),
)
