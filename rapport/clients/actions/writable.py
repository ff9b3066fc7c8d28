"""Who can be written about: not somebody erased, and not somebody who turned out to be another client."""

from django.utils.translation import gettext as _

from rapport.clients.models import Client
from rapport.practice.errors import ExpectedError


class ClientGone(ExpectedError):
    """The client was erased or merged; nothing can be added to them."""


def check(client: Client) -> None:
    """Raises ClientGone, saying what to do instead."""
    if client.erased_at or client.key is None:
        raise ClientGone(_("This client was erased. Add them anew if they are back."))
    if client.merged_into_id:
        raise ClientGone(_("This client was merged into another one. Write it down there."))
