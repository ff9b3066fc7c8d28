"""What staff may give without asking."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.models import Gesture
from rapport.practice.models import Role


class GestureForm(forms.Form):
    """Something that makes it right."""

    name = forms.CharField(label=gettext_lazy("What"), max_length=80)
    amount = forms.DecimalField(
        label=gettext_lazy("What it costs us"),
        min_value=0,
        max_value=10_000,
        decimal_places=2,
        widget=forms.NumberInput(attrs={"class": "short", "step": "any"}),
    )
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Who may give it without asking"),
        choices=Role.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None ticked: everybody."),
    )
    is_clinical = forms.BooleanField(
        label=gettext_lazy("A treatment or a product: clinicians only"), required=False
    )

    @property
    def cents(self) -> int:
        """What it costs, in cents."""
        return int(self.cleaned_data["amount"] * 100)


def roles_of(gesture: Gesture) -> str:
    """Who may give it, in words."""
    if gesture.is_clinical:
        return _("clinicians only")
    if not gesture.roles or len(gesture.roles) == len(Role.values):
        return _("everybody")
    return ", ".join(str(Role(role).label) for role in gesture.roles)
