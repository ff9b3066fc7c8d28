"""Saved views, and the conversations put into them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.inbox.actions.viewing import Wish
from rapport.inbox.models import Channel, Conversation, SavedView, Tag
from rapport.practice.models import Location, Role, Staff

ANY = [("", _("Any"))]


class SavedViewForm(forms.Form):
    """What a view shows; somebody who leads nobody makes views of their own only."""

    name = forms.CharField(label=_("Name"), max_length=40)
    state = forms.ChoiceField(label=_("Conversations in which"), choices=SavedView.State.choices)
    whose = forms.ChoiceField(label=_("Whose"), choices=SavedView.Whose.choices, required=False)
    person = forms.ModelChoiceField(
        Staff.objects.none(),
        label=_("Which person"),
        required=False,
        empty_label=_("nobody chosen"),
    )
    due = forms.ChoiceField(label=_("Answer due"), choices=SavedView.Due.choices, required=False)
    zone = forms.ChoiceField(label=_("Moment"), choices=SavedView.Zone.choices, required=False)
    location = forms.ModelChoiceField(
        Location.objects.none(), label=_("Location"), required=False, empty_label=_("Any")
    )
    channel_kind = forms.ChoiceField(
        label=_("Channel"), choices=[*ANY, *Channel.Kind.choices], required=False
    )
    priority = forms.ChoiceField(
        label=_("Priority"), choices=[*ANY, *Conversation.Priority.choices], required=False
    )
    tags = forms.MultipleChoiceField(
        label=_("With any of these tags"), required=False, widget=forms.CheckboxSelectMultiple
    )
    is_collected = forms.BooleanField(
        label=_("Only what was put into it"),
        required=False,
        help_text=_("By hand, from a conversation, or by a rule."),
    )
    is_shared = forms.BooleanField(label=_("Share it with the team"), required=False)
    roles = forms.MultipleChoiceField(
        label=_("Only with"),
        choices=Role.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nothing chosen: with everybody."),
    )

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = Staff.objects.filter(is_active=True).order_by("name")  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["location"].queryset = Location.objects.filter(is_active=True).order_by("name")  # type: ignore[attr-defined]  # a ModelChoiceField
        names = Tag.objects.filter(archived_at__isnull=True).order_by("name")
        words = [
            *names.values_list("name", flat=True),
            *(kwargs.get("initial") or {}).get("tags", ()),
        ]
        self.fields["tags"].choices = [(word, word) for word in dict.fromkeys(words)]  # type: ignore[attr-defined]  # a MultipleChoiceField
        if not words:
            del self.fields["tags"]
        if not staff.runs_the_practice:
            del self.fields["is_shared"], self.fields["roles"]

    def clean(self) -> dict[str, Any]:
        """Somebody is named where one person's is asked for."""
        data = super().clean() or self.cleaned_data
        if data.get("whose") == SavedView.Whose.PERSON and not data.get("person"):
            self.add_error("person", _("Choose the person whose conversations it shows."))
        return data

    def wish(self) -> Wish:
        """The checked content."""
        return Wish(**self.cleaned_data)


def initial(view: SavedView) -> dict[str, Any]:
    """The form's content for a view that is kept."""
    same = ("name", "state", "whose", "person", "due", "zone", "location", "channel_kind")
    rest = ("priority", "tags", "is_collected", "roles")
    return {name: getattr(view, name) for name in (*same, *rest)} | {
        "is_shared": view.owner_id is None
    }


class CollectForm(forms.Form):
    """Which collected views a conversation is in."""

    views = forms.ModelMultipleChoiceField(
        SavedView.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, views: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["views"].queryset = views  # type: ignore[attr-defined]  # a ModelMultipleChoiceField
