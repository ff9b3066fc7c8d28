"""What is asked when a moment is over, corrected, or made right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.clients.actions.memories import LONGEST


class ExitForm(forms.Form):
    """One line about the client, if there is one; `close` also ends the conversation."""

    learnt = forms.CharField(
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
    )
    close = forms.BooleanField(required=False)


class CorrectionForm(forms.Form):
    """This is, or is not, a moment of this kind."""

    zone = forms.SlugField(max_length=30)
    is_right = forms.TypedChoiceField(
        choices=[("yes", _("It is one")), ("no", _("It is not one"))], coerce=lambda v: v == "yes"
    )
