"""What may belong together: other open conversations of the client, and clients who may be the same person."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.clients.queries import Suggestion, suggestions
from rapport.inbox.models import Conversation, Event
from rapport.inbox.queries.thread import conversations

MOST = 3  # more would be a page of its own


@dataclass(frozen=True, slots=True)
class Kin:
    """Suggested, never done."""

    siblings: Sequence[Conversation]
    people: Sequence[Suggestion]


def kin(row: Conversation) -> Kin:
    """Of an open conversation; at most eight queries. What was kept apart is not suggested again."""
    if row.merged_into_id or row.client.key is None:
        return Kin((), ())
    others = conversations().filter(client_id=row.client_id, merged_into__isnull=True)
    others = others.exclude(status=Conversation.Status.CLOSED).exclude(pk__in=_apart(row))
    siblings = others.exclude(pk=row.pk).order_by("-last_message_at")[:MOST]
    return Kin(list(siblings), suggestions(row.client, limit=MOST))


def _apart(row: Conversation) -> set[int]:
    """Conversations that somebody has said do not belong to this one, on either side."""
    here = Event.objects.filter(
        conversation=row, kind=Event.Kind.UNDONE, data__has_key="apart_from"
    )
    return {pk for data in here.values_list("data", flat=True) for pk in data["apart_from"]}
