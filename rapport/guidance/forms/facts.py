"""A fact: what it says, and how often somebody looks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.guidance.models import Fact


class FactForm(forms.Form):
    """What holds."""

    value = forms.CharField(label=_("What holds"), max_length=300, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Fact.Kind.choices)
    review_every = forms.IntegerField(
        label=_("Look at it again every"),
        min_value=1,
        max_value=1000,
        help_text=_("days"),
        widget=forms.NumberInput(attrs={"class": "short"}),
    )

    def __init__(self, *args: Any, fact: Fact, **kwargs: Any) -> None:
        fields = ("value", "kind", "review_every")
        kwargs["initial"] = {field: getattr(fact, field) for field in fields}
        super().__init__(*args, **kwargs)


class NewFactForm(forms.Form):
    """One more fact."""

    name = forms.CharField(label=_("Fact"), max_length=80, help_text=_("What people ask for."))
    value = forms.CharField(label=_("What holds"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=Fact.Kind.choices)
