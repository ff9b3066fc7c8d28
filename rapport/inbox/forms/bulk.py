"""What to do with many conversations at once."""

from typing import Any

from django import forms

from rapport.inbox.forms.moments import MomentForm
from rapport.inbox.forms.numbers import NumbersField
from rapport.practice.models import Staff


class ChosenForm(forms.Form):
    """Which conversations."""

    chosen = NumbersField(required=False)


class AssignAllForm(ChosenForm):
    """Who gets them."""

    to = forms.ModelChoiceField(Staff.objects.none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = Staff.objects.filter(is_active=True)  # type: ignore[attr-defined]  # a ModelChoiceField


class TagAllForm(ChosenForm):
    """The tag."""

    name = forms.CharField(max_length=200)


class SnoozeAllForm(ChosenForm, MomentForm):
    """Until when."""
