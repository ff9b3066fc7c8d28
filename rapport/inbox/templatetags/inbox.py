"""Filters of the desk's templates."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def at_key(values: Mapping[Any, int], key: Any) -> int:
    """The count kept under a key, 0 where there is none."""
    return values.get(key, 0)
