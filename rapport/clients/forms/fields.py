"""What the forms about clients share."""

from typing import Any

from django import forms
from django.db.models import QuerySet


def choose(form: forms.Form, name: str, choices: QuerySet[Any]) -> None:
    """Offer these rows, asked for at this form: what may be chosen is this practice's."""
    field = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = choices


def mistakes(form: forms.Form) -> str:
    """What is wrong with a form whose fields are not on the next page, in one line."""
    return " ".join(str(error) for errors in form.errors.values() for error in errors)
