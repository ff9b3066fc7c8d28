"""Bringing a script: a file or pasted words; then a choice for each sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.label_words import Words
from rapport.guidance.scripts.proposing import LONGEST, Kind, Part
from rapport.guidance.scripts.reading import LARGEST

KINDS: Words = {
    Kind.COVER: gettext_lazy("Goal: to cover"),
    Kind.FACT: gettext_lazy("Fact"),
    Kind.REQUIRED: gettext_lazy("Required wording"),
    Kind.OPENING: gettext_lazy("Opening to adapt"),
    Kind.NEVER: gettext_lazy("Never say"),
    Kind.DROP: gettext_lazy("Drop"),
}


class ScriptForm(forms.Form):
    """One script."""

    name = forms.CharField(
        label=gettext_lazy("What is it for?"),
        max_length=80,
        help_text=gettext_lazy("For example: price over the phone."),
    )
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy("DOCX, PDF or text, up to 2 MB. It is kept sealed."),
        widget=forms.FileInput(attrs={"accept": ".docx,.pdf,.txt,.md,text/plain"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste the words"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        file, text = data.get("file"), data.get("text")
        if bool(file) == bool(text):
            raise forms.ValidationError(_("Bring a file, or paste the words: one of the two."))
        if file and file.size > LARGEST:
            raise forms.ValidationError(
                _("The file is larger than 2 MB. Save it without pictures.")
            )
        return data

    def content(self) -> bytes:
        """What was brought."""
        data = self.cleaned_data
        return bytes(data["file"].read()) if data["file"] else str(data["text"]).encode()


def chosen(parts: Sequence[Part], posted: Mapping[str, str]) -> list[Part]:
    """The parts as somebody clicked them; what was not posted stays."""
    return [_chosen(part, n, posted) for n, part in enumerate(parts)]


def _chosen(part: Part, n: int, posted: Mapping[str, str]) -> Part:
    kind = posted.get(f"kind-{n}", "")
    longest = {Kind.REQUIRED: 400, Kind.OPENING: 300}.get(kind, LONGEST)  # type: ignore[call-overload]  # a word that is no kind finds nothing
    return replace(
        part,
        kind=Kind(kind) if kind in KINDS else part.kind,
        becomes=" ".join(posted.get(f"becomes-{n}", part.becomes).split())[:longest],
        name=" ".join(posted.get(f"name-{n}", part.name).split())[:80],
    )
