"""What is due of the notices: the next way is taken, or there is nothing more to say."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from rapport.channels.models import Notice, NoticeAttempt
from rapport.channels.notices.ending import end, looked_until
from rapport.channels.notices.people import Person, people
from rapport.channels.notices.steps import Steps, heard
from rapport.channels.queries import health
from rapport.core.notices import Kind, Standing, Way, following, is_seen, matters, steps
from rapport.inbox.models import Channel, Conversation

BATCH = 200


@dataclass(slots=True)
class Round:
    """What a batch of notices is judged by, read once."""

    at: datetime
    team: dict[int, Person]
    looks: dict[tuple[int, int], datetime]
    broken: set[int]
    taken: dict[int, dict[Way, set[str]]] = field(default_factory=dict)

    def done(self, notice: Notice) -> set[Way]:
        """Ways taken already, those that failed left out: the next one has their place."""
        return {way for way, states in self._taken(notice).items() if not _is_lost(states)}

    def failed(self, notice: Notice) -> set[Way]:
        """Ways in which every attempt failed."""
        return {way for way, states in self._taken(notice).items() if _is_lost(states)}

    def _taken(self, notice: Notice) -> dict[Way, set[str]]:
        return self.taken.get(notice.pk, {})


def advance(*, at: datetime) -> int:
    """Take the next step of what is due in the practice in scope; returns how many were looked at.

    Rows are claimed with SKIP LOCKED, and a step is written with its attempts: whoever dies in
    between leaves it to the next.
    """
    due = list(
        Notice.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
        .filter(due_at__lte=at, ended_at=None)
        .select_related("conversation")
        .order_by("due_at")[:BATCH]
    )
    if not due:
        return 0
    now, taken = _round(due, at), Steps(at, heard({n.staff_id for n in due}))
    for notice in due:
        _advance(notice, now, taken)
    taken.flush()
    return len(due)


def _round(due: Collection[Notice], at: datetime) -> Round:
    places = {(n.staff_id, n.conversation_id) for n in due if n.conversation_id}
    taken: dict[int, dict[Way, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = NoticeAttempt.objects.filter(notice__in=due, is_recall=False)
    for notice_id, way, state in rows.values_list("notice_id", "way", "state"):
        taken[notice_id][Way(way)].add(state)
    return Round(
        at=at,
        team=people({n.staff_id for n in due}, at=at),
        looks=looked_until(places),
        broken=_broken(due, at),
        taken=taken,
    )


def _broken(due: Collection[Notice], at: datetime) -> set[int]:
    ids = {n.data.get("channel") for n in due if n.kind == Notice.Kind.CHANNEL}
    rows = Channel.objects.filter(pk__in=ids) if ids else ()
    return {channel.pk for channel in rows if health(channel, at).state in {"silent", "failing"}}


def _advance(notice: Notice, now: Round, taken: Steps) -> None:
    person = now.team.get(notice.staff_id)
    kind = Kind(notice.kind)
    if person and _is_seen(notice, person, now):
        return end(notice, Notice.End.SEEN, at=now.at)
    if not matters(kind, _standing(notice, person, now)) or person is None:
        return end(notice, Notice.End.MOOT, at=now.at)
    done, failed = now.done(notice), now.failed(notice)
    climb = steps(
        kind,
        person.rules,
        made_at=notice.made_at,
        reach=person.reach | failed,  # a device that is gone still hands its place on
        is_here=person.is_here,
        failed=failed,
    )
    while (step := following(climb, done | failed)) and step.at <= now.at:
        taken.take(notice, step.way, person)
        done.add(step.way)
    return taken.keep(notice, due_at=step.at if step else None)


def _is_seen(notice: Notice, person: Person, now: Round) -> bool:
    looks = now.looks.get((notice.staff_id, notice.conversation_id or 0))
    return is_seen(made_at=notice.made_at, looked_until=looks, acted_at=person.staff.seen_at)


def _standing(notice: Notice, person: Person | None, now: Round) -> Standing:
    row = notice.conversation
    return Standing(
        is_mine=row is not None and row.owner_id == notice.staff_id,
        is_open=row is not None and row.status == Conversation.Status.OPEN,
        is_waiting=row is not None and row.waiting_since is not None,
        is_broken=notice.data.get("channel") in now.broken,
        has_left=person is None,
    )


def _is_lost(states: Collection[str]) -> bool:
    return set(states) == {NoticeAttempt.State.FAILED}
