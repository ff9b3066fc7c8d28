"""A question on its way: what is sent, and what is kept of the answer. The call itself stands between."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import connection

from rapport.assistant import breaker, checking, queries
from rapport.assistant.actions.asking import may_read, wake
from rapport.assistant.addresses import host_of
from rapport.assistant.calling import Target
from rapport.assistant.capabilities import CAPABILITIES, MEMORIES, Capability, material
from rapport.assistant.checking import Checked, Given, NotTheForm
from rapport.assistant.masking import Mask
from rapport.assistant.models import Ask, Endpoint
from rapport.assistant.words import ITS_OWN
from rapport.database import vault
from rapport.inbox.models import Conversation, Message
from rapport.live.notify import announce
from rapport.practice.errors import ExpectedError

LONGEST_WAIT = timedelta(minutes=5)  # in the queue: later nobody waits for the answer
TOPIC = "assistant"
MADE_UP = "Please move my visit from Tuesday to Friday. I like the room by the window."


@dataclass(frozen=True, slots=True)
class Order:
    """Everything a call needs, and what its answer is checked against; nothing of it is kept."""

    practice_id: int
    ask_id: int
    target: Target
    capability: Capability
    material: str = field(repr=False)
    given: tuple[Given, ...] = field(repr=False)
    message_ids: tuple[int, ...]
    mask: Mask


def claim_due(*, at: datetime, limit: int) -> list[tuple[int, int]]:
    """Claim asks as (practice id, ask id), at most one a practice."""
    with connection.cursor() as cursor:
        cursor.execute("select practice_id, id from claim_asks(%s, %s)", [at, limit])
        return [(practice_id, ask_id) for practice_id, ask_id in cursor.fetchall()]


def begin(*, ask_id: int, at: datetime) -> Order | None:
    """Note what is about to be sent; None when it may not be sent any more, and the ask has failed."""
    ask = Ask.objects.select_related("conversation__client__key").get(pk=ask_id)
    code = _stale(ask, at)
    try:
        order = None if code else _order(ask)
    except ExpectedError:
        order, code = None, "not_now"
    except vault.Unreadable:
        order, code = None, "secret"
    if order is None:
        fail(ask_id=ask_id, code=code, at=at)
        return None
    _note(ask, order, at)
    return order


def finish(order: Order, *, content: str, at: datetime) -> None:
    """Keep what holds of the answer, sealed; drop the rest, and all of it if a flag was raised meanwhile."""
    ask = Ask.objects.select_related("conversation__client__key").get(pk=order.ask_id)
    try:
        held = checking.check(
            content, capability=order.capability, given=order.given, mask=order.mask
        )
        if not _is_trial(ask):
            may_read(_conversation(ask), kind=ask.kind)
    except NotTheForm:
        fail(ask_id=ask.pk, code="form", at=at)
    except ExpectedError:
        fail(ask_id=ask.pk, code="not_now", at=at)
    else:
        if _is_trial(ask) and not held.values:
            fail(ask_id=ask.pk, code="unproved", at=at)
        else:
            _keep(ask, held, order.message_ids, at)


def fail(*, ask_id: int, code: str, at: datetime) -> None:
    """Say that there is no answer."""
    ask = Ask.objects.get(pk=ask_id)
    ask.state, ask.due_at, ask.ended_at, ask.failure = Ask.State.FAILED, None, at, code
    ask.save()
    note_failure(code, at)
    _tell(ask)


def _stale(ask: Ask, at: datetime) -> str:
    """Why it is not sent at all: somebody died with it and may have sent it, or nobody waits any more."""
    if ask.attempts > 1:
        return "interrupted"
    return "waited" if at - ask.asked_at > LONGEST_WAIT else ""


def _note(ask: Ask, order: Order, at: datetime) -> None:
    """What leaves, before it does: references and counts."""
    ask.sent_at, ask.sent_to, ask.model = at, host_of(order.target.url), order.target.model
    ask.message_ids = list(order.message_ids)
    ask.characters = sum(len(message.text) for message in order.given)
    ask.save()


def _order(ask: Ask) -> Order:
    messages: Sequence[Message] = []
    capability, mask = MEMORIES, Mask()
    if not _is_trial(ask):
        conversation = _conversation(ask)
        may_read(conversation, kind=ask.kind)
        client = conversation.client
        messages, capability = queries.said(conversation), CAPABILITIES[ask.kind]
        mask = Mask(names=queries.names(client), addresses=queries.addresses(client))
    given = _given(messages) or (Given(1, MADE_UP, is_from_client=True),)
    target = queries.target(queries.endpoint())
    assert target is not None  # noqa: S101 - asked only where there is one, and may_read looked again
    return Order(
        practice_id=ask.practice_id,
        ask_id=ask.pk,
        target=target,
        capability=capability,
        material=material([(m.is_from_client, mask.hide(m.text)) for m in given]),
        given=given,
        message_ids=tuple(m.pk for m in messages),
        mask=mask,
    )


def _is_trial(ask: Ask) -> bool:
    return ask.kind == Ask.Kind.TRIAL


def _conversation(ask: Ask) -> Conversation:
    assert ask.conversation is not None  # noqa: S101 - only a trial has none
    return ask.conversation


def _given(messages: Sequence[Message]) -> tuple[Given, ...]:
    most = queries.MOST_CHARACTERS
    return tuple(
        Given(number, message.text[:most], message.is_from_client)
        for number, message in enumerate(messages, start=1)
    )


def _keep(ask: Ask, held: Checked, message_ids: Sequence[int], at: datetime) -> None:
    if not _is_trial(ask):
        _forget_earlier(ask)
        ask.result = json.dumps([_kept(value, message_ids) for value in held.values])
    ask.state, ask.due_at, ask.ended_at, ask.dropped = Ask.State.DONE, None, at, held.dropped
    ask.save()
    note_success(at)
    _tell(ask)


def _kept(value: checking.Value, message_ids: Sequence[int]) -> dict[str, object]:
    return {
        "text": value.text,
        "message_id": message_ids[value.message - 1],
        "start": value.start,
        "end": value.end,
        "kind": value.kind,
        "is_sensitive": value.is_sensitive,
    }


def _forget_earlier(ask: Ask) -> None:
    """Only the newest answer of a kind is kept."""
    earlier = Ask.objects.filter(conversation=ask.conversation, kind=ask.kind, pk__lt=ask.pk)
    earlier.filter(result_sealed__isnull=False).update(result_sealed=None)


def note_success(at: datetime) -> None:
    """The endpoint works: its circuit breaker forgets what failed."""
    well = breaker.WELL
    Endpoint.objects.update(
        failures=well.failures,
        resting_until=well.resting_until,
        failure="",
        failing_since=None,
        worked_at=at,
    )


def note_failure(code: str, at: datetime) -> None:
    """If this is the endpoint's fault, its circuit breaker counts it."""
    row = Endpoint.objects.select_for_update(no_key=True).first() if code in ITS_OWN else None
    if row is None:
        return
    after = queries.circuit(row).failed(at)
    row.failures, row.resting_until = after.failures, after.resting_until
    row.failure, row.failing_since = code, row.failing_since or at
    row.save(update_fields=["failures", "resting_until", "failure", "failing_since"])


def _tell(ask: Ask) -> None:
    wake()
    announce(practice_id=ask.practice_id, topic=TOPIC, subject_id=ask.conversation_id or 0)
