"""Agreeing to the mirror, and letting a colleague look too. Each is ended as easily as begun."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.coaching.models import Coach, MirrorNotice
from rapport.coaching.queries.mirror import NOTICE, notice_of
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class NotAsked(ExpectedError):
    """A coach is asked by a person who uses the mirror, and is a colleague at work."""


def agree(*, staff: Staff, at: datetime) -> None:
    """They read the notice. Only from now on is anything worked out."""
    MirrorNotice.objects.update_or_create(
        staff=staff,
        defaults={"practice_id": staff.practice_id, "version": NOTICE, "at": at},
    )


def withdraw(*, staff: Staff) -> None:
    """No longer: nobody looks any more, coaches included."""
    MirrorNotice.objects.filter(staff=staff).delete()
    Coach.objects.filter(person=staff).delete()


def show_wording(*, staff: Staff, is_shown: bool) -> None:
    """Shared places below the reply while they write, or not."""
    MirrorNotice.objects.filter(staff=staff).update(shows_wording=is_shown)


def ask(*, person: Staff, coach: Staff, at: datetime) -> None:
    """Only the person asks: nobody can ask to see theirs. Asking twice is asking once."""
    if notice_of(person) is None or coach.pk == person.pk or not coach.is_active:
        raise NotAsked(_("Choose a colleague, after you have read what the mirror shows."))
    Coach.objects.get_or_create(
        person=person,
        coach=coach,
        defaults={"practice_id": person.practice_id, "asked_at": at},
    )


def accept(link: Coach, *, at: datetime) -> None:
    """The colleague says yes."""
    link.accepted_at = link.accepted_at or at
    link.save(update_fields=["accepted_at"])


def end(link: Coach) -> None:
    """Either of the two; from this moment only the person sees it."""
    link.delete()
