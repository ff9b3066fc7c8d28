"""The words of days, parts of days and amounts, in both languages, folded as `core.folding` folds."""

from rapport.core.moments_said.hearing import Part

NUMBERS: dict[str, float] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12,
    "quince": 15, "veinte": 20, "treinta": 30, "a couple of": 2, "un par de": 2, "half an": 0.5,
    "half a": 0.5, "media": 0.5,
}  # fmt: skip
ARTICLES = {"a", "an", "un", "a couple of", "un par de"}  # amounts, but no hours

# A unit's minutes, or its days where the wall clock decides.
MINUTES = {
    "minute": 1, "minutes": 1, "min": 1, "mins": 1, "m": 1, "minuto": 1, "minutos": 1,
    "hour": 60, "hours": 60, "hr": 60, "hrs": 60, "h": 60, "hora": 60, "horas": 60,
}  # fmt: skip
DAYS = {
    "day": 1, "days": 1, "d": 1, "dia": 1, "dias": 1,
    "week": 7, "weeks": 7, "semana": 7, "semanas": 7,
}  # fmt: skip
MONTHS = {"month", "months", "mes", "meses"}

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes",
            "tuesday tue tues martes",
            "wednesday wed miercoles",
            "thursday thu thur thurs jueves",
            "friday fri viernes",
            "saturday sat sabado",
            "sunday sun domingo",
        )
    )
    for name in names.split()
}
MONTH_NAMES = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sep sept septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}

PARTS = {
    "morning": Part.MORNING, "manana": Part.MORNING, "early": Part.MORNING,
    "temprano": Part.MORNING, "afternoon": Part.AFTERNOON, "tarde": Part.AFTERNOON,
    "evening": Part.EVENING, "night": Part.NIGHT, "noche": Part.NIGHT,
}  # fmt: skip
PAST_HOUR = {"half": 30, "media": 30, "quarter": 15, "cuarto": 15}  # minutes

# Little words that carry nothing once the rest is understood.
_LITTLE = (
    "on at the for until till by in about around it then and please of to again back"
    " el la los las a en de del para hasta sobre y al hacia por dentro que favor"
)
FILLERS = frozenset(_LITTLE.split())
