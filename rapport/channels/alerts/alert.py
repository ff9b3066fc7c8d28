"""What somebody is told: that a client may need them, and where to look. Nothing about the client."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

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
    """One page or test, as every way sends it.

    name: the same at every attempt, so that a repeated one replaces the first where the way can do
    that. page_id: None for a test. url: absolute. practice: its name. is_urgent: page now.
    """

    practice_id: int
    practice: str
    page_id: int | None
    name: str
    url: str
    is_urgent: bool

    @property
    def is_trial(self) -> bool:
        return self.page_id is None

    @property
    def title(self) -> str:
        """One sentence."""
        if self.is_trial:
            return _("This is a test of your alerts.")
        if self.is_urgent:
            return _("A client may need a clinician now.")
        return _("A client may need a clinician today.")

    @property
    def text(self) -> str:
        """What to do about it."""
        return _("Nothing needs to be done.") if self.is_trial else _("Open Rapport.")


def alert_of(page: Page) -> Alert:
    """The alert for a page; `flag` and `practice` are at hand."""
    path = reverse("inbox:conversation", args=[page.flag.conversation_id])
    return Alert(
        practice_id=page.practice_id,
        practice=page.practice.name,
        page_id=page.pk,
        name=f"flag-{page.flag_id}-{page.pk}",
        url=absolute(path),
        is_urgent=page.flag.tier == RedFlag.Tier.PAGE_NOW,
    )


def absolute(path: str) -> str:
    """The path as people outside reach it."""
    return f"{settings.PUBLIC_URL}{path}"
