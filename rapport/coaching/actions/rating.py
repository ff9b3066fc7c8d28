"""Letting replies be rated, drawing some, and rating them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction

from rapport.coaching.models import RatedReply, RatingConsent, ScriptedRating
from rapport.coaching.queries.rating import without_names, writer_number
from rapport.core.rehearsal.rating import shuffled
from rapport.database import vault
from rapport.inbox.models import Message
from rapport.language.scriptedness.samples import samples
from rapport.practice.models import Staff

SPAN = timedelta(days=90)
OF_EACH = 12  # replies of one person
SHIPPED_OF_EACH = 6  # of one made-up person's own, and of their canned ones
LEAST_PEOPLE = 3  # fewer who agreed would know each other by their replies


def consent(*, staff: Staff, at: datetime) -> None:
    """Some of my replies may be rated, without names."""
    RatingConsent.objects.get_or_create(
        staff=staff, defaults={"practice_id": staff.practice_id, "at": at}
    )


def withdraw(*, staff: Staff) -> None:
    """Not any more: they and their ratings go."""
    with transaction.atomic():
        RatingConsent.objects.filter(staff=staff).delete()
        own = writer_number(staff.practice_id, str(staff.pk))
        RatedReply.objects.filter(writer=own).delete()


def draw(*, practice_id: int, at: datetime) -> int:
    """Shipped samples, and replies of ninety days of those who agreed, if three did; how many are new.

    What was drawn before stays.
    """
    before = RatedReply.objects.count()
    rows = [*_shipped(practice_id, at), *_own(practice_id, at)]
    RatedReply.objects.bulk_create(rows, ignore_conflicts=True)
    return RatedReply.objects.count() - before


def _shipped(practice_id: int, at: datetime) -> Iterator[RatedReply]:
    taken: dict[str, int] = {}
    for sample in samples().values():
        taken[sample.writer] = taken.get(sample.writer, 0) + 1
        if taken[sample.writer] <= SHIPPED_OF_EACH:
            yield RatedReply(
                practice_id=practice_id,
                shipped=sample.key,
                writer=writer_number(practice_id, sample.writer),
                place=vault.digest(practice_id, "rated-reply", sample.key),
                drawn_at=at,
            )


def _own(practice_id: int, at: datetime) -> Iterator[RatedReply]:
    agreed = list(
        Staff.objects.filter(pk__in=RatingConsent.objects.values("staff"), is_active=True)
    )
    if len(agreed) < LEAST_PEOPLE:
        return
    team = list(Staff.objects.values_list("name", flat=True))
    for staff in agreed:
        for message in _replies(staff, at):
            if row := _copy(message, staff, team, at):
                yield row


def _replies(staff: Staff, at: datetime) -> list[Message]:
    """A few of ninety days, whichever: in the same order each time, so that a second draw is no other."""
    rows = Message.objects.filter(
        kind=Message.Kind.REPLY, author=staff, received_at__gt=at - SPAN, key__isnull=False
    )
    chosen = shuffled(rows.values_list("pk", flat=True), rater=staff.pk)[:OF_EACH]
    found = Message.objects.select_related("key", "conversation__client__key").filter(pk__in=chosen)
    return list(found.order_by("pk"))


def _copy(message: Message, staff: Staff, team: list[str], at: datetime) -> RatedReply | None:
    """Under the client's own key: erased with them. None where the words can't be opened any more."""
    practice_id, key = message.practice_id, message.key
    asked = Message.objects.filter(
        conversation_id=message.conversation_id,
        kind=Message.Kind.INBOUND,
        key__isnull=False,
        received_at__lte=message.received_at,
    )
    before = asked.select_related("key").order_by("-received_at", "-pk").first()
    row = RatedReply(
        practice_id=practice_id,
        writer=writer_number(practice_id, str(staff.pk)),
        place=vault.digest(practice_id, "rated-reply", str(message.pk)),
        key=key,
        drawn_at=at,
    )
    try:
        names = [*team, message.conversation.client.display_name]
        row.text = without_names(message.text, names)
        row.previous = without_names(before.text if before else "", names)
    except vault.Unreadable:
        return None
    return row


def rate(*, reply_id: int, points: int, by: Staff, at: datetime) -> None:
    """How scripted it felt, 1 to 7; never of one's own."""
    own = writer_number(by.practice_id, str(by.pk))
    reply = RatedReply.objects.filter(pk=reply_id).exclude(writer=own).first()
    if reply is not None:
        ScriptedRating.objects.update_or_create(
            practice_id=by.practice_id,
            reply=reply,
            rater=by,
            defaults={"points": points, "at": at},
        )
