"""A guideline, a line a sentence."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.actions.guidelines import Fact, Wording, said
from rapport.guidance.models import Guideline


class Lines(forms.CharField):
    """One sentence a line; a tuple inside."""

    def __init__(self, *, longest: int = 200, rows: int = 4, **kwargs: Any) -> None:
        self.longest = longest
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(required=False, max_length=4000, widget=widget, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        found = tuple(" ".join(line.split()) for line in super().clean(value).splitlines())
        lines = tuple(line for line in found if line)
        if any(len(line) > self.longest for line in lines):
            text = _("One of the lines is longer than %(n)s letters. Say it shorter.")
            raise forms.ValidationError(text % {"n": self.longest})
        return lines


class GuidelineForm(forms.Form):
    """A goal and its bounds instead of a script."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    goal = forms.CharField(
        label=gettext_lazy("Goal"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("What is true for the client when it went well."),
    )
    must_cover = Lines(
        label=gettext_lazy("Must cover"), help_text=gettext_lazy("One point a line.")
    )
    never_say = Lines(label=gettext_lazy("Never say"), help_text=gettext_lazy("One a line."))
    talking_points = Lines(
        label=gettext_lazy("Talking points"), help_text=gettext_lazy("Ideas, not wordings.")
    )
    facts = Lines(
        label=gettext_lazy("Facts"),
        help_text=gettext_lazy("Name and value with a colon between them, one a line."),
    )

    def __init__(self, *args: Any, guideline: Guideline | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = _worded(guideline) if guideline else None
        super().__init__(*args, **kwargs)

    def wording(self) -> Wording:
        """What was written, as the action takes it."""
        data = self.cleaned_data
        return Wording(
            data["title"],
            " ".join(data["goal"].split()),
            data["must_cover"],
            data["never_say"],
            data["talking_points"],
            tuple(_fact(line) for line in data["facts"]),
        )


def _fact(line: str) -> Fact:
    name, _colon, value = line.partition(":")
    return Fact(name.strip(), value.strip())


def _worded(guideline: Guideline) -> dict[str, Any]:
    words = said(guideline)
    return {
        "title": words.title,
        "goal": words.goal,
        "must_cover": words.must_cover,
        "never_say": words.never_say,
        "talking_points": words.talking_points,
        "facts": [f"{fact.name}: {fact.value}" for fact in words.facts],
    }
