"""What a notice says: that something waits and by when, never who or what about."""

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.channels.models import Notice
from rapport.core.notices import Kind

Said = Callable[[], str]
TITLES: dict[Kind, Said] = {
    Kind.GIVEN: lambda: _("A client wrote, and it is yours to answer."),
    Kind.HANDED: lambda: _("A conversation was handed over to you."),
    Kind.WARNED: lambda: _("A client of yours still waits."),
    Kind.LATE: lambda: _("A client of yours waits too long."),
    Kind.UNATTENDED: lambda: _("A client waits too long, and nobody is answering."),
    Kind.ANSWERED: lambda: _("A client of yours wrote again."),
    Kind.MENTIONED: lambda: _("A colleague named you in a note."),
    Kind.CHANNEL: lambda: _("A channel is silent or failing."),
    Kind.LOST: lambda: _("A device of yours no longer takes notifications."),
    Kind.TRIAL: lambda: _("This is a test: it arrived on screen."),
}
REASONS: dict[Kind, Said] = {
    Kind.GIVEN: lambda: _("because it was given to you"),
    Kind.HANDED: lambda: _("because a colleague handed it over to you"),
    Kind.WARNED: lambda: _("because it is yours and due soon"),
    Kind.LATE: lambda: _("because it is yours and late"),
    Kind.UNATTENDED: lambda: _("because it is late, and you lead"),
    Kind.ANSWERED: lambda: _("because it is yours"),
    Kind.MENTIONED: lambda: _("because you were named"),
    Kind.CHANNEL: lambda: _("because you lead"),
    Kind.LOST: lambda: _("because you added it"),
    Kind.DIGEST: lambda: _("because you want some things once a day"),
    Kind.TRIAL: lambda: _("because you asked for it"),
}


def title(notice: Notice, *, at: datetime) -> str:
    """One sentence with nothing in it that a stranger may not read."""
    kind = Kind(notice.kind)
    said = _digest(notice) if kind is Kind.DIGEST else TITLES[kind]()
    by = due(notice, at=at)
    return f"{said} {by}" if by else said


def reason(notice: Notice) -> str:
    """Why this person was told."""
    return REASONS[Kind(notice.kind)]()


def due(notice: Notice, *, at: datetime) -> str:
    """By when the client has to be answered, where that is what matters."""
    if notice.deadline_at is None or notice.kind == Notice.Kind.MENTIONED:
        return ""
    minutes = round((notice.deadline_at - at).total_seconds() / 60)
    if not -600 < minutes < 600:
        return ""
    if minutes > 0:
        return ngettext("Due in %(n)d minute.", "Due in %(n)d minutes.", minutes) % {"n": minutes}
    if minutes == 0:
        return _("Due now.")
    return ngettext("Late by %(n)d minute.", "Late by %(n)d minutes.", -minutes) % {"n": -minutes}


def path(notice: Notice) -> str:
    """Where it leads."""
    if notice.conversation_id:
        return reverse("inbox:conversation", args=[notice.conversation_id])
    match notice.kind:
        case Notice.Kind.CHANNEL:
            return reverse("channels:list")
        case Notice.Kind.LOST:
            return reverse("channels:my_alerts")
        case _:
            return reverse("channels:notices")


def _digest(notice: Notice) -> str:
    seen, train = notice.data.get("unseen", 0), notice.data.get("training", 0)
    parts = []
    if seen:
        said = ngettext("%(n)d thing you have not seen.", "%(n)d things you have not seen.", seen)
        parts.append(said % {"n": seen})
    if train:
        said = ngettext("%(n)d thing to train is due.", "%(n)d things to train are due.", train)
        parts.append(said % {"n": train})
    return " ".join(parts)
