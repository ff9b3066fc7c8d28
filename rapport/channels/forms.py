"""What every channel is asked for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.inbox.models import Channel
from rapport.practice.models import Location


class ChannelForm(forms.Form):
    """Name and place; a kind adds its own fields and says which go where."""

    name = forms.CharField(label=_("Name"), max_length=120)
    location = forms.ModelChoiceField(
        label=_("Location"), queryset=Location.objects.none(), empty_label=None
    )
    acknowledges = forms.BooleanField(
        label=_("Acknowledge automatically"),
        required=False,
        help_text=_(
            "Sends a text that says it is automatic, by when a person answers, and the emergency line."
        ),
    )
    silent_hours = forms.IntegerField(
        label=_("Warn when silent for (hours)"),
        min_value=1,
        max_value=24 * 30,
        required=False,
        help_text=_("Nothing coming in for this long is shown as a warning. Empty: never."),
    )

    # Which fields are kept in the channel's settings, and which are sealed.
    KEPT: tuple[str, ...] = ("silent_hours",)
    SEALED: tuple[str, ...] = ()

    def __init__(self, *args: Any, channel: Channel | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = (self.of(channel) if channel else {}) | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.channel = channel
        places = self.fields["location"]
        assert isinstance(places, forms.ModelChoiceField)  # noqa: S101 - declared above
        places.queryset = Location.objects.filter(is_active=True).order_by("name")

    @classmethod
    def of(cls, channel: Channel) -> dict[str, Any]:
        """What a channel has now; nothing of what is sealed."""
        fixed = {
            "name": channel.name,
            "location": channel.location_id,
            "acknowledges": channel.acknowledges,
            "address": channel.address,
        }
        return {k: channel.settings[k] for k in cls.KEPT if k in channel.settings} | fixed

    def kept(self) -> dict[str, Any]:
        """The channel's settings as filled in."""
        return {
            n: self.cleaned_data[n] for n in self.KEPT if self.cleaned_data[n] not in ("", None)
        }

    def sealed(self) -> dict[str, str]:
        """The secrets that were filled in; an empty one keeps what is there."""
        return {n: self.cleaned_data[n] for n in self.SEALED if self.cleaned_data[n]}
