"""What the persona says to what, as lines of a form: examples, an arrow, wordings."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.forms.guidelines import Lines
from rapport.rehearsal.forms.scenarios import ARROW, BAR

WHEN = ("before", "after")


class Exchanges(Lines):
    """One exchange a line; documents inside."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return "\n".join(_line(one) for one in value)
        return value

    def clean(self, value: Any) -> Any:
        return [_exchange(line) for line in super().clean(value)]


def _line(exchange: Mapping[str, Any]) -> str:
    when = f"{exchange['when']}: " if exchange["when"] else ""
    return f"{when}{BAR.join(exchange['to'])} {ARROW} {BAR.join(exchange['says'])}"


def _exchange(line: str) -> dict[str, Any]:
    """Raises ValidationError."""
    first, colon, rest = line.partition(":")
    when = first if colon and first in WHEN else ""
    to, _arrow, says = (rest if when else line).partition(ARROW)
    sides = {"to": _parts(to), "says": _parts(says)}
    if not all(sides.values()):
        told = _("“%(line)s”: write what the desk says, an arrow, and what they say to it.")
        raise forms.ValidationError(told % {"line": line})
    return {"when": when, **sides}


def _parts(side: str) -> list[str]:
    return [part for one in side.split(BAR.strip()) if (part := one.strip())]


class ExchangesForm(forms.Form):
    """Everything the persona has an answer of their own to."""

    exchanges = Exchanges(
        label=gettext_lazy("One exchange a line"),
        longest=3000,
        most=120_000,
        rows=16,
        help_text=gettext_lazy(
            "What's your last name? | Your surname, please -> Moss. | Delia Moss. Examples of what "
            "the desk may say, a question or not, with bars between them; then their wordings. What means the same "
            "is recognised. “before:” or “after:” at the beginning: only before or after the need was said."
        ),
    )
