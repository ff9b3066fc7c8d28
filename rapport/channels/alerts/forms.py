"""What people are asked for, so that they can be reached."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.channels.webform.reading import e164
from rapport.core.identity import InvalidAddress, email_address
from rapport.practice.models import AlertAddress

ACCOUNT = re.compile(r"AC[0-9a-fA-F]{32}")
BY_PHONE = (
    (AlertAddress.Way.SMS, AlertAddress.Way.SMS.label),
    (AlertAddress.Way.VOICE, AlertAddress.Way.VOICE.label),
)


class MailForm(forms.Form):
    """An e-mail address of one's own."""

    address = forms.CharField(label=_("E-mail address"), max_length=254, widget=forms.EmailInput)

    def clean_address(self) -> str:
        """The address as it is written to."""
        try:
            email_address(self.cleaned_data["address"])
        except InvalidAddress as error:
            raise forms.ValidationError(_("This is no e-mail address.")) from error
        return str(self.cleaned_data["address"])


class PhoneForm(forms.Form):
    """A number, and whether it is texted, called, or both."""

    number = forms.CharField(
        label=_("Phone number"),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    ways = forms.MultipleChoiceField(
        label=_("Reach me by"), choices=BY_PHONE, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, region: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.region = region

    def clean_number(self) -> str:
        """The number in E.164."""
        return _number(self.cleaned_data["number"], self.region)


class DeviceForm(forms.Form):
    """A browser's subscription, filled in by the page's script."""

    name = forms.CharField(label=_("Name of this device"), max_length=80)
    endpoint = forms.CharField(max_length=1000, widget=forms.HiddenInput)
    p256dh = forms.CharField(max_length=120, widget=forms.HiddenInput)
    auth = forms.CharField(max_length=40, widget=forms.HiddenInput)


class AccountForm(forms.Form):
    """The practice's account at Twilio."""

    account_sid = forms.CharField(
        label=_("Account SID"), max_length=34, help_text=_("Begins with AC.")
    )
    auth_token = forms.CharField(
        label=_("Auth token"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Leave it empty to keep the one we have."),
    )
    from_number = forms.CharField(
        label=_("Number to call and write from"),
        max_length=40,
        help_text=_("One of your numbers at Twilio that can do both."),
    )

    def __init__(self, *args: Any, region: str, has_token: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.region = region
        self.fields["auth_token"].required = not has_token

    def clean_account_sid(self) -> str:
        """An account's, not a key's or a service's."""
        sid = str(self.cleaned_data["account_sid"]).strip()
        if not ACCOUNT.fullmatch(sid):
            raise forms.ValidationError(_("It begins with AC, and 32 digits and letters follow."))
        return sid

    def clean_from_number(self) -> str:
        """The number in E.164."""
        return _number(self.cleaned_data["from_number"], self.region)


def _number(text: str, region: str) -> str:
    number = e164(text, region=region)
    if not number:
        raise forms.ValidationError(_("This is no phone number: begin with + and the country."))
    return number
