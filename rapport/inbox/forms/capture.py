"""Walk-ins and phone calls."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import Client
from rapport.inbox.forms.writing import LONGEST


class CaptureForm(forms.Form):
    """A walk-in or a phone call in one line."""

    kind = forms.ChoiceField(choices=[("walk_in", _("Walk-in")), ("phone", _("Phone call"))])
    client = forms.ModelChoiceField(Client.objects.none(), required=False)
    name = forms.CharField(max_length=120, required=False)
    phone = forms.CharField(max_length=40, required=False)
    wish = forms.CharField(max_length=2000)
    answer = forms.CharField(max_length=LONGEST, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = Client.objects.filter(merged_into=None, erased_at=None)
        self.fields["client"].queryset = people  # type: ignore[attr-defined]  # a ModelChoiceField
