"""Strengths: written by the person, confirmed by a colleague with an example."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.coaching.errors import NotPossible, NotYours
from rapport.practice.models import Staff, Strength

MOST = 3


def write_strength(*, text: str, zone_key: str, by: Staff, at: datetime) -> Strength:
    """One thing I am unusually good at. Raises NotPossible beyond three: a card is no list."""
    if Strength.objects.filter(staff=by).count() >= MOST:
        raise NotPossible(_("A card has room for three. Take one off first."))
    return Strength.objects.create(
        practice_id=by.practice_id, staff=by, text=text.strip(), zone_key=zone_key, written_at=at
    )


def confirm(strength: Strength, *, example: str, by: Staff, at: datetime) -> None:
    """I saw it, and when. From now on routing quotes it. Raises NotYours for one's own, NotPossible."""
    if by.pk == strength.staff_id:
        raise NotYours(_("A colleague confirms it, not you."))
    if not example.strip():
        raise NotPossible(_("Give an example: what did you see them do?"))
    Strength.objects.filter(pk=strength.pk, confirmed_at=None).update(
        example=example.strip(), confirmed_by=by, confirmed_at=at
    )


def take_off(strength: Strength, *, by: Staff) -> None:
    """Off my card; who confirmed it may take that back too. Raises NotYours."""
    if by.pk == strength.staff_id:
        strength.delete()
    elif by.pk == strength.confirmed_by_id:
        Strength.objects.filter(pk=strength.pk).update(
            example="", confirmed_by=None, confirmed_at=None
        )
    else:
        raise NotYours(_("Only they, or whoever confirmed it, can do that."))
