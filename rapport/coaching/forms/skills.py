"""Forms of skills."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.practice.models import Staff


class CareForm(forms.Form):
    """What a skill means here."""

    means = forms.CharField(
        label=_("What it means here"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    refresh_days = forms.IntegerField(
        label=_("Days without practice until a refresher is due"), min_value=7, max_value=730
    )


class DecisionForm(forms.Form):
    """Who is granted it, refreshed, or loses it, and why."""

    DEEDS = (("grant", _("Grant")), ("renew", _("Refreshed")), ("take_back", _("Take back")))

    staff = forms.ModelChoiceField(Staff.objects.none())
    deed = forms.ChoiceField(choices=DEEDS)
    why = forms.CharField(max_length=200, required=False)

    def __init__(self, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # a request's POST
        chosen = self.fields["staff"]
        assert isinstance(chosen, forms.ModelChoiceField)  # noqa: S101 - declared above
        chosen.queryset = Staff.objects.filter(is_active=True)
