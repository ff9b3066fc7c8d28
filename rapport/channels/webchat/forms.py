"""What a chat's settings ask: where it may stand, what it says first, and its colour."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.channels.forms import ChannelForm
from rapport.inbox.models import Channel

ACCENT = "#1c5c55"
MOST_SITES = 50
HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]")


def origin(text: str) -> str:
    """A site as browsers name it: scheme, host, and the port where it is not the usual one.

    Takes a whole address as well; without a scheme it is https. Raises ValidationError.
    """
    whole = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(whole)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise ValidationError(_no_site(text)) from error
    host = f"[{host}]" if ":" in host else _ascii(host)
    if parts.scheme not in ("http", "https") or not HOST.fullmatch(host) or parts.username:
        raise ValidationError(_no_site(text))
    usual = {"https": 443, "http": 80}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != usual else "")


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return ""


def _no_site(text: str) -> str:
    return _("%(text)s is no site. Write it like https://www.example.com.") % {"text": text[:80]}


class SitesField(forms.CharField):
    """Sites, one a line; its value is a list of origins, each once."""

    widget = forms.Textarea(attrs={"rows": 3, "placeholder": "https://www.example.com"})

    def to_python(self, value: Any) -> Any:
        lines = value.split() if isinstance(value, str) else value or []
        if len(lines) > MOST_SITES:
            raise ValidationError(_("At most %(n)s sites.") % {"n": MOST_SITES})
        return list(dict.fromkeys(self._origins(lines)))

    def _origins(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            yield origin(line.strip(","))

    def prepare_value(self, value: Any) -> Any:
        """As it is shown: one a line."""
        return "\n".join(value) if isinstance(value, list) else value


class WebchatForm(ChannelForm):
    """Name and place as everywhere, then the chat's own."""

    sites = SitesField(
        label=gettext_lazy("Sites it may stand on"),
        required=False,
        help_text=gettext_lazy("One a line. Empty: any site that has the tag."),
    )
    greeting = forms.CharField(
        label=gettext_lazy("What it says first"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "The practice speaks, not a person. When somebody answers, and the emergency line, "
            "are shown by themselves."
        ),
    )
    accent = forms.RegexField(
        r"^#[0-9a-fA-F]{6}$",
        label=gettext_lazy("Colour"),
        initial=ACCENT,
        widget=forms.TextInput(attrs={"type": "color"}),
        help_text=gettext_lazy(
            "Of the button and of the visitor’s words. The writing on it follows."
        ),
    )

    KEPT = ("silent_hours", "sites", "greeting", "accent")

    @classmethod
    def of(cls, channel: Channel) -> dict[str, Any]:
        """What a channel has now, with the usual colour where none was chosen."""
        return {"accent": ACCENT} | super().of(channel)
