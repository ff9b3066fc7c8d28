"""Forgetting somebody for good."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import Erasure


class ErasureForm(forms.Form):
    """Forgetting somebody for good; the name is typed so that it can't happen by one click."""

    reason = forms.ChoiceField(label=_("Why"), choices=Erasure.Reason.choices)
    name = forms.CharField(
        label=_("Type the client's name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, expected: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expected = expected
        self.fields["name"].help_text = format_html("{}", expected)  # shown as it is: escaped here

    def clean_name(self) -> str:
        typed = " ".join(self.cleaned_data["name"].split())
        if typed.casefold() != " ".join(self.expected.split()).casefold():
            raise forms.ValidationError(_("This is not the name above. Nothing was erased."))
        return typed
