"""Saved replies."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.inbox.forms.writing import LONGEST


class SavedReplyForm(forms.Form):
    """A text for swift moments."""

    name = forms.CharField(label=_("Name"), max_length=80)
    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Fields stand in braces: {name}, {treatment}, {date}, {time}, {provider}, {me} and {place} are "
            "filled in where they are known. Any other, such as {room}, is filled in by hand: nothing "
            "leaves while one is empty."
        ),
    )
