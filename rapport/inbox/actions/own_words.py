"""Inside a judgment zone people answer in their own words: the server holds them to it."""

from django.utils.translation import gettext as _

from rapport.core.fields import filled, pieces
from rapport.core.zones import is_saved, may_repeat
from rapport.inbox.models import Conversation, SavedReply
from rapport.practice.errors import ExpectedError


class SavedRepliesRest(ExpectedError):
    """This reply, or a long part of it, is a saved one."""


def refuse_saved(conversation: Conversation, text: str) -> None:
    """Raises SavedRepliesRest; in a first impression only for a reply that is saved as a whole."""
    if not conversation.zone:
        return
    name = conversation.client.called or conversation.client.name.partition(" ")[0]
    saved = [reply.text for reply in SavedReply.objects.all()]
    saved += [filled(text, {"name": name}) for text in saved]
    saved += [piece for text in saved for piece in pieces(text)]
    if is_saved(text, saved, key=conversation.zone):
        whole = _("Somebody else was sent the same. Change it so that it answers this client.")
        part = _(
            "Saved replies rest here. Say it in your own words; the guideline says what matters."
        )
        raise SavedRepliesRest(whole if may_repeat(conversation.zone) else part)
