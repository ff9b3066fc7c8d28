"""A leader signs, and ticks what nothing else can see."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.coaching.errors import NotPossible
from rapport.coaching.models import Commitment, LeaderTick
from rapport.coaching.models.weeks import Promise
from rapport.practice.models import Staff


def sign(*, promises: Iterable[str], by: Staff, at: datetime) -> None:
    """These, and no others, from now on; what was signed before keeps its day."""
    wanted = {promise for promise in promises if promise in Promise.values}
    with transaction.atomic():
        Commitment.objects.filter(staff=by).exclude(promise__in=wanted).delete()
        for promise in wanted:
            Commitment.objects.get_or_create(
                practice_id=by.practice_id, staff=by, promise=promise, defaults={"signed_at": at}
            )


def tick(*, promise: str, week_on: date, by: Staff, at: datetime) -> None:
    """I did it in that week. Raises NotPossible for what was not signed."""
    if not Commitment.objects.filter(staff=by, promise=promise).exists():
        raise NotPossible(_("Sign it first."))
    LeaderTick.objects.get_or_create(
        practice_id=by.practice_id,
        staff=by,
        promise=promise,
        week_on=week_on,
        defaults={"at": at},
    )


def untick(*, promise: str, week_on: date, by: Staff) -> None:
    """It was a mistake."""
    LeaderTick.objects.filter(staff=by, promise=promise, week_on=week_on).delete()
