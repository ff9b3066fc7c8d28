"""Trainees: a share of the zone conversations, beside a coach."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.coaching.errors import NotPossible
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff, Traineeship


def begin_traineeship(
    *, trainee: Staff, coach: Staff, percent: int, by: Staff, at: datetime
) -> Traineeship:
    """Somebody learns beside a coach. Raises NotPossible with oneself, or while one is open."""
    if trainee.pk == coach.pk:
        raise NotPossible(_("Choose somebody else as coach."))
    if Traineeship.objects.filter(trainee=trainee, ended_at=None).exists():
        raise NotPossible(_("%(name)s has a coach already.") % {"name": trainee.name})
    begun = Traineeship.objects.create(
        practice_id=by.practice_id,
        trainee=trainee,
        coach=coach,
        percent=percent,
        began_at=at,
        began_by=by,
    )
    note(by=by, verb="added", subject=begun, at=at)
    return begun


def end_traineeship(traineeship: Traineeship, *, by: Staff, at: datetime) -> None:
    """From now on they are given conversations like everybody."""
    Traineeship.objects.filter(pk=traineeship.pk, ended_at=None).update(ended_at=at)
    note(by=by, verb="removed", subject=traineeship, at=at)
