"""Forms in which a person says who they are."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import (
    password_validators_help_text_html,
    validate_password,
)
from django.utils.translation import gettext_lazy

from rapport.accounts.models import Scope, User
from rapport.practice.countries import CHOICES
from rapport.practice.forms.fields import Languages


class PasswordForm(forms.Form):
    """A name and a password that passes the validators."""

    name = forms.CharField(label=gettext_lazy("Your name"), max_length=120)
    password = forms.CharField(
        label=gettext_lazy("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=password_validators_help_text_html(),
    )
    known_email = ""

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        email = data.get("email") or self.known_email
        if "password" in data:
            try:
                validate_password(data["password"], User(email=email, name=data.get("name", "")))
            except forms.ValidationError as error:
                self.add_error("password", error)
        return data


class FirstUserForm(PasswordForm):
    """The owner's account on a fresh installation."""

    email = forms.EmailField(label=gettext_lazy("E-mail address"))
    field_order = ("name", "email", "password")


class SetupCodeForm(FirstUserForm):
    """The same from another machine: with the code that the installation printed."""

    code = forms.CharField(
        label=gettext_lazy("Set-up code"),
        help_text=gettext_lazy("The installation printed it when it started."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class FoundingForm(forms.Form):
    """What the wizard asks first; an empty emergency line becomes the country's."""

    name = forms.CharField(label=gettext_lazy("Name of the practice"), max_length=120)
    phone_region = forms.ChoiceField(label=gettext_lazy("Country"), choices=CHOICES, initial="US")
    emergency_line = forms.CharField(
        label=gettext_lazy("Emergency line"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Left empty, it names the country's emergency number."),
    )
    is_medical = forms.BooleanField(
        label=gettext_lazy("We treat people: clinical worry goes to somebody qualified for it"),
        required=False,
        initial=True,
    )


class MeForm(forms.Form):
    """What somebody says about themselves."""

    name = forms.CharField(label=gettext_lazy("Your name"), max_length=120)
    languages = Languages(
        label=gettext_lazy("Languages you answer in"),
        help_text=gettext_lazy("Two letters each, such as en, es."),
    )


class TokenForm(forms.Form):
    """A secret for a program."""

    name = forms.CharField(
        label=gettext_lazy("What is it for?"),
        max_length=120,
        help_text=gettext_lazy("Such as Booking system."),
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("It may"), choices=Scope.choices, widget=forms.CheckboxSelectMultiple
    )
