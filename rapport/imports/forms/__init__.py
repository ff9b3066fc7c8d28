"""A file, and what its columns mean."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.clients.visit_files.reading import LARGEST
from rapport.imports.files import CLIENTS, STAFF
from rapport.imports.models import Import

COLUMNS = {Import.Kind.CLIENTS.value: CLIENTS, Import.Kind.STAFF.value: STAFF}
PREFIX = "column-"


class FileForm(forms.Form):
    """A CSV file. The mapping of columns comes with the preview and is sent with the form."""

    file = forms.FileField(
        label=_("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,text/csv"}),
        help_text=_("Its first line names the columns."),
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    def content(self) -> bytes:
        """The file's bytes, a little more than the largest at most."""
        content: bytes = self.cleaned_data["file"].read(LARGEST + 1)
        return content

    def mapping(self) -> dict[int, str] | None:
        """What whoever imports says of the columns; None: they said nothing yet."""
        known = {column.key for column in COLUMNS[self.kind]}
        said = {
            name.removeprefix(PREFIX): value
            for name, value in self.data.items()
            if name.startswith(PREFIX)
        }
        if not said:
            return None
        return {int(n): key for n, key in said.items() if n.isdigit() and key in known}
