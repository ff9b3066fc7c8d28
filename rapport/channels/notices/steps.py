"""The steps of a batch of notices: gathered, then written in a few statements however many there are."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.channels.models import Notice, NoticeAttempt
from rapport.channels.notices.ending import ring
from rapport.channels.notices.people import Person
from rapport.core.notices import Kind, Way, is_spent, may_be_loud
from rapport.inbox.models import Suggestion
from rapport.live.notify import announce_all
from rapport.practice.models import AlertAddress, Staff

State = NoticeAttempt.State
CHANGED = ("due_at", "interrupted_at")


@dataclass(slots=True)
class Steps:
    """What is to be written. `heard`: when each person was last interrupted, locked until then."""

    at: datetime
    heard: dict[int, list[datetime]]
    attempts: list[NoticeAttempt] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    interrupted: set[int] = field(default_factory=set)

    def take(self, notice: Notice, way: Way, person: Person) -> None:
        """One step: an attempt for each address of the way; senders take those that are due."""
        loud = self._is_loud(notice, way, person)
        if way is Way.SCREEN:
            self._add(notice, way, is_loud=loud, state=State.ACCEPTED, accepted_at=self.at)
        elif is_spent(way, is_loud=loud):
            why = _("A text message makes a sound, and there was one within the hour.")
            self._add(notice, way, state=State.LEFT_OUT, error=why)
        else:
            for address in _addresses(person, way):
                self._add(notice, way, is_loud=loud, address=address, due_at=self.at)

    def keep(self, notice: Notice, *, due_at: datetime | None) -> None:
        """When it is looked at again."""
        notice.due_at = due_at
        self.notices.append(notice)

    def flush(self) -> None:
        """Write everything; pages and senders hear of it when the transaction is kept."""
        NoticeAttempt.objects.bulk_create(self.attempts)
        Notice.objects.bulk_update(self.notices, CHANGED)
        if self.interrupted:
            Staff.objects.filter(pk__in=self.interrupted).update(interrupted_at=self.at)
        shown = {
            (row.practice_id, "notice", row.notice.staff_id)
            for row in self.attempts
            if row.way == NoticeAttempt.Way.SCREEN
        }
        announce_all(shown)
        if any(row.due_at for row in self.attempts):
            ring()

    def _is_loud(self, notice: Notice, way: Way, person: Person) -> bool:
        """The hour's one sound belongs to a notice, in all its ways; a mail makes none, nor an empty desk."""
        if notice.interrupted_at or way is Way.EMAIL or (way is Way.SCREEN and not person.is_here):
            return notice.interrupted_at is not None
        moments = self.heard.setdefault(notice.staff_id, [])
        if not may_be_loud(Kind(notice.kind), moments, at=self.at):
            return False
        moments.append(self.at)
        self.interrupted.add(notice.staff_id)
        notice.interrupted_at = self.at
        return True

    def _add(
        self,
        notice: Notice,
        way: Way,
        *,
        is_loud: bool = False,
        state: str = State.QUEUED,
        address: AlertAddress | None = None,
        due_at: datetime | None = None,
        accepted_at: datetime | None = None,
        error: str = "",
    ) -> None:
        self.attempts.append(
            NoticeAttempt(
                practice_id=notice.practice_id,
                notice=notice,
                way=way.value,
                address=address,
                device=address.name if address else "",
                is_loud=is_loud,
                state=state,
                queued_at=self.at,
                due_at=due_at,
                accepted_at=accepted_at,
                error=error,
            )
        )


def heard(staff_ids: Collection[int]) -> dict[int, list[datetime]]:
    """When suggestions and notices last made a sound, locked: two at once would both find budget left."""
    # Not against keys: whoever writes what belongs to these people does not wait.
    rows = Staff.objects.select_for_update(no_key=True).filter(pk__in=staff_ids).order_by("pk")
    found = {pk: [at] if at else [] for pk, at in rows.values_list("pk", "interrupted_at")}
    suggested = Suggestion.objects.filter(staff__in=staff_ids, interrupted_at__isnull=False)
    latest = suggested.order_by("staff_id", "-interrupted_at").distinct("staff_id")
    for pk, at in latest.values_list("staff_id", "interrupted_at"):
        found[pk] += [at] if at else []
    return found


def _addresses(person: Person, way: Way) -> list[AlertAddress | None]:
    """Those of the way; without one of their own, mail goes where they sign in."""
    own: list[AlertAddress | None] = [a for a in person.addresses if a.way == way]
    return own or ([None] if way is Way.EMAIL else [])
