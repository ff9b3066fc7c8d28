"""One step of a notice: its attempts, one for each address of the way."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.channels.models import Notice, NoticeAttempt
from rapport.channels.notices.people import Person
from rapport.core.notices import Kind, Way, is_spent, may_be_loud
from rapport.inbox.models import Suggestion
from rapport.live.notify import announce
from rapport.practice.models import AlertAddress, Staff

State = NoticeAttempt.State


def take(notice: Notice, way: Way, person: Person, *, at: datetime) -> None:
    """Write the attempts; senders take those that are due."""
    loud = _is_loud(notice, way, person, at)
    if way is Way.SCREEN:
        _write(notice, way, at, is_loud=loud, state=State.ACCEPTED, accepted_at=at)
        announce(practice_id=notice.practice_id, topic="notice", subject_id=notice.staff_id)
    elif is_spent(way, is_loud=loud):
        why = _("A text message makes a sound, and there was one within the hour.")
        _write(notice, way, at, state=State.LEFT_OUT, error=why)
    else:
        for address in _addresses(person, way):
            _write(notice, way, at, is_loud=loud, address=address, due_at=at)


def _addresses(person: Person, way: Way) -> list[AlertAddress | None]:
    """Those of the way; without one of their own, mail goes where they sign in."""
    own: list[AlertAddress | None] = [a for a in person.addresses if a.way == way]
    return own or ([None] if way is Way.EMAIL else [])


def _is_loud(notice: Notice, way: Way, person: Person, at: datetime) -> bool:
    """The hour's one sound belongs to a notice, in all its ways; a mail makes none, nor an empty desk."""
    if notice.interrupted_at or way is Way.EMAIL or (way is Way.SCREEN and not person.is_here):
        return notice.interrupted_at is not None
    staff = Staff.objects.select_for_update().get(pk=notice.staff_id)
    suggested = Suggestion.objects.filter(staff=staff).order_by("-interrupted_at")
    last = suggested.exclude(interrupted_at=None).values_list("interrupted_at", flat=True).first()
    moments = [moment for moment in (staff.interrupted_at, last) if moment]
    if not may_be_loud(Kind(notice.kind), moments, at=at):
        return False
    Staff.objects.filter(pk=staff.pk).update(interrupted_at=at)
    notice.interrupted_at = at
    return True


def _write(
    notice: Notice,
    way: Way,
    at: datetime,
    *,
    is_loud: bool = False,
    state: str = State.QUEUED,
    address: AlertAddress | None = None,
    due_at: datetime | None = None,
    accepted_at: datetime | None = None,
    error: str = "",
) -> None:
    NoticeAttempt.objects.create(
        practice_id=notice.practice_id,
        notice=notice,
        way=way.value,
        address=address,
        device=address.name if address else "",
        is_loud=is_loud,
        state=state,
        queued_at=at,
        due_at=due_at,
        accepted_at=accepted_at,
        error=error,
    )
