"""What is posted from the desk."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import Client
from rapport.inbox.models import Conversation, Message
from rapport.practice.models import Staff

LONGEST = 100_000  # characters of a message


class ManyFiles(forms.FileInput):
    """An input that takes any number of files."""

    allow_multiple_selected = True

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> "list[UploadedFile[bytes]]":
        return files.getlist(name)


class Files(forms.FileField):
    """Any number of files; an empty one is none."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[bytes]]":
        return [file for file in data or [] if file.size]


class ReplyForm(forms.Form):
    """A reply or an internal note; without a version it is sent whatever has happened since."""

    mode = forms.ChoiceField(choices=[("reply", _("Reply")), ("note", _("Note"))], required=False)
    text = forms.CharField(required=False, max_length=LONGEST, strip=False)
    version = forms.IntegerField(required=False)
    attachments = Files(required=False)

    @property
    def is_note(self) -> bool:
        """Whether it is for colleagues only."""
        return self.data.get("mode") == "note"


class DraftForm(forms.Form):
    """What is being written."""

    text = forms.CharField(required=False, max_length=LONGEST, strip=False)
    note = forms.BooleanField(required=False)


class HandOverForm(forms.Form):
    """Who gets it, and what they should know."""

    to = forms.ModelChoiceField(Staff.objects.none())
    note = forms.CharField(required=False, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = Staff.objects.filter(is_active=True)  # type: ignore[attr-defined]  # a ModelChoiceField


class SnoozeForm(forms.Form):
    """Until when: one of the choices (with its zone) or a local date and time."""

    until = forms.CharField(required=False)
    day = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M"])

    def moment(self) -> datetime | None:
        """The chosen time, aware; None where nothing was chosen."""
        given = parse_datetime(self.cleaned_data["until"]) if self.cleaned_data["until"] else None
        return given if given and given.tzinfo else self.cleaned_data["day"]


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


class SavedReplyForm(forms.Form):
    """A text for swift moments."""

    name = forms.CharField(label=_("Name"), max_length=80)
    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("{name} becomes the client’s name. It can still be changed before it is sent."),
    )
