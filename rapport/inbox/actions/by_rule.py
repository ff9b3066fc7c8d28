"""What a rule of the practice does at the desk that nobody does by hand: ask for somebody, and note."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from rapport.core.routing import Choice, rank
from rapport.inbox.actions.choosing import candidates
from rapport.inbox.actions.ledger import event_row, log
from rapport.inbox.actions.locking import hold
from rapport.inbox.actions.replying import write_note
from rapport.inbox.actions.routing import hand_over_to
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Assignment, Conversation, Event, Mention, Message
from rapport.inbox.queries.floor import load_floor
from rapport.inbox.queries.history import answered_by
from rapport.live.notify import announce
from rapport.practice.models import Staff


def ask_for(
    conversation: Conversation,
    *,
    rule: str,
    at: datetime,
    staff_id: int | None = None,
    skill: str = "",
) -> int | None:
    """Give it to this person, or to the best of those who hold a skill, if the hard filters let it.

    Nothing gives way for a rule: whoever is not permitted, qualified, on shift, present or has no
    room is not asked, and None says that it stays where it is; so it does where its owner is best.
    """
    floor = load_floor(conversation.practice_id, at)
    need = floor.need(conversation.zone)
    need = replace(need, skills=need.skills | ({skill} if skill else set()))
    people = candidates(floor, answered_by(client_id=conversation.client_id))
    ranking = rank(need, [p for p in people if staff_id in (None, p.staff_id)])
    chosen = ranking.chosen
    if chosen is None or chosen.staff_id == conversation.owner_id:
        return chosen.staff_id if chosen else None
    choice = Choice(chosen.staff_id, ranking.places[0].reasons, (), False, ranking.places)
    hand_over_to(conversation, choice, Assignment.Ended.HANDED_OVER, floor, at)
    _say_why(conversation, rule)
    return chosen.staff_id


def _say_why(conversation: Conversation, rule: str) -> None:
    given = Assignment.objects.get(conversation=conversation, ended_at__isnull=True)
    given.reasons = [{"code": "by_rule", "params": {"rule": rule}}, *given.reasons]
    given.save(update_fields=["reasons"])


def note_by_rule(
    conversation: Conversation, *, text: str, at: datetime, tell: Sequence[Staff] = ()
) -> Message:
    """An internal note that nobody wrote; `tell`: who is named in it, as by a colleague's note."""
    held = hold(conversation)
    message = write_note(held, text=text, by=None, at=at)
    where: Row = {"practice_id": held.practice_id, "conversation_id": held.pk}
    log(event_row(Event.Kind.NOTED, **where, at=at, message_id=message.pk))
    for person in tell:
        Mention.objects.create(practice_id=held.practice_id, message=message, staff=person, at=at)
        announce(practice_id=held.practice_id, topic="staff", subject_id=person.pk)
    announce(practice_id=held.practice_id, topic="conversation", subject_id=held.pk)
    return message
