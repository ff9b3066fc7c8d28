"""A guideline, a line a sentence."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.actions.facts import Stated
from rapport.guidance.actions.guidelines import Wording, said
from rapport.guidance.models import Fact, Guideline

LISTS = ("must_cover", "never_say", "talking_points", "openings", "examples", "required")


class Lines(forms.CharField):
    """One sentence a line; a tuple inside."""

    def __init__(
        self, *, longest: int = 200, rows: int = 4, most: int = 6000, **kwargs: Any
    ) -> None:
        self.longest = longest
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(required=False, max_length=most, widget=widget, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        found = tuple(" ".join(line.split()) for line in super().clean(value).splitlines())
        lines = tuple(line for line in found if line)
        if any(len(line) > self.longest for line in lines):
            text = _("One of the lines is longer than %(n)s letters. Say it shorter.")
            raise forms.ValidationError(text % {"n": self.longest})
        return lines


class Sentence(forms.CharField):
    """A sentence or two, without line breaks."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=300, widget=forms.Textarea(attrs={"rows": 2}), **kwargs)

    def clean(self, value: Any) -> Any:
        return " ".join(super().clean(value).split())


class GuidelineForm(forms.Form):
    """A goal and its bounds instead of a script."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    goal = Sentence(
        label=gettext_lazy("Goal"),
        help_text=gettext_lazy("What is true for the client when it went well."),
    )
    why = Sentence(
        label=gettext_lazy("Why it matters to the client"),
        required=False,
        help_text=gettext_lazy("Whoever knows why can leave the words behind."),
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
        longest=380,
        help_text=gettext_lazy(
            "Name and value with a colon between them, one a line. A fact is said once for the "
            "whole practice: a new value here holds everywhere."
        ),
    )
    required = Lines(
        label=gettext_lazy("Required wording"),
        rows=2,
        longest=400,
        help_text=gettext_lazy(
            "Safety wording that is said word for word. Nothing else belongs here."
        ),
    )
    authority = Sentence(
        label=gettext_lazy("Authority"),
        required=False,
        help_text=gettext_lazy("What anybody may give or decide here without asking."),
    )
    openings = Lines(
        label=gettext_lazy("Openings to adapt"),
        rows=2,
        longest=300,
        help_text=gettext_lazy("How one might begin. Never sent as they are."),
    )
    examples = Lines(label=gettext_lazy("Examples to adapt"), rows=3, longest=600)

    def __init__(
        self, *args: Any, guideline: Guideline | None = None, draft: Wording | None = None,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        words = draft or (said(guideline) if guideline else None)
        kwargs["initial"] = _worded(words) if words else None
        super().__init__(*args, **kwargs)

    def wording(self) -> Wording:
        """What was written, as the action takes it."""
        data = {name: self.cleaned_data[name] for name in ("title", "goal", "why", "authority")}
        data |= {name: self.cleaned_data[name] for name in LISTS}
        names = set(Fact.objects.values_list("name", flat=True))
        facts = tuple(_fact(line, names) for line in self.cleaned_data["facts"])
        return Wording(**data, facts=facts)


def _fact(line: str, names: Collection[str]) -> Stated:
    """A name that is known may hold a colon itself; any other ends at the first."""
    known = max((name for name in names if line.startswith(f"{name}:")), key=len, default="")
    name, _colon, value = line.partition(":")
    if known:
        name, value = known, line[len(known) + 1 :]
    return Stated(name.strip(), value.strip())


def _worded(words: Wording) -> dict[str, Any]:
    shown = {name: getattr(words, name) for name in ("title", "goal", "why", "authority", *LISTS)}
    return shown | {"facts": [f"{fact.name}: {fact.value}" for fact in words.facts]}
