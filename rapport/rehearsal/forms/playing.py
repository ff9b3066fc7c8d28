"""Forms around a rehearsal."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rapport.practice.forms.fields import day_input
from rapport.practice.models import Staff
from rapport.rehearsal.models import Rubric


def colleague(*, me: Staff, label: str) -> forms.Field:
    """Somebody else who works here."""
    others = Staff.objects.filter(is_active=True).exclude(pk=me.pk).order_by("name")
    return forms.ModelChoiceField(others, label=label)


class PairForm(forms.Form):
    """Who plays the client."""

    def __init__(self, *args: Any, me: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"] = colleague(me=me, label=gettext("Who plays the client"))


class ReaderForm(forms.Form):
    """Who may read my debrief."""

    def __init__(self, *args: Any, me: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reader"] = colleague(me=me, label=gettext("Who may read it"))


class GoalForm(forms.Form):
    """One thing to train, and until when."""

    weakness = forms.CharField(label=_("What I want to train"), max_length=200)
    due_on = forms.DateField(label=_("Until"), widget=day_input())


class RubricForm(forms.Form):
    """What a peer saw: 1 to 5 by criterion, and one line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(n, str(n)) for n in range(1, 6)]
        for criterion in Rubric.Criterion:
            self.fields[criterion.value] = forms.TypedChoiceField(
                choices=choices, coerce=int, label=criterion.label, widget=forms.RadioSelect
            )
        self.fields["note"] = forms.CharField(
            required=False, max_length=300, label=_("One thing you saw")
        )

    def points(self) -> dict[str, int]:
        """Points by criterion."""
        return {c.value: self.cleaned_data[c.value] for c in Rubric.Criterion}
