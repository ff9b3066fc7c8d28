"""Counting conversations that needed a person, and those that got the right one."""

from datetime import datetime
from typing import Any

from rapport.facts.models import Fact
from rapport.guidance.models import Zone
from rapport.inbox.actions.ledger import fact_row, record
from rapport.inbox.models import Conversation, Message
from rapport.practice.models import SkillGrant, Staff


def note_right_person(conversation: Conversation, *, message: Message, at: datetime) -> None:
    """Count an answer in a zone by somebody qualified for it who speaks the client's language."""
    held = Conversation.objects.select_related("client", "location", "channel").get(
        pk=conversation.pk
    )
    zone = Zone.objects.filter(key=held.zone).first()
    author = Staff.objects.filter(pk=message.author_id or 0).first()
    if zone is None or author is None or not _is_right(zone, author, held.client.language):
        return
    # Beside the need it met, so that both fall into the same week.
    need = Fact.objects.filter(kind=Fact.Kind.NEEDED_PERSON, source=f"conversation:{held.pk}")
    began = need.values_list("at", flat=True).first()
    count(Fact.Kind.RIGHT_PERSON, held, zone.key, began or at, staff_id=author.pk)


def _is_right(zone: Zone, author: Staff, language: str) -> bool:
    grants = SkillGrant.objects.filter(skill_id=zone.skill_id or 0, staff__is_active=True)
    holders = set(grants.values_list("staff_id", flat=True))
    speaks = not language or language in author.languages
    return speaks and (not holders or author.pk in holders)


def count(kind: Fact.Kind, held: Conversation, key: str, at: datetime, **more: Any) -> None:
    """Once for a conversation, whatever its zones. `held` has its location and channel loaded."""
    row = fact_row(
        kind,
        practice_id=held.practice_id,
        source=f"conversation:{held.pk}",
        at=at,
        zone=held.location.zone,
        location_id=held.location_id,
        channel_kind=held.channel.kind,
        client_id=held.client_id,
        conversation_id=held.pk,
        is_simulated=held.is_simulated,
        **more,
    )
    record(row | {"zone": key})  # the time zone above is the location's; a fact's own is this
