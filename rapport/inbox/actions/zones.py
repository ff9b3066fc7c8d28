"""Entering, leaving and correcting judgment zones."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from rapport.clients.actions import remember
from rapport.clients.actions.memories import Source
from rapport.clients.models import Memory
from rapport.core import zones as rules
from rapport.core.alerts import Alert, Kind
from rapport.facts.models import Fact
from rapport.guidance.models import Zone
from rapport.guidance.queries.zones import rules_on
from rapport.inbox.actions.holding_back import hold_back
from rapport.inbox.actions.ledger import happened
from rapport.inbox.actions.locking import hold
from rapport.inbox.actions.qualified import count
from rapport.inbox.actions.routing import give_to_qualified
from rapport.inbox.actions.rows import Row
from rapport.inbox.actions.suggesting import suggest
from rapport.inbox.models import Conversation, Correction, Event, Inquiry, Message, ZoneStay
from rapport.inbox.queries.zones import open_stays, situation
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

Reasons = Sequence[Mapping[str, Any]]


class NoSuchZone(ExpectedError):
    """The practice has no zone of that key."""


def weigh(
    conversation: Conversation, *, beliefs: Mapping[str, Any], message: Message | None, at: datetime
) -> list[ZoneStay]:
    """Enter every zone that the verdicts on a message, with what is known, lead into.

    `beliefs` as Verdicts has them: `zones` and `tones` are lists of {value, confidence, spans},
    `stage` is one of these. The practice's own triggers decide.
    """
    known = situation(conversation, beliefs=beliefs, at=message.received_at if message else at)
    stays = []
    for match in rules.matches(known, rules_on()):
        why = [{"code": reason.code, "params": dict(reason.params)} for reason in match.why]
        stays.append(enter(conversation, match.key, why=why, message=message, at=at))
    return [stay for stay in stays if stay]


def enter(
    conversation: Conversation,
    zone_key: str,
    *,
    why: Reasons = (),
    message: Message | None = None,
    by: Staff | None = None,
    at: datetime,
) -> ZoneStay | None:
    """The conversation is in a zone from now on; whoever is qualified gets it, and is told why.

    why: [{code, params}], most telling first; codes as core.zones has them. Without `by` it is the
    machine's belief: None when the zone is off, or a person has said of this very message, or of a
    later one, that it is not one. A second entry while one is open changes nothing. Raises NoSuchZone.
    """
    held, zone = hold(conversation), Zone.objects.filter(key=zone_key).first()
    if zone is None:
        raise NoSuchZone(_("There is no such zone here."))
    if by is None and (not zone.is_on or _was_denied(held, zone, message)):
        return None
    stay, is_new = ZoneStay.objects.get_or_create(
        conversation=held,
        zone=zone,
        left_at=None,
        defaults={
            "practice_id": held.practice_id,
            "message": message,
            "entered_at": at,
            "entered_by": by,
            "why": list(why) or _by_hand(by),
            "is_simulated": held.is_simulated,
        },
    )
    if is_new:
        _begin(held, zone, stay, by, at)
    return stay


def leave(
    stay: ZoneStay,
    *,
    by: Staff | None,
    at: datetime,
    memory_text: str | None = None,
    why: ZoneStay.Left = ZoneStay.Left.DONE,
) -> None:
    """The moment is over. What was learnt about the client becomes a memory; nothing has to be said."""
    held = hold(stay.conversation)
    memory = _learn(held, stay, by, memory_text, at) if memory_text and by else None
    left = ZoneStay.objects.filter(pk=stay.pk, left_at__isnull=True).update(
        left_at=at, left_by=by, left_why=why, memory=memory
    )
    if left:
        _bring_forward(held)
        about: Row = {"zone": stay.zone.key, "stay": stay.pk, "why": why.value}
        happened(Event.Kind.ZONE_LEFT, held, at=at, by=by, **about)


def leave_all(
    conversation: Conversation, *, by: Staff | None, at: datetime, memory_text: str | None = None
) -> None:
    """The conversation was closed: so is every zone it lies in."""
    if not conversation.zone:
        return
    for stay in open_stays(conversation):
        leave(stay, by=by, at=at, memory_text=memory_text, why=ZoneStay.Left.CLOSED)
        memory_text = None  # written down once


def follow(source: Conversation, *, into: Conversation, at: datetime) -> None:
    """A conversation was merged into another one: its open zones go on there, each once."""
    there = set(open_stays(into).values_list("zone_id", flat=True))
    for stay in open_stays(source):
        if stay.zone_id in there:
            leave(stay, by=None, at=at, why=ZoneStay.Left.CLOSED)
        else:
            ZoneStay.objects.filter(pk=stay.pk).update(conversation=into)
    for conversation in (source, into):
        _bring_forward(conversation)


def correct(
    conversation: Conversation, zone_key: str, *, is_right: bool, by: Staff, at: datetime
) -> None:
    """A person says that this is, or is not, a moment of this kind. Kept as training data.

    Raises NoSuchZone.
    """
    zone = Zone.objects.filter(key=zone_key).first()
    if zone is None:
        raise NoSuchZone(_("There is no such zone here."))
    stay = open_stays(conversation).filter(zone=zone).first()
    message = (stay.message if stay else None) or _newest(conversation)
    Correction.objects.create(
        practice_id=conversation.practice_id,
        conversation=conversation,
        message=message,
        kind="zone",
        believed={"zone": zone_key, "is_in": stay is not None},
        right={"zone": zone_key, "is_in": is_right},
        by=by,
        at=at,
    )
    happened(Event.Kind.CORRECTED, conversation, at=at, by=by, zone=zone_key, is_in=is_right)
    if stay and not is_right:
        leave(stay, by=by, at=at, why=ZoneStay.Left.WRONG)
    elif not stay and is_right:
        enter(conversation, zone_key, message=message, by=by, at=at)


def _begin(held: Conversation, zone: Zone, stay: ZoneStay, by: Staff | None, at: datetime) -> None:
    """What entering brings about: the list knows, nothing automatic leaves, the right person has it."""
    _bring_forward(held)
    count(Fact.Kind.NEEDED_PERSON, held, zone.key, at)
    if not rules.may_repeat(zone.key) and not _has_promised(held):
        hold_back(practice_id=held.practice_id, conversation_id=held.pk, at=at)
    fresh = hold(held)
    owner_id = give_to_qualified(fresh, at=at) or fresh.owner_id
    if owner_id and owner_id != (by.pk if by else None):
        alert = Alert(Kind.ZONE_BEGAN, zone.key, fresh.due_at)
        suggest(fresh, staff_id=owner_id, alert=alert, at=at)
    about: Row = {"zone": zone.key, "stay": stay.pk, "message_id": stay.message_id}
    happened(Event.Kind.ZONE_ENTERED, fresh, at=at, by=by, **about)


def _has_promised(held: Conversation) -> bool:
    """A time was promised when the message came in: the client is told it, as every promise counts."""
    return Inquiry.objects.filter(
        conversation=held, state__in=Inquiry.OPEN_STATES, promised_at__isnull=False
    ).exists()


def _bring_forward(held: Conversation) -> None:
    keys = open_stays(held).values_list("zone__key", flat=True)
    Conversation.objects.filter(pk=held.pk).update(zone=rules.foremost(keys))


def _learn(
    held: Conversation, stay: ZoneStay, by: Staff | None, text: str, at: datetime
) -> Memory | None:
    if not text.strip():
        return None
    said_at = stay.message.received_at if stay.message else None
    source = Source(message_id=stay.message_id, said_at=said_at)
    worry = {"hesitation": Memory.Kind.WORRY, "clinical_worry": Memory.Kind.WORRY}
    kind = worry.get(stay.zone.key, Memory.Kind.OTHER)
    is_sensitive = stay.zone.key == rules.Key.CLINICAL_WORRY
    return remember(
        client=held.client, text=text, by=by, at=at, kind=kind, source=source,
        is_sensitive=is_sensitive,
    )  # fmt: skip


def _was_denied(held: Conversation, zone: Zone, message: Message | None) -> bool:
    """Whether a person's last word about this message, or about one after it, was no."""
    said = Correction.objects.filter(conversation=held, kind="zone", right__zone=zone.key)
    last = said.order_by("-at", "-pk").first()
    if last is None or not last.right or last.right["is_in"]:
        return False
    return message is None or last.at >= message.received_at


def _newest(conversation: Conversation) -> Message | None:
    inbound = Message.objects.filter(conversation=conversation, kind=Message.Kind.INBOUND)
    return inbound.order_by("-received_at", "-pk").first()


def _by_hand(by: Staff | None) -> list[dict[str, Any]]:
    return [{"code": "by_hand", "params": {"by": by.name}}] if by else []
