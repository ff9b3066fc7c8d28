"""Forms about people, skills and shifts."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy

from rapport.practice.actions.rota import Hours
from rapport.practice.actions.team import Profile
from rapport.practice.forms.fields import Languages, day_input, moment_input, time_input
from rapport.practice.models import Location, Role, Staff


class InvitationForm(forms.Form):
    """A place on the team, offered."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    email = forms.EmailField(label=gettext_lazy("E-mail address"))
    role = forms.ChoiceField(
        label=gettext_lazy("Role"), choices=Role.choices, initial=Role.FRONT_DESK
    )


class StaffForm(forms.Form):
    """What leaders decide about somebody."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=Role.choices)
    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("As clients know it, such as Nurse injector."),
    )
    languages = Languages(
        label=gettext_lazy("Languages"),
        help_text=gettext_lazy("Two letters each, such as en, es."),
    )
    capacity = forms.IntegerField(
        label=gettext_lazy("Waiting clients at once"),
        min_value=1,
        max_value=50,
        widget=forms.NumberInput(attrs={"class": "short"}),
        help_text=gettext_lazy("Beyond this number new conversations go to somebody else."),
    )

    def profile(self) -> Profile:
        """The checked content."""
        data = self.cleaned_data
        return Profile(
            name=data["name"],
            role=Role(data["role"]),
            title=data["title"],
            languages=data["languages"],
            capacity=data["capacity"],
        )


class SkillForm(forms.Form):
    """Something the practice asks of whoever answers."""

    name = forms.CharField(label=gettext_lazy("Skill"), max_length=120)


class ShiftForm(forms.Form):
    """A weekly stretch of work."""

    staff = forms.ModelChoiceField(Staff.objects.none(), label=gettext_lazy("Who"))
    location = forms.ModelChoiceField(Location.objects.none(), label=gettext_lazy("Where"))
    weekdays = forms.TypedMultipleChoiceField(
        label=gettext_lazy("On"),
        choices=[(str(n), WEEKDAYS[n]) for n in range(7)],
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    starts = forms.TimeField(label=gettext_lazy("From"), widget=time_input())
    ends = forms.TimeField(
        label=gettext_lazy("To"),
        widget=time_input(),
        help_text=gettext_lazy("At or before the start means over midnight."),
    )
    is_on_call = forms.BooleanField(label=gettext_lazy("On call"), required=False)
    first_day = forms.DateField(
        label=gettext_lazy("From this day on"), required=False, widget=day_input()
    )
    last_day = forms.DateField(
        label=gettext_lazy("Until this day"), required=False, widget=day_input()
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["staff"].queryset = Staff.objects.filter(is_active=True).order_by("name")  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["location"].queryset = Location.objects.filter(is_active=True)  # type: ignore[attr-defined]  # a ModelChoiceField

    def hours(self) -> list[Hours]:
        """The shift on each of its weekdays."""
        data = self.cleaned_data
        return [
            Hours(
                weekday=weekday,
                starts=data["starts"],
                ends=data["ends"],
                is_on_call=data["is_on_call"],
                first_day=data["first_day"],
                last_day=data["last_day"],
            )
            for weekday in data["weekdays"]
        ]


class AbsenceForm(forms.Form):
    """Away, whatever the shifts say; times are read on the clock of `zone`."""

    starts_at = forms.DateTimeField(label=gettext_lazy("Away from"), widget=moment_input())
    ends_at = forms.DateTimeField(label=gettext_lazy("Back at"), widget=moment_input())
    note = forms.CharField(
        label=gettext_lazy("Note"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Leaders see it. No reasons of health, please."),
    )

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone

    def full_clean(self) -> None:
        with timezone.override(self.zone):
            super().full_clean()
