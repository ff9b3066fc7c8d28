"""Conversations as lines of a table: who, how, how long, by whom and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.facts.queries import Asked, Row
from rapport.inbox import words as reasons
from rapport.inbox.models import Assignment, Conversation
from rapport.practice.models import Staff


@dataclass(frozen=True, slots=True)
class Line:
    """One row behind a figure. `waited` in seconds, None while nobody answered."""

    conversation: Conversation
    name: str
    channel: str
    kind: str
    at: datetime
    waited: float | None
    answered_by: str
    why: str

    @property
    def story(self) -> str:
        """What a planted conversation of the demo shows, else nothing."""
        return self.conversation.story


def lines(rows: Sequence[Row | Asked]) -> list[Line]:
    """The rows in their order, with three queries however many they are."""
    ids = {row.conversation_id for row in rows}
    conversations = (
        Conversation.objects.filter(pk__in=ids).select_related("client__key", "channel").in_bulk()
    )
    last = Assignment.objects.filter(conversation__in=ids).order_by("at", "pk")
    assignments = {assignment.conversation_id: assignment for assignment in last}
    names = dict(Staff.objects.values_list("pk", "name"))
    return [
        _line(row, conversations[row.conversation_id], assignments, names)
        for row in rows
        if row.conversation_id in conversations
    ]


def _line(
    row: Row | Asked,
    conversation: Conversation,
    assignments: dict[int, Assignment],
    names: dict[int, str],
) -> Line:
    waited = row.wall if isinstance(row, Asked) else row.waited
    return Line(
        conversation=conversation,
        name=conversation.client.display_name,
        channel=str(conversation.channel.get_kind_display()),
        kind=conversation.channel.kind,
        at=row.at,
        waited=waited,
        answered_by=names.get(row.staff_id or 0, ""),
        why=_why(
            conversation, assignments.get(conversation.pk), names, is_answered=waited is not None
        ),
    )


def _why(
    conversation: Conversation,
    assignment: Assignment | None,
    names: dict[int, str],
    *,
    is_answered: bool,
) -> str:
    """Why it was that person's, or where it stands without an answer."""
    because = reasons.because(assignment) if assignment else ""
    if is_answered:
        return because
    if conversation.status == Conversation.Status.CLOSED:
        return _("closed without an answer")
    owner = names.get(conversation.owner_id or 0, _("nobody"))
    return _("still open, with %(owner)s, who %(why)s") % {"owner": owner, "why": because}
