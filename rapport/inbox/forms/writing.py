"""What is written at the desk: replies, notes, drafts."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from rapport.inbox.forms.numbers import NumbersField

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
    saved = NumbersField(required=False)

    @property
    def is_note(self) -> bool:
        """Whether it is for colleagues only."""
        return self.data.get("mode") == "note"


class DraftForm(forms.Form):
    """What is being written."""

    text = forms.CharField(required=False, max_length=LONGEST, strip=False)
    note = forms.BooleanField(required=False)
