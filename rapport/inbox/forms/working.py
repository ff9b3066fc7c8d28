"""Who has a conversation."""

from typing import Any

from django import forms

from rapport.practice.models import Staff


class HandOverForm(forms.Form):
    """Who gets it, and what they should know."""

    to = forms.ModelChoiceField(Staff.objects.none())
    note = forms.CharField(required=False, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = Staff.objects.filter(is_active=True)  # type: ignore[attr-defined]  # a ModelChoiceField
