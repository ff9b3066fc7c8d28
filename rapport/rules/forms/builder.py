"""A rule as a sentence of choices: no code, no scripts, every part a plain list of what can be said."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core import rules as pure
from rapport.core.rules import Do, Field, When
from rapport.core.rules.document import MOST
from rapport.rules.naming import Names
from rapport.rules.words import WHENS, condition, effect

Choices = list[tuple[str, Any]]
PRIORITIES = ("high", "normal", "low")


class RuleForm(forms.Form):
    """What it is called, when, if, then. Empty lines say nothing."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    when = forms.ChoiceField(label=gettext_lazy("What happens"))
    amount = forms.FloatField(
        label=gettext_lazy("How many open hours, or days"),
        required=False,
        widget=forms.NumberInput(attrs={"class": "short", "step": "any", "min": "0"}),
        help_text=gettext_lazy("Only for the two that wait."),
    )
    cap = forms.IntegerField(
        label=gettext_lazy("Stop it after so many acts within an hour"),
        min_value=1,
        max_value=1000,
        initial=60,
        widget=forms.NumberInput(attrs={"class": "short"}),
    )

    def __init__(self, *args: Any, names: Names, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["when"].choices = [(each.value, text) for each, text in WHENS.items()]  # type: ignore[attr-defined]  # a ChoiceField
        ifs, thens = _conditions(names), _effects(names)
        for n in range(MOST):
            self._add_line(f"if{n}", _("Condition %(n)s") % {"n": n + 1}, ifs, _("Words it says"))
            self.fields[f"if{n}_not"] = forms.BooleanField(label=_("not so"), required=False)
            self._add_line(f"then{n}", _("Then %(n)s") % {"n": n + 1}, thens, _("Note, or hours"))

    def _add_line(self, key: str, label: str, choices: Choices, beside: str) -> None:
        self.fields[key] = forms.ChoiceField(label=label, choices=choices, required=False)
        self.fields[f"{key}_text"] = forms.CharField(label=beside, max_length=500, required=False)

    def lines(self, kind: str) -> Iterator[dict[str, Any]]:
        """The fields of each line, for the page. kind: if or then."""
        for n in range(MOST):
            key = f"{kind}{n}"
            turned = self[f"{key}_not"] if kind == "if" else None
            yield {
                "number": n + 1,
                "choice": self[key],
                "text": self[f"{key}_text"],
                "is_not": turned,
            }

    def ifs(self) -> list[dict[str, Any]]:
        """The lines of conditions."""
        return list(self.lines("if"))

    def thens(self) -> list[dict[str, Any]]:
        """The lines of what it does."""
        return list(self.lines("then"))

    def document(self) -> dict[str, Any]:
        """The sentence as a document that `core.rules.parse` reads, or refuses."""
        data = self.cleaned_data
        when = When(data["when"])
        return {
            "when": when.value,
            "amount": (data["amount"] or 0) if when in pure.TIMED else 0,
            "conditions": [
                {"field": head, "value": _value(head, rest, data[f"{key}_text"]),
                 "is_not": data[f"{key}_not"]}
                for key, head, rest in self._chosen("if")
            ],
            "effects": [
                {"do": head, "value": _value(head, rest, data[f"{key}_text"])}
                for key, head, rest in self._chosen("then")
            ],
        }  # fmt: skip

    def _chosen(self, kind: str) -> Iterator[tuple[str, str, str]]:
        for n in range(MOST):
            if choice := self.cleaned_data[f"{kind}{n}"]:
                head, _colon, rest = choice.partition(":")
                yield f"{kind}{n}", head, rest


# Parts whose value is a number, and those whose value is typed beside the choice.
_NUMBERS = {Field.LOCATION, Field.TAG, Field.OWNER, Do.TAG, Do.PERSON, Do.COLLECT, Do.NOTIFY}
_TYPED = {Field.WORDS, Do.NOTE, Do.SNOOZE}


def _value(head: str, rest: str, typed: str) -> str | int:
    if head == Do.SNOOZE:
        return int(typed) if typed.strip().isdigit() else 0
    if head in _TYPED:
        return typed.strip()
    return int(rest) if head in _NUMBERS else rest


def initial(rule: pure.Rule) -> dict[str, Any]:
    """The builder's content for a rule."""
    filled: dict[str, Any] = {"when": rule.when.value, "amount": rule.amount or None}
    for n, c in enumerate(rule.conditions):
        filled |= _line(f"if{n}", c.field, c.value) | {f"if{n}_not": c.is_not}
    for n, e in enumerate(rule.effects):
        filled |= _line(f"then{n}", e.do, e.value)
    return filled


def _line(key: str, head: Field | Do, value: str | int) -> dict[str, Any]:
    if head in _TYPED:
        return {key: f"{head.value}:", f"{key}_text": str(value)}
    return {key: f"{head.value}:{value}"}


def _conditions(names: Names) -> Choices:
    offered: list[tuple[str, list[tuple[Field, str | int]]]] = [
        (_("What it is"), [
            *((Field.CHANNEL, kind) for kind in names.channels),
            *((Field.LOCATION, pk) for pk in names.places),
            *((Field.PRIORITY, each) for each in PRIORITIES),
            (Field.CLIENT, "new"), (Field.HOURS, "open"),
        ]),
        (_("Tags"), [(Field.TAG, pk) for pk in names.tags]),
        (_("Whose it is"), [(Field.OWNER, 0), *((Field.OWNER, pk) for pk in names.people)]),
        (_("Judgment zones"), [(Field.ZONE, ""), *((Field.ZONE, key) for key in names.zones)]),
    ]  # fmt: skip
    said = (f"{Field.WORDS.value}:", _("it says any of these words (commas between)"))
    groups = [
        (group, [(f"{f.value}:{v}", condition(pure.Condition(f, v), names)) for f, v in parts])
        for group, parts in offered
    ]
    return [("", "—"), said, *((group, parts) for group, parts in groups if parts)]


def _effects(names: Names) -> Choices:
    offered: list[tuple[str, list[tuple[Do, str | int]]]] = [
        (_("Sort it"), [
            *((Do.TAG, pk) for pk in names.tags),
            *((Do.PRIORITY, each) for each in PRIORITIES),
            *((Do.COLLECT, pk) for pk in names.views),
        ]),
        (_("Give it to somebody"), [
            *((Do.PERSON, pk) for pk in names.people), *((Do.SKILL, slug) for slug in names.skills),
        ]),
        (_("Tell somebody"), [(Do.NOTIFY, pk) for pk in names.people]),
    ]  # fmt: skip
    typed = [
        (f"{Do.NOTE.value}:", _("note for the team (write it beside)")),
        (f"{Do.SNOOZE.value}:", _("let it rest (hours beside)")),
        (f"{Do.CLOSE.value}:", _("close it")),
    ]
    groups = [
        (group, [(f"{d.value}:{v}", effect(pure.Effect(d, v), names)) for d, v in parts])
        for group, parts in offered
    ]
    return [("", "—"), *typed, *((group, parts) for group, parts in groups if parts)]
