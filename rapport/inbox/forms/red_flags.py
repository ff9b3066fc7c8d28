"""Flagging by hand, and closing with a note."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.guidance.flag_words import GROUP_WORDS
from rapport.inbox.models import Conversation, Message, RedFlag

RECENT = 5


class FlagForm(forms.Form):
    """Which message should have been flagged, and how soon a clinician must look."""

    message = forms.ModelChoiceField(Message.objects.none(), required=False)
    tier = forms.ChoiceField(choices=RedFlag.Tier.choices, initial=RedFlag.Tier.SAME_DAY)
    group = forms.ChoiceField(
        choices=[("", _("I can’t say")), *GROUP_WORDS.items()], required=False
    )

    def __init__(self, *args: Any, conversation: Conversation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = Message.objects.filter(conversation=conversation, kind=Message.Kind.INBOUND)
        self.recent = list(said.select_related("key").order_by("-received_at", "-pk")[:RECENT])
        self.fields["message"].queryset = said  # type: ignore[attr-defined]  # a ModelChoiceField


class ClosingForm(forms.Form):
    """What the clinician found and agreed with the client."""

    note = forms.CharField(max_length=4000, required=False)
