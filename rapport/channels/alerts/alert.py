"""What somebody is told: that a client may need them, and where to look. Nothing about the client."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from rapport.channels.alerts import shown
from rapport.channels.shape import ChannelError
from rapport.inbox.models import Page, RedFlag


class Gone(ChannelError):
    """This address will never work again: it is forgotten."""

    def __init__(self, text: str) -> None:
        super().__init__(text, permanent=True)


class AccountTrouble(ChannelError):
    """Nothing goes out through the practice's account at the moment: not this one alert's fault."""

    def __init__(self, text: str) -> None:
        super().__init__(text, permanent=False)


@dataclass(frozen=True, slots=True)
class Alert:
    """What one person is told, as every way sends it: nothing about the client.

    name: the same at every attempt, so that a repeated one replaces the first where the way can do
    that. url: absolute. practice: its name. why: the last line of a mail. page_id: of a page about
    a red flag, which providers report on. tag: what it takes the place of on a device; "" for its
    name. confirm: the path at which a device says that it shows it. is_loud: with a sound.
    """

    practice_id: int
    practice: str
    name: str
    url: str
    title: str
    text: str
    why: str
    page_id: int | None = None
    tag: str = ""
    confirm: str = ""
    is_loud: bool = True


def alert_of(page: Page) -> Alert:
    """The alert for a page; `flag` and `practice` are at hand."""
    is_urgent = page.flag.tier == RedFlag.Tier.PAGE_NOW
    now, today = _("A client may need a clinician now."), _("A client may need a clinician today.")
    return Alert(
        practice_id=page.practice_id,
        practice=page.practice.name,
        name=f"flag-{page.flag_id}-{page.pk}",
        url=absolute(reverse("inbox:conversation", args=[page.flag.conversation_id])),
        title=now if is_urgent else today,
        text=_("Open Rapport."),
        why=because_called(page.practice.name),
        page_id=page.pk,
        confirm=shown.path(page.practice_id, "page", page.pk),
    )


def because_called(practice: str) -> str:
    """Why somebody on call gets a mail."""
    why = _("You get this because %(practice)s calls you when a client may need somebody.")
    return why % {"practice": practice}


def absolute(path: str) -> str:
    """The path as people outside reach it."""
    return f"{settings.PUBLIC_URL}{path}"
