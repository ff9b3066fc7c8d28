"""Dates, times, amounts, telephone numbers and addresses of mail, in English and Spanish, by rule."""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|setiembre|octubre|noviembre|diciembre)"
)
_DAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)s?"
)
_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|ten|un[ao]?|dos|tres|cuatro|cinco|seis)"
)
_UNIT = r"(?:day|week|month|year|hour|d[ií]a|semana|mes(?:e)?|año|hora)s?"

# Each kind's ways of being written; what matches first at a place and longest wins.
_WAYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("amount", (
        r"(?:US)?[$€£]\s?\d[\d.,]*(?<=\d)k?\b",
        r"\b\d[\d.,]*(?<=\d)\s?(?:dollars?|bucks|usd|euros?|eur|d[oó]lares|pesos|[$€£])",
    )),
    ("time", (
        r"\b(?:[01]?\d|2[0-3])[:.h][0-5]\d\s?(?:[ap]\.?m\b\.?)?",
        r"\b(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?",
        r"\b(?:noon|midnight|mediod[ií]a|medianoche)\b",
        r"\ba las? \d{1,2}(?: y (?:media|cuarto))?\b",
        r"\bo'clock\b",
    )),
    ("date", (
        r"\b\d{4}-\d{2}-\d{2}\b",
        r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b",
        rf"\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of| de)? {_MONTH}\b",
        r"\bthe \d{1,2}(?:st|nd|rd|th)\b",
    )),
    ("date", (
        rf"\b(?:(?:last|next|this|on|since|el|este|pr[oó]ximo|pasado) )?{_DAY}\b"
        r"(?: que viene| pasado| pr[oó]ximo)?",
    )),
    ("date", (
        r"\b(?:today|tonight|tomorrow|tmrw|tmr|yesterday|last night)\b",
        r"\bthis (?:morning|afternoon|evening|weekend|week)\b",
        r"\b(?:next|last) (?:week|month)\b",
        r"\b(?:hoy|pasado mañana|mañana|ayer|anoche|antier|anteayer|este fin de semana)\b",
        r"\bla (?:pr[oó]xima semana|semana (?:pasada|que viene))\b",
    )),
    ("span", (
        rf"\b{_NUMBER} {_UNIT}(?: (?:ago|later|after|post))?\b",
        rf"\bhace {_NUMBER} {_UNIT}\b",
    )),
    ("phone", (
        r"(?<!\d)(?:\+?\d{1,2}[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}(?!\d)",
    )),
    ("email", (r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b",)),
)  # fmt: skip
PATTERNS = tuple((kind, re.compile("|".join(ways), re.IGNORECASE)) for kind, ways in _WAYS)
