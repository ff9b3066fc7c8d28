"""A person says what is right about a message. Kept to learn from, with references and labels only."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from rapport.inbox.actions.ledger import happened
from rapport.inbox.belief_words import INTENTS, TONES
from rapport.inbox.models import Correction, Event, Message
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class NotAVerdict(ExpectedError):
    """No such word can be right."""


def correct_intent(message: Message, *, right: str, by: Staff, at: datetime) -> Correction:
    """Say what it is about, one of belief_words.INTENTS. Raises NotAVerdict."""
    _require({right}, INTENTS)
    return _correct(message, "intent", "intent", right, by, at)


def correct_tone(
    message: Message, *, right: Collection[str], by: Staff, at: datetime
) -> Correction:
    """Say how it sounds: all of belief_words.TONES that hold. Raises NotAVerdict."""
    _require(right, TONES)
    return _correct(message, "tone", "tones", sorted(right), by, at)


def _require(right: Collection[str], offered: Collection[str]) -> None:
    if not set(right) <= set(offered):
        raise NotAVerdict(_("Choose one of the words that are offered."))


def _correct(
    message: Message, kind: str, belief: str, right: Any, by: Staff, at: datetime
) -> Correction:
    """`message` has its verdicts and its conversation loaded."""
    made = Correction.objects.create(
        practice_id=message.practice_id,
        message=message,
        conversation=message.conversation,
        kind=kind,
        believed=message.verdicts.beliefs.get(belief),
        right=right,
        by=by,
        at=at,
    )
    happened(
        Event.Kind.CORRECTED, message.conversation, at=at, by=by, what=kind, message=message.pk
    )
    return made
