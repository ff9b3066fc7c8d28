"""Jinja2 for what a page repeats many times: rows and messages, where Django's templates take most of its time."""

from functools import lru_cache
from typing import Any

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import gettext
from jinja2 import Environment

from rapport.web.templatetags import rapport as tags

FIRST_MARK = 982451653000  # stands for a number in the shape of an address; none contains it


def environment(**options: Any) -> Environment:
    """What these may use: `_`, `url(name, …)`, `asset(path)`, `draw_icon(name)`, the filters `epoch` and `capped`."""
    jinja = Environment(trim_blocks=True, lstrip_blocks=True, **options)  # noqa: S701 - Django passes autoescape=True
    jinja.globals |= {"_": gettext, "url": _url, "asset": tags.asset, "draw_icon": tags.icon}
    jinja.filters |= {"epoch": tags.epoch, "capped": tags.capped}
    return jinja


def _url(name: str, *args: Any) -> str:
    """What reverse answers; for numbers it is asked once, and they are put in their places."""
    if not all(type(one) is int and one >= 0 for one in args):
        return reverse(name, args=args)
    return _shape(name, len(args), get_script_prefix(), get_urlconf()).format(*args)


@lru_cache(maxsize=512)
def _shape(name: str, count: int, _prefix: str, _urlconf: str | None) -> str:
    marks = [FIRST_MARK + n for n in range(count)]
    shape = reverse(name, args=marks).replace("{", "{{").replace("}", "}}")
    for n, mark in enumerate(marks):
        shape = shape.replace(str(mark), f"{{{n}}}")
    return shape
