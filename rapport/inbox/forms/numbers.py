"""Ids that a page sends."""

from collections.abc import Sequence

from django import forms


class NumbersField(forms.Field):
    """Any number of ids; what is none is left out."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Sequence[str] | None) -> list[int]:
        given = [text for text in value or () if text.isascii() and text.isdigit()]
        return [int(text) for text in given if len(text) < 19]
