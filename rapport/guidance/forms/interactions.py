"""Where an interaction belongs, and who answers for its guideline."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.guidance.actions.interactions import Kind
from rapport.guidance.label_words import INTENTS, STAGES, TREATMENTS
from rapport.guidance.models import Guideline, Interaction, Zone
from rapport.practice.forms.fields import day_input
from rapport.practice.models import Staff

ANY = [("", _("any"))]


class InteractionForm(forms.Form):
    """When it is meant: the desk chooses by it."""

    name = forms.CharField(
        label=_("Name"), max_length=80, help_text=_("What the team calls this kind of exchange.")
    )
    channels = forms.MultipleChoiceField(
        label=_("How"), choices=Interaction.Way.choices, widget=forms.CheckboxSelectMultiple
    )
    zone = forms.ModelChoiceField(
        label=_("Judgment zone"),
        queryset=Zone.objects.none(),
        required=False,
        empty_label=_("none: swift"),
    )
    stage = forms.ChoiceField(label=_("Stage"), choices=[*ANY, *STAGES.items()], required=False)
    treatment = forms.ChoiceField(
        label=_("Treatment"), choices=[*ANY, *TREATMENTS.items()], required=False
    )
    intents = forms.MultipleChoiceField(
        label=_("They ask for"),
        choices=list(INTENTS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, *args: Any, interaction: Interaction | None = None, name: str = "", **kwargs: Any
    ) -> None:
        fields = ("name", "channels", "zone", "stage", "treatment", "intents")
        given = {field: getattr(interaction, field) for field in fields} if interaction else {}
        kwargs["initial"] = given or {"name": name, "channels": list(Interaction.Way)}
        super().__init__(*args, **kwargs)
        self.fields["zone"].queryset = Zone.objects.all()  # type: ignore[attr-defined]  # a ModelChoiceField

    def kind(self) -> Kind:
        """What was said, as the action takes it."""
        return Kind(**self.cleaned_data)


class CareForm(forms.Form):
    """Who answers for a guideline, and when it is looked at again."""

    owner = forms.ModelChoiceField(
        label=_("Who answers for it"),
        queryset=Staff.objects.none(),
        required=False,
        empty_label=_("nobody yet"),
        help_text=_("They may change it, and hear where it did not fit."),
    )
    review_on = forms.DateField(label=_("Look at it again on"), required=False, widget=day_input())

    def __init__(self, *args: Any, guideline: Guideline | None = None, **kwargs: Any) -> None:
        if guideline:
            kwargs["initial"] = {"owner": guideline.owner, "review_on": guideline.review_on}
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = Staff.objects.filter(is_active=True).order_by("name")  # type: ignore[attr-defined]  # a ModelChoiceField
