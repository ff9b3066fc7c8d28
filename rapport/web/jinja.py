"""Jinja2 for what a page repeats many times: rows and messages, where Django's templates take most of its time."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from jinja2 import Environment

from rapport.web.templatetags import rapport as tags


def environment(**options: Any) -> Environment:
    """What such a template may use: `_`, `url(name, …)`, `asset(path)`, `draw_icon(name)`, the filter `epoch`."""
    jinja = Environment(trim_blocks=True, lstrip_blocks=True, **options)  # noqa: S701 - Django passes autoescape=True
    jinja.globals |= {"_": gettext, "url": _url, "asset": tags.asset, "draw_icon": tags.icon}
    jinja.filters |= {"epoch": tags.epoch}
    return jinja


def _url(name: str, *args: Any) -> str:
    return reverse(name, args=args)
