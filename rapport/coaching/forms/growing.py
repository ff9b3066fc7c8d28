"""Forms of strengths and trainees."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.coaching.queries.strengths import zone_names
from rapport.practice.models import Staff


class StrengthForm(forms.Form):
    """One thing I am unusually good at."""

    text = forms.CharField(
        label=_("I am at my best"),
        max_length=80,
        help_text=_("A few words that could be quoted, such as: calming first-timers"),
    )
    zone_key = forms.ChoiceField(label=_("It counts in"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["zone_key"]
        assert isinstance(chosen, forms.ChoiceField)  # noqa: S101 - declared above
        chosen.choices = [("", _("Every judgment zone")), *zone_names().items()]


class TraineeForm(forms.Form):
    """Who learns beside whom, and how much."""

    trainee = forms.ModelChoiceField(Staff.objects.none(), label=_("Who learns"))
    coach = forms.ModelChoiceField(Staff.objects.none(), label=_("Beside whom"))
    percent = forms.IntegerField(
        label=_("Share of the zone conversations, in percent"),
        min_value=5,
        max_value=50,
        initial=20,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("trainee", "coach"):
            chosen = self.fields[name]
            assert isinstance(chosen, forms.ModelChoiceField)  # noqa: S101 - declared above
            chosen.queryset = Staff.objects.filter(is_active=True).order_by("name")
