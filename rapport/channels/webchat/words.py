"""A chat in words, for whoever answers."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.channels.models import ChatVisitor
from rapport.channels.webchat import queries
from rapport.channels.webchat.queries import Doubt

MINUTE = timedelta(minutes=1)


def beside_words(
    visitor: ChatVisitor, doubt: Doubt | None, *, in_chat: bool, at: datetime
) -> list[str]:
    """Quiet sentences: where an answer goes, and how unsure they seem.

    in_chat: whether the client's last words came through the chat.
    """
    elsewhere = _("They wrote last in another way: your answer goes there, and not into the chat.")
    reached = _reached(visitor, at) if in_chat else (elsewhere,)
    return [*reached, *(_doubts(doubt) if doubt else ())]


def _reached(visitor: ChatVisitor, at: datetime) -> Iterator[str]:
    if queries.is_here(visitor, at=at):
        return
    if visitor.left_at and visitor.email:
        yield _(
            "They left: what you write goes by e-mail to %(address)s (claimed), and waits in the chat."
        ) % {"address": visitor.email}
    else:
        yield _("They left no address: your answer waits in the chat for their return.")


def _doubts(doubt: Doubt) -> Iterator[str]:
    stopped, pause = doubt.hesitation.stopped, doubt.hesitation.pause
    if stopped:
        words = ngettext("stopped typing once", "stopped typing %(n)d times", stopped)
        yield _after(words % {"n": stopped}, doubt)
    if pause:
        minutes = pause // MINUTE
        words = ngettext("silent for a minute", "silent for %(n)d minutes", minutes)
        yield _after(words % {"n": minutes}, doubt)


def _after(words: str, doubt: Doubt) -> str:
    return _("%(words)s after the price") % {"words": words} if doubt.is_price else words
