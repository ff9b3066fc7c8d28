"""How much of the traffic lies in judgment zones, and how well they are recognised."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.core.intervals import Estimate, wilson
from rapport.core.zones import WARN_SHARE, place
from rapport.facts.definitions import LEVEL, THIN
from rapport.facts.models import Fact
from rapport.facts.queries.asked import bounds
from rapport.guidance.models import Zone
from rapport.inbox.models import Correction, GestureGiven, ZoneStay
from rapport.inbox.queries.zones import unseen_gifts
from rapport.insight import words

LOOK_BACK = timedelta(days=92)
MOST_GIFTS = 8


@dataclass(frozen=True, slots=True)
class ZoneShare:
    """Conversations in which somebody asked something, and those of them in a zone; by zone's name."""

    some: int
    all: int
    by_zone: tuple[tuple[str, int], ...]

    @property
    def estimate(self) -> Estimate:
        return wilson(self.some, self.all, LEVEL)

    @property
    def is_thin(self) -> bool:
        return self.all < THIN

    @property
    def is_high(self) -> bool:
        """More than a quarter, and surely enough conversations to say so."""
        return not self.is_thin and self.some / self.all > WARN_SHARE


def zone_share(*, practice_id: int, first: date, end: date) -> ZoneShare:
    """Of the conversations with an inquiry received on these local days; two queries."""
    within = bounds(first, end)
    asked = Fact.objects.filter(
        practice_id=practice_id,
        kind=Fact.Kind.INQUIRY_RECEIVED,
        at__gte=within["after"],
        at__lt=within["before"],
        local_date__gte=first,
        local_date__lt=end,
    )
    stays = ZoneStay.objects.exclude(left_why=ZoneStay.Left.WRONG).filter(
        conversation__in=asked.values("conversation_id")
    )
    pairs = set(stays.values_list("conversation_id", "zone__name"))
    return ZoneShare(
        some=len({conversation for conversation, _name in pairs}),
        all=asked.aggregate(n=Count("conversation_id", distinct=True))["n"],
        by_zone=tuple(Counter(name for _conversation, name in pairs).most_common()),
    )


def share_words(share: ZoneShare) -> str:
    """The share with its interval, or why there is none."""
    if share.is_thin:
        few = ngettext("only %(n)s conversation", "only %(n)s conversations", share.all)
        return few % {"n": share.all}
    return _("%(share)s of conversations (%(between)s)") % {
        "share": words.percent(share.estimate.value),
        "between": words.between(share.estimate),
    }


@dataclass(frozen=True, slots=True)
class Quality:
    """One zone as the practice's own corrections have it.

    `opened` counts stays that began by themselves and are over, `wrong` those of them a person
    called wrong, `missed` moments that only a person saw.
    """

    name: str
    opened: int
    wrong: int
    missed: int

    @property
    def right(self) -> int:
        return self.opened - self.wrong

    @property
    def recall(self) -> Estimate | None:
        """The share of true moments that were recognised; None while too few to say."""
        true = self.right + self.missed
        return wilson(self.right, true, LEVEL) if true >= THIN else None

    @property
    def false_alarms(self) -> Estimate | None:
        """The share of openings that were none; None while too few to say."""
        return wilson(self.wrong, self.opened, LEVEL) if self.opened >= THIN else None


def quality(*, at: datetime) -> list[Quality]:
    """Every zone over the last three months; three queries."""
    since, wrong = at - LOOK_BACK, Q(left_why=ZoneStay.Left.WRONG)
    stays = ZoneStay.objects.filter(
        entered_by__isnull=True, left_at__isnull=False, entered_at__gte=since
    ).exclude(why__0__code="planted")
    counted = stays.values_list("zone_id").annotate(all=Count("pk"), vain=Count("pk", filter=wrong))
    found = {zone: (opened, vain) for zone, opened, vain in counted.order_by()}
    missed = _missed(since)
    return [
        Quality(zone.name, *found.get(zone.pk, (0, 0)), missed=missed[zone.key])
        for zone in sorted(Zone.objects.all(), key=lambda zone: place(zone.key))
    ]


def _missed(since: datetime) -> Counter[str]:
    """Moments that people had to name themselves."""
    rows = Correction.objects.filter(
        kind="zone", at__gte=since, right__is_in=True, believed__is_in=False
    )
    return Counter(rows.values_list("right__zone", flat=True))


def gifts() -> list[GestureGiven]:
    """What was given without asking and not read yet, the newest first."""
    return list(unseen_gifts()[:MOST_GIFTS])
