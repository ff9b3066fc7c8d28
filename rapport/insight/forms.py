"""When the weekly letter leaves."""

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from rapport.core.weekly import Hour
from rapport.practice.forms.fields import time_input


class LetterForm(forms.Form):
    """A leader's own choice."""

    is_on = forms.BooleanField(label=_("Send me the letter every week"), required=False)
    weekday = forms.TypedChoiceField(label=_("Day"), choices=list(WEEKDAYS.items()), coerce=int)
    at = forms.TimeField(label=_("Time"), widget=time_input())

    @property
    def hour(self) -> Hour:
        """What was chosen."""
        return Hour(self.cleaned_data["weekday"], self.cleaned_data["at"])
