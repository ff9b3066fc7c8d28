"""Asking and answering."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.decisions.models import Asked
from rapport.practice.models import Staff


class AskForm(forms.Form):
    """Everybody concerned, or some of them."""

    EVERYBODY, SOME = "everybody", "some"

    whom = forms.ChoiceField(
        label=_("Whom do you ask?"), widget=forms.RadioSelect, initial=EVERYBODY
    )
    people = forms.ModelMultipleChoiceField(
        Staff.objects.none(),
        label=_("These people"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, concerned: Sequence[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.concerned = concerned
        whom, people = self.fields["whom"], self.fields["people"]
        assert isinstance(whom, forms.ChoiceField)  # noqa: S101 - declared above
        assert isinstance(people, forms.ModelMultipleChoiceField)  # noqa: S101 - declared above
        everybody = _("Everybody at these locations (%(n)s)") % {"n": len(concerned)}
        whom.choices = [(self.EVERYBODY, everybody), (self.SOME, _("Only these people"))]
        people.queryset = Staff.objects.filter(is_active=True).order_by("name")

    def chosen(self) -> list[Staff]:
        """Who is asked."""
        if self.cleaned_data["whom"] == self.EVERYBODY:
            return list(self.concerned)
        return list(self.cleaned_data["people"])


class AnswerForm(forms.Form):
    """What I believe, in a minute."""

    view = forms.ChoiceField(
        label=_("For our clients this would be"),
        choices=[
            (Asked.View.BETTER.value, _("Better")),
            (Asked.View.SAME.value, _("The same")),
            (Asked.View.WORSE.value, _("Worse")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Why, in one sentence"),
        max_length=200,
        required=False,
        help_text=_("Do not name a client."),
    )
    may_be_named = forms.BooleanField(label=_("You may show my name"), required=False)
