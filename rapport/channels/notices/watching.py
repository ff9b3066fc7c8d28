"""What no line of the ledger says: a channel that fell silent, the day's digest, and what is long past."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rapport.channels.models import Notice
from rapport.channels.notices.people import Person, people
from rapport.channels.queries import health
from rapport.core.notices import CHOSEN, Kind, reachable_from
from rapport.inbox.models import Channel
from rapport.practice.models import Staff
from rapport.practice.requests import LEADERS
from rapport.rehearsal.models import DrillCard, Goal

PATIENCE = timedelta(minutes=10)  # a channel may fail for so long before anybody is told
LATEST = timedelta(hours=3)  # after its time a digest is for tomorrow
KEPT = timedelta(days=60)


def watch(practice_id: int, *, at: datetime) -> None:
    """Everything there is to look at now and then, in the practice in scope."""
    watch_channels(practice_id, at=at)
    make_digests(practice_id, at=at)
    forget_old(at=at)


def watch_channels(practice_id: int, *, at: datetime) -> int:
    """Tell the leaders once of every channel that is silent or failing; returns how many notices."""
    leaders = Staff.objects.filter(role__in=LEADERS, is_active=True).values_list("pk", flat=True)
    rows = []
    for channel in Channel.objects.filter(is_active=True):
        state = health(channel, at)
        since = state.since or at - PATIENCE
        if state.state in {"silent", "failing"} and at - since >= PATIENCE:
            began = f"{state.since:%Y%m%d%H%M}" if state.since else f"{at:%Y%m%d}"
            source, data = f"channel:{channel.pk}:{began}", {"channel": channel.pk}
            rows += [_row(practice_id, pk, Kind.CHANNEL, source, data, at) for pk in leaders]
    standing = Notice.objects.filter(kind=Notice.Kind.CHANNEL, ended_at=None, due_at=None)
    standing.update(due_at=at)  # those that work again end
    return len(Notice.objects.bulk_create(rows, ignore_conflicts=True))


def make_digests(practice_id: int, *, at: datetime) -> int:
    """One for everybody whose time it is, and for whom there is something; returns how many."""
    near = Staff.objects.filter(is_active=True).values_list("pk", flat=True)
    had = Notice.objects.filter(kind=Notice.Kind.DIGEST, made_at__gt=at - timedelta(hours=12))
    wanting = set(near) - set(had.values_list("staff_id", flat=True))
    team = {pk: who for pk, who in people(wanting, at=at).items() if _is_time(who, at)}
    if not team:
        return 0
    unseen, training = _unseen(team), _training(team, at)
    rows = []
    for pk, who in team.items():
        if unseen[pk] or training[pk]:
            source = f"digest:{_day(who, at).isoformat()}"
            data = {"unseen": unseen[pk], "training": training[pk]}
            rows.append(_row(practice_id, pk, Kind.DIGEST, source, data, at))
    return len(Notice.objects.bulk_create(rows, ignore_conflicts=True))


def _day(who: Person, at: datetime) -> date:
    return at.astimezone(ZoneInfo(who.zone)).date()


def _is_time(who: Person, at: datetime) -> bool:
    """From its time on, as soon as their own hours allow it; too late is for tomorrow."""
    local = at.astimezone(ZoneInfo(who.zone))
    wanted = local.replace(hour=who.digest_at.hour, minute=who.digest_at.minute, second=0)
    in_time = timedelta() <= local - wanted <= LATEST
    return in_time and reachable_from(who.rules.hours, at) == at


def _unseen(team: Mapping[int, Person]) -> Counter[int]:
    rows = Notice.objects.filter(staff__in=team, ended_at=None).values_list("staff_id", "kind")
    found: Counter[int] = Counter()
    for staff_id, kind in rows:
        found[staff_id] += team[staff_id].rules.is_for_digest(Kind(kind)) if kind in CHOSEN else 0
    return found


def _training(team: Mapping[int, Person], at: datetime) -> Counter[int]:
    """Goals whose day has come, and questions that come back: by the person's own day."""
    wanting = {pk for pk, who in team.items() if who.rules.is_for_digest(Kind.TRAINING)}
    days = {pk: _day(team[pk], at) for pk in wanting}
    goals = Goal.objects.filter(owner__in=wanting, done_at=None).values_list("owner_id", "due_on")
    cards = DrillCard.objects.filter(staff__in=wanting).values_list("staff_id", "due_on")
    found: Counter[int] = Counter(pk for pk, due_on in goals if due_on <= days[pk])
    found.update({pk for pk, due_on in cards if due_on <= days[pk]})  # all of them are one thing
    return found


def forget_old(*, at: datetime) -> None:
    """Nobody asks after two months what reached them."""
    Notice.objects.filter(made_at__lt=at - KEPT).delete()


def _row(
    practice_id: int,
    staff_id: int,
    kind: Kind,
    source: str,
    data: Mapping[str, int],
    at: datetime,
) -> Notice:
    return Notice(
        practice_id=practice_id,
        staff_id=staff_id,
        kind=kind.value,
        source=source,
        data=dict(data),
        made_at=at,
        due_at=at,
    )
