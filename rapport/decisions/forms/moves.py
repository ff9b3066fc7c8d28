"""Deciding and looking again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.core.decisions import Move
from rapport.decisions.models import Step
from rapport.practice.forms.fields import day_input

WHY = _("Why, in one sentence")


class ChoiceForm(forms.Form):
    """Go or drop; changing has a page of its own."""

    move = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=[(Move.GO.value, _("Go: we do it")), (Move.DROP.value, _("Drop: we do not"))],
        widget=forms.RadioSelect,
    )
    why = forms.CharField(label=WHY, max_length=300)
    starts_on = forms.DateField(label=_("If it goes, from"), widget=day_input())
    look_again_on = forms.DateField(label=_("Look again on"), widget=day_input())


class WithdrawalForm(forms.Form):
    """It goes, has not begun, and shall not."""

    why = forms.CharField(label=WHY, max_length=300)


class LookForm(forms.Form):
    """A person's own verdict."""

    verdict = forms.ChoiceField(
        label=_("As far as you can tell, for clients this is"),
        choices=Step.Verdict.choices,
        widget=forms.RadioSelect,
    )
    why = forms.CharField(label=_("What makes you say so"), max_length=300)
    next_on = forms.DateField(
        label=_("Look again on"),
        required=False,
        widget=day_input(),
        help_text=_("Empty it if this was the last look."),
    )
