"""A reply whose fields are still empty is not sent: no client is called {name}."""

from django.utils.translation import gettext as _

from rapport.core.fields import fields
from rapport.practice.errors import ExpectedError


class FieldsOpen(ExpectedError):
    """The reply has fields that nobody filled."""


def refuse_unfilled(text: str) -> None:
    """Raises FieldsOpen, which names them."""
    if still_open := fields(text):
        named = ", ".join(f"{{{name}}}" for name in still_open)
        raise FieldsOpen(_("Fill in %(fields)s, or take it out. Then send.") % {"fields": named})
