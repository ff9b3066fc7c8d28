"""Forms about the practice and its locations."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.practice.countries import CHOICES, zones
from rapport.practice.forms.fields import day_input
from rapport.practice.holidays import Holiday


class PracticeForm(forms.Form):
    """What the practice is."""

    name = forms.CharField(label=gettext_lazy("Name of the practice"), max_length=120)
    phone_region = forms.ChoiceField(
        label=gettext_lazy("Country"),
        choices=CHOICES,
        help_text=gettext_lazy("Phone numbers without a country code are read as numbers there."),
    )
    emergency_line = forms.CharField(
        label=gettext_lazy("Emergency line"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Stands on every form, chat and automatic text. It can't be empty."),
    )
    is_medical = forms.BooleanField(
        label=gettext_lazy("We treat people: clinical worry goes to somebody qualified for it"),
        required=False,
    )


class LocationForm(forms.Form):
    """A place and its clock."""

    name = forms.CharField(label=gettext_lazy("Name of the location"), max_length=120)
    zone = forms.ChoiceField(label=gettext_lazy("Time zone"), choices=zones)


class ClosureForm(forms.Form):
    """Days on which a location stays closed."""

    first_day = forms.DateField(label=gettext_lazy("First day closed"), widget=day_input())
    last_day = forms.DateField(
        label=gettext_lazy("Last day closed"),
        required=False,
        widget=day_input(),
        help_text=gettext_lazy("Leave it empty for one day."),
    )
    name = forms.CharField(label=gettext_lazy("Why"), max_length=120, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first = data.get("first_day")
        data["last_day"] = data.get("last_day") or first
        if first and data["last_day"] < first:
            self.add_error("last_day", _("The last day lies before the first day."))
        return data


class HolidayFileForm(forms.Form):
    """A calendar's export."""

    file = forms.FileField(
        label=gettext_lazy("Holiday calendar (.ics)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".ics,text/calendar"}),
        help_text=gettext_lazy("Recurring days are added for the next three years."),
    )


def chosen_holidays(data: QueryDict) -> list[Holiday]:
    """The ticked days of the preview, each posted as first|last|name; what was tampered with is left out."""
    return [holiday for text in data.getlist("holiday") if (holiday := _holiday(text))]


def _holiday(text: str) -> Holiday | None:
    first, _bar, rest = text.partition("|")
    last, _bar, name = rest.partition("|")
    try:
        holiday = Holiday(date.fromisoformat(first), date.fromisoformat(last), name[:120])
    except ValueError:
        return None
    return holiday if holiday.first_day <= holiday.last_day else None
