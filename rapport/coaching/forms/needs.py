"""Forms of needs and interviews."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.coaching.models import InterviewNote, Need
from rapport.coaching.queries.needs import LINES
from rapport.practice.models import Location, Skill


class NeedForm(forms.Form):
    """Which hours, by `place`: skill, location, weekdays, first and last minute, with dashes between."""

    kind = forms.ChoiceField(choices=Need.Kind.choices)
    place = forms.RegexField(r"^\d+-\d+-[0-6]{1,7}-\d{1,4}-\d{1,4}$", max_length=60)

    def clean_place(self) -> Mapping[str, Any]:
        """The rows it names; they must be of this practice."""
        skill, location, days, starts, ends = self.cleaned_data["place"].split("-")
        found = {
            "skill": Skill.objects.filter(pk=skill).first(),
            "location": Location.objects.filter(pk=location).first(),
            "weekdays": sorted({int(day) for day in days}),
            "starts": int(starts),
            "ends": int(ends),
        }
        if not (found["skill"] and found["location"] and int(starts) < int(ends) <= 1440):
            raise forms.ValidationError(_("These hours are not there any more."))
        return found


class OutcomeForm(forms.Form):
    """What came of a need."""

    outcome = forms.CharField(label=_("What came of it"), max_length=200)


class ApplicantForm(forms.Form):
    """Who comes to talk."""

    name = forms.CharField(label=_("Who comes to talk"), max_length=120)


class InterviewForm(forms.Form):
    """What I saw, line by line, and in my own words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for line in LINES:
            self.fields[line.value] = forms.ChoiceField(
                choices=InterviewNote.Saw.choices, label=line.label, widget=forms.RadioSelect
            )
            self.fields[f"{line.value}_words"] = forms.CharField(
                label=_("What I saw or heard"), max_length=400, required=False
            )

    def seen(self) -> dict[str, tuple[str, str]]:
        """By line: what was seen, and in which words."""
        given = self.cleaned_data
        return {line.value: (given[line.value], given[f"{line.value}_words"]) for line in LINES}
