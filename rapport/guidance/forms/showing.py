"""An exchange as somebody writes it down: a line for each side, and a line why it works."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.actions.showing import Step
from rapport.guidance.models import Showing

MARKS = {">": "client", "<": "us"}
LONGEST, MOST = 600, 40


class Steps(forms.CharField):
    """Lines that begin with > (the client), < (us) or = (why the line before works)."""

    def clean(self, value: Any) -> Any:
        steps: list[Step] = []
        for line in filter(None, map(str.strip, super().clean(value).splitlines())):
            mark, said = line[0], line[1:].strip()[:LONGEST]
            if mark in MARKS and said:
                steps.append(Step(MARKS[mark], said))
            elif mark == "=" and steps:
                steps[-1] = Step(steps[-1].who, steps[-1].said, said)
            else:
                raise forms.ValidationError(
                    _("Begin each line with > for the client, < for us, = for why: “%(line)s”")
                    % {"line": line[:40]}
                )
        if not any(step.why for step in steps):
            raise forms.ValidationError(_("Say at least once, after =, why it works."))
        return steps[:MOST]


class ShowingForm(forms.Form):
    """One exchange."""

    title = forms.CharField(label=gettext_lazy("What does it show?"), max_length=120)
    source = forms.ChoiceField(
        label=gettext_lazy("Where it comes from"), choices=Showing.Source.choices
    )
    consent = forms.CharField(
        label=gettext_lazy("Who agreed, and when"),
        max_length=200,
        required=False,
        help_text=gettext_lazy(
            "For a real exchange: whoever it was said yes to showing it here, told without names."
        ),
    )
    steps = Steps(
        label=gettext_lazy("The exchange"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=gettext_lazy(
            "A line each: > what the client says, < what we say, = why the line before works."
        ),
    )
