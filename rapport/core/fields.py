"""Fields of a saved reply: {name}, {treatment}, {date}, and any a practice makes up."""

import re
from collections.abc import Mapping

LONGEST = 40  # letters of a field's name
TELLING = 6  # words that are no coincidence
# A letter first, so that a smile or a formula is none; one line.
FIELD = re.compile(rf"\{{[ ]*([^\W\d_][\w '’./-]{{0,{LONGEST - 1}}}?)[ ]*\}}")


def fields(text: str) -> list[str]:
    """The names of the fields of a text as they are written, each once, in their order."""
    return list(dict.fromkeys(FIELD.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with every field filled that has a value; the others stay. Names regardless of case."""

    def value(match: "re.Match[str]") -> str:
        return values.get(match[1].casefold(), "") or match[0]

    return FIELD.sub(value, text)


def pieces(text: str) -> list[str]:
    """What stands between the fields, where it is long enough to be recognised; none without fields."""
    apart = FIELD.split(text)[::2]
    return [piece for piece in apart if len(piece.split()) >= TELLING] if len(apart) > 1 else []
