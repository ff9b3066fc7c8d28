"""The on-call ladder and the clinicians as forms."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from rapport.practice.actions.on_call import Rung
from rapport.practice.forms.fields import Minutes
from rapport.practice.models import OnCallStep, Role, Staff

RUNGS = 5
# Minutes after the flag; a rung is filled in by naming somebody.
USUAL = (0, 5, 10, 15, 20)


class OnCallForm(forms.Form):
    """A person and minutes for each rung; one without a person is left out."""

    def __init__(self, *args: Any, steps: Sequence[OnCallStep], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = Staff.objects.filter(is_active=True).order_by("name")
        for number in range(RUNGS):
            step = steps[number] if number < len(steps) else None
            self.fields[f"staff_{number}"] = forms.ModelChoiceField(
                people,
                label=_("Rung %(number)s: who") % {"number": number + 1},
                required=False,
                initial=step.staff_id if step else None,
                empty_label=_("Nobody"),
            )
            self.fields[f"after_{number}"] = Minutes(
                label=_("Minutes after the flag"),
                required=False,
                initial=step.after_seconds if step else 60 * USUAL[number],
            )

    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Person and minutes of each rung, side by side."""
        return [(self[f"staff_{n}"], self[f"after_{n}"]) for n in range(RUNGS)]

    def rungs(self) -> list[Rung]:
        """The checked content; the first rung is paged at once."""
        data = self.cleaned_data
        return [
            Rung(data[f"staff_{n}"], data[f"after_{n}"] or 0)
            for n in range(RUNGS)
            if data[f"staff_{n}"]
        ]


class CliniciansForm(forms.Form):
    """Who, beside those whose role it is, is a licensed clinician."""

    clinicians = forms.ModelMultipleChoiceField(
        Staff.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Staff.objects.filter(is_active=True).exclude(role=Role.CLINICIAN)
        self.fields["clinicians"].queryset = others.order_by("name")  # type: ignore[attr-defined]  # a ModelMultipleChoiceField
        self.fields["clinicians"].label = _("Also licensed clinicians")
