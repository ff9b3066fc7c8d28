"""How amounts are written."""

from django import template

register = template.Library()


@register.filter
def money(cents: int) -> str:
    """Cents as people write them: $75, $2.50."""
    whole, rest = divmod(int(cents), 100)
    return f"${whole:,}.{rest:02d}" if rest else f"${whole:,}"
