"""The form in which the owner says where the assistant is."""

from django import forms
from django.utils.translation import gettext_lazy as _


class EndpointForm(forms.Form):
    """Address, model, key; whether it is covered, and whether it is on."""

    url = forms.CharField(
        label=_("Address"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://…/v1"}),
        help_text=_("The base address of an OpenAI-compatible service, yours or a provider's."),
    )
    model = forms.CharField(
        label=_("Model"), max_length=120, required=False, help_text=_("As the service names it.")
    )
    key = forms.CharField(
        label=_("Key"),
        max_length=500,
        required=False,
        strip=True,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Kept sealed and never shown. Empty keeps the one for this address."),
    )
    is_covered = forms.BooleanField(
        label=_("This address is covered for health data"),
        required=False,
        help_text=_(
            "You have the contract that the law asks for (such as a business associate agreement), "
            "or the service is your own. Another address needs another mark."
        ),
    )
    is_on = forms.BooleanField(label=_("Offer the assistant at the desk"), required=False)
