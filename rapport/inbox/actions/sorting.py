"""Tags and priority."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.inbox.actions.ledger import happened
from rapport.inbox.actions.locking import hold
from rapport.inbox.models import Conversation, Event, Tag
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class BadTag(ExpectedError):
    """A tag is one to forty characters."""


def tag(conversation: Conversation, *, name: str, by: Staff | None, at: datetime) -> None:
    """Put a tag on it, making the tag if it is new; `by` None: a rule does. Raises BadTag."""
    name = tag_name(name)
    held = hold(conversation)
    kept = Tag.objects.select_related("merged_into").get_or_create(
        practice_id=held.practice_id, name=name
    )[0]
    if kept.merged_into:
        kept = kept.merged_into
    if kept.archived_at:
        raise BadTag(_("This tag was put away. A leader can bring it back."))
    _set_tags(held, sorted({*held.tags, kept.name}), by, at)


def tag_name(text: str) -> str:
    """The word as it is kept. Raises BadTag."""
    name = " ".join(text.split()).casefold()
    if not 0 < len(name) <= 40:
        raise BadTag(_("A tag has one to forty characters."))
    return name


def untag(conversation: Conversation, *, name: str, by: Staff, at: datetime) -> None:
    """Take a tag off it."""
    held = hold(conversation)
    _set_tags(held, [kept for kept in held.tags if kept != name], by, at)


def set_priority(
    conversation: Conversation,
    *,
    priority: Conversation.Priority,
    by: Staff | None,
    at: datetime,
) -> None:
    """Say how urgent it is; deadlines already given stay."""
    Conversation.objects.filter(pk=conversation.pk).update(priority=priority)
    happened(Event.Kind.PRIORITY_SET, conversation, at=at, by=by, priority=priority.value)


def _set_tags(held: Conversation, tags: list[str], by: Staff | None, at: datetime) -> None:
    Conversation.objects.filter(pk=held.pk).update(tags=tags)
    happened(Event.Kind.TAGGED, held, at=at, by=by, tags=tags)
