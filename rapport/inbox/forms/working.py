"""Who has a conversation, and until when it rests."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.dateparse import parse_datetime

from rapport.practice.models import Staff


class HandOverForm(forms.Form):
    """Who gets it, and what they should know."""

    to = forms.ModelChoiceField(Staff.objects.none())
    note = forms.CharField(required=False, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = Staff.objects.filter(is_active=True)  # type: ignore[attr-defined]  # a ModelChoiceField


class SnoozeForm(forms.Form):
    """Until when: one of the choices (with its zone) or a local date and time."""

    until = forms.CharField(required=False)
    day = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M"])

    def moment(self) -> datetime | None:
        """The chosen time, aware; None where nothing was chosen."""
        given = parse_datetime(self.cleaned_data["until"]) if self.cleaned_data["until"] else None
        return given if given and given.tzinfo else self.cleaned_data["day"]
