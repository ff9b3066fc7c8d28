"""What a visitor fills in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class VisitorForm(forms.Form):
    """Name, a way to answer, and the message; `website` is a trap that nobody sees."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=_("Phone"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )
    treatment = forms.CharField(label=_("What is it about?"), max_length=120, required=False)
    preferred_time = forms.CharField(
        label=_("When would suit you?"), max_length=120, required=False
    )
    message = forms.CharField(
        label=_("Your message"), max_length=10_000, widget=forms.Textarea(attrs={"rows": 5})
    )
    worried = forms.BooleanField(
        label=_("I am worried about how I feel or look after a treatment"), required=False
    )
    website = forms.CharField(required=False, max_length=500)
    stamp = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)

    SHOWN = ("name", "email", "phone", "treatment", "preferred_time", "message", "worried")

    def clean(self) -> dict[str, Any]:
        """There must be a way to answer."""
        data = self.cleaned_data
        if not data.get("email") and not data.get("phone") and not self.errors.get("email"):
            self.add_error("email", _("Tell us an e-mail address or a phone number to answer you."))
        return data

    def shown(self) -> list[forms.BoundField]:
        """The fields that people see."""
        return [self[name] for name in self.SHOWN]

    def filled_in(self) -> dict[str, str]:
        """What was filled in, for the inbox."""
        return {name: self.cleaned_data[name] for name in self.SHOWN if self.cleaned_data.get(name)}
