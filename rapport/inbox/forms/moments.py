"""A moment in somebody's own words, from a list, or from a calendar."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.dateparse import parse_datetime

from rapport.core.moments_said import Said, Unclear, when
from rapport.core.opening_hours import Calendar


class MomentForm(forms.Form):
    """`until`: one of the choices (ISO 8601 with its zone); `day`: a local date and time; `said`: words."""

    until = forms.CharField(required=False, max_length=40)
    day = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M"])
    said = forms.CharField(required=False, max_length=80)

    def moment(
        self, *, calendar: Calendar, at: datetime, visit_ends: datetime | None
    ) -> Said | Unclear:
        """What was chosen, by the location's clock; a form that was not valid means nothing."""
        if not self.is_valid():
            return Unclear.NOT_UNDERSTOOD
        data: dict[str, Any] = self.cleaned_data
        chosen = parse_datetime(data["until"]) if data["until"] else None
        local = data["day"].replace(tzinfo=ZoneInfo(calendar.zone)) if data["day"] else None
        exact = chosen if chosen and chosen.tzinfo else local
        if exact is None:
            return when(data["said"], calendar=calendar, at=at, visit_ends=visit_ends)
        return Said(exact, is_open=True) if exact > at else Unclear.PAST
