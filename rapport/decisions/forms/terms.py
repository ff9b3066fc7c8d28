"""Writing a decision down, and changing it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.decisions.measures import MEASURES
from rapport.decisions.models import Decision
from rapport.decisions.terms import Terms
from rapport.practice.forms.fields import day_input
from rapport.practice.models import Location

NO_NAMES = _("Do not name a client.")


class TermsForm(forms.Form):
    """The question, what it rests on, and what is expected of it."""

    question = forms.CharField(
        label=_("The question, in one sentence"),
        max_length=160,
        help_text=_(
            "One that can be answered with yes or no. Example: Shall we open on Saturdays?"
        ),
    )
    area = forms.ChoiceField(label=_("What it is about"), choices=Decision.Area.choices)
    locations = forms.ModelMultipleChoiceField(
        Location.objects.none(),
        label=_("Locations"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all of them."),
    )
    rests_on = forms.CharField(
        label=_("What makes you ask"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=NO_NAMES,
    )
    expected = forms.CharField(
        label=_("What you expect to change"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=NO_NAMES,
    )
    measure = forms.ChoiceField(label=_("The one figure it is held against"))
    direction = forms.ChoiceField(label=_("Which way"), choices=Decision.Direction.choices)
    amount = forms.DecimalField(
        label=_("By how much, in its unit"),
        min_value=Decimal("0.1"),
        max_digits=7,
        decimal_places=1,
        widget=forms.NumberInput(attrs={"class": "short", "step": "any"}),
    )
    starts_on = forms.DateField(label=_("From"), widget=day_input())
    look_again_on = forms.DateField(label=_("Look again on"), widget=day_input())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        measure, places = self.fields["measure"], self.fields["locations"]
        assert isinstance(measure, forms.ChoiceField)  # noqa: S101 - declared above
        assert isinstance(places, forms.ModelMultipleChoiceField)  # noqa: S101 - declared above
        measure.choices = [(one.key, f"{one.name} ({one.unit})") for one in MEASURES.values()]
        places.queryset = Location.objects.filter(is_active=True).order_by("name")
        if len(places.queryset) < 2:  # nothing to choose from
            del self.fields["locations"]

    def terms(self) -> Terms:
        """What was written, as one value."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "why"}
        return Terms(**{**given, "locations": tuple(given.get("locations", ()))})


class ChangeForm(TermsForm):
    """The same, and why it is changed."""

    why = forms.CharField(label=_("Why it is changed"), max_length=300)
