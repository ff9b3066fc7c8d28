"""Tags and filters of the base templates and components."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context, engines
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from rapport.web import assets, navigation
from rapport.web.clock_face import ClockFace, face

register = template.Library()
THEMES = {"light", "dark"}
HIDDEN = SafeString('aria-hidden="true"')


@register.simple_tag
def asset(path: str) -> str:
    """Address of a file below static/rapport; it changes whenever any of them does."""
    return _address(assets.version(), path)


@lru_cache(maxsize=256)
def _address(version: str, path: str) -> str:
    return reverse("web:asset", args=[version, path])


@register.simple_tag
def icon(name: str, label: str = "", size: str = "") -> SafeString:
    """What c-icon draws, at a tenth of a component's cost: for components, rows and the shell."""
    return _drawn(asset("icons.svg"), name, label, size)


@lru_cache(maxsize=512, typed=True)  # what is safe is no other text's drawing
def _drawn(address: str, name: str, label: str, size: str) -> SafeString:
    meaning = format_html('role="img" aria-label="{}"', label) if label else HIDDEN
    kind = format_html("icon {}", size) if size else "icon"
    return format_html('<svg class="{}" {}><use href="{}#{}"/></svg>', kind, meaning, address, name)


@register.simple_tag(takes_context=True)
def jinja(context: Context, name: str) -> SafeString:
    """A Jinja2 template with everything this one knows."""
    known: dict[str, Any] = context.flatten()  # type: ignore[assignment]  # its stubs key by nodes
    return SafeString(engines["jinja2"].get_template(name).render(known))  # it escapes by itself


@register.simple_tag
def navigation_places(staff: Any) -> list[navigation.Place]:
    """The main navigation of a staff member."""
    return navigation.places(staff)


@register.filter
def holds(place: navigation.Place, path: str) -> bool:
    """Whether the page at this path belongs to the place."""
    return place.holds(path)


@register.simple_tag
def command_search() -> str:
    """Where the command bar looks things up, or nothing while nobody answers there."""
    return navigation.COMMAND_SEARCH if navigation.exists(navigation.COMMAND_SEARCH) else ""


@register.simple_tag
def clock_face(state: str, start: Any, due: Any, opens: str, current: str) -> ClockFace:
    """The face at `current` (epoch seconds, from the template's own {% now "U" %})."""
    return face(state, at=float(current), start=moment(start), due=moment(due), opens=opens)


@register.filter
def epoch(value: Any) -> str:
    """Milliseconds since 1970, or nothing."""
    at = moment(value)
    return str(int(at.timestamp() * 1000)) if at else ""


@register.filter
def ago(value: Any) -> str:
    """How long ago, in words; below a minute it is just now."""
    at = moment(value)
    if at is None:
        return ""
    since = timesince(at)
    return _("just now") if since.startswith("0") else _("%(since)s ago") % {"since": since}


@register.filter
def initials(name: str) -> str:
    """At most two letters: first and last word."""
    words = [word for word in str(name).split() if word[0].isalnum()]
    return "".join(word[0] for word in [*words[:1], *words[1:][-1:]]).upper()


@register.filter
def capped(count: Any, limit: int = 999) -> str:
    """A counter that never runs away: 999+."""
    if count in (None, ""):
        return ""
    return f"{limit}+" if int(count) > limit else str(count)


@register.filter
def keys(shortcut: str) -> list[str]:
    """The keys of a shortcut, one by one."""
    return shortcut.split()


@register.filter
def theme(request: HttpRequest | None) -> str:
    """The theme this browser chose: light, dark, or nothing for the system's own."""
    chosen = request.COOKIES.get("theme", "") if request else ""
    return chosen if chosen in THEMES else ""


def moment(value: Any) -> datetime | None:
    """A datetime given as such or in ISO 8601."""
    return value if isinstance(value, datetime) else parse_datetime(str(value)) if value else None
