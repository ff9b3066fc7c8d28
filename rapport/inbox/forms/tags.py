"""Keeping tags."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.inbox.models import Tag


class KeepTagForm(forms.Form):
    """A tag's word and colour."""

    name = forms.CharField(label=_("Tag"), max_length=40)
    colour = forms.ChoiceField(
        label=_("Colour"),
        choices=Tag.Colour.choices,
        required=False,
        help_text=_("Colours help to find a tag again; they mean nothing by themselves."),
    )


class MergeTagForm(forms.Form):
    """What a tag becomes."""

    into = forms.ModelChoiceField(Tag.objects.none(), label=_("Merge it into"), empty_label=None)

    def __init__(self, *args: Any, tag: Tag, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Tag.objects.filter(archived_at__isnull=True).exclude(pk=tag.pk)
        self.fields["into"].queryset = others.order_by("name")  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["into"].label_from_instance = lambda one: one.name  # type: ignore[attr-defined]  # a ModelChoiceField
