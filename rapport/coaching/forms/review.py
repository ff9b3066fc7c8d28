"""A goal that a review opens."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.practice.forms.fields import day_input
from rapport.practice.models import Staff


class GoalForm(forms.Form):
    """What is trained, by whom, until when."""

    weakness = forms.CharField(label=_("What is trained"), max_length=200)
    owner = forms.ModelChoiceField(Staff.objects.none(), label=_("Who trains it"))
    due_on = forms.DateField(label=_("Until"), widget=day_input())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["owner"]
        assert isinstance(chosen, forms.ModelChoiceField)  # noqa: S101 - declared above
        chosen.queryset = Staff.objects.filter(is_active=True).order_by("name")
