"""Tags, priority, and where messages belong."""

from typing import Any

from django import forms

from rapport.inbox.models import Conversation, Message


class TagForm(forms.Form):
    """A tag to put on or take off."""

    name = forms.CharField(max_length=200)


class PriorityForm(forms.Form):
    """How urgent it is."""

    priority = forms.ChoiceField(choices=Conversation.Priority.choices)


class SortForm(forms.Form):
    """Messages of one conversation and where they go: empty for a conversation of their own."""

    messages = forms.ModelMultipleChoiceField(Message.objects.none())
    to = forms.ModelChoiceField(Conversation.objects.none(), required=False)

    def __init__(self, *args: Any, conversation: Conversation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Conversation.objects.filter(client_id=conversation.client_id)
        self.fields["messages"].queryset = conversation.messages.all()  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["to"].queryset = others.exclude(pk=conversation.pk)  # type: ignore[attr-defined]  # a ModelChoiceField
