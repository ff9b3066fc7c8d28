"""What a person makes of an answer: one line remembered, one dismissed, or all of it put away."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.assistant import queries
from rapport.assistant.actions.asking import may_read
from rapport.assistant.models import Ask
from rapport.assistant.queries import Item
from rapport.clients.actions.memories import Source
from rapport.clients.actions.memories import remember as remember_line
from rapport.clients.models import Memory
from rapport.inbox.models import Conversation
from rapport.practice.actions.trail import note as trail
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class Settled(ExpectedError):
    """This line was remembered or dismissed already, or is not there any more."""


def remember(ask: Ask, *, number: int, is_sensitive: bool, by: Staff, at: datetime) -> Memory:
    """Keep one suggested line with its source: the person who clicks is who noted it. Raises Settled."""
    conversation = _conversation(ask)
    may_read(conversation, kind=ask.kind)
    item = _open_item(ask, number)
    memory = remember_line(
        client=conversation.client,
        text=item.text,
        kind=Memory.Kind(item.kind),
        source=Source(item.quote, item.message_id, item.said_at),
        is_sensitive=is_sensitive,
        by=by,
        at=at,
    )
    _settle(ask, number, "remembered")
    return memory


def dismiss(ask: Ask, *, number: int, by: Staff, at: datetime) -> None:
    """Not worth keeping, or not true. Raises Settled."""
    _open_item(ask, number)
    _settle(ask, number, "dismissed")
    trail(by=by, verb="dismissed", subject=ask, at=at)


def put_away(ask: Ask, *, by: Staff, at: datetime) -> None:
    """Forget what the machine wrote; that it was asked stays."""
    ask.result_sealed = None
    ask.save(update_fields=["result_sealed"])
    trail(by=by, verb="put away", subject=ask, at=at)


def _conversation(ask: Ask) -> Conversation:
    if ask.conversation is None or ask.kind != Ask.Kind.MEMORIES:
        raise Settled(_("There is nothing to remember here."))
    return ask.conversation


def _open_item(ask: Ask, number: int) -> Item:
    found = next((item for item in queries.items(ask) if item.number == number), None)
    if found is None or found.settled:
        raise Settled(_("This line was settled already."))
    return found


def _settle(ask: Ask, number: int, how: str) -> None:
    ask.settled = ask.settled | {str(number): how}
    ask.save(update_fields=["settled"])
