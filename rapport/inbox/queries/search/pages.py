"""Pages one can jump to by name: views of the desk, settings, guidelines."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.core.names import words
from rapport.guidance.queries.manual import named
from rapport.inbox.queries.desk import LABELS
from rapport.practice.models import Staff

GUIDELINES = 3
LEADERS, OWNER, ALL = "leaders", "owner", "all"

# Address, name, other words for it, who may go there.
PAGES: tuple[tuple[str, "str | Promise", "str | Promise", str], ...] = (
    ("practice:settings", _("Settings"), _("overview options preferences"), LEADERS),
    ("practice:practice", _("Practice"), _("name emergency line medical language region"), LEADERS),
    ("practice:locations", _("Locations"), _("opening hours closures holidays address zone"), LEADERS),
    ("practice:team", _("Team"), _("staff people invite roles colleagues"), LEADERS),
    ("practice:shifts", _("Shifts"), _("rota working hours calendar schedule"), LEADERS),
    ("practice:skills", _("Skills"), _("qualified routing"), LEADERS),
    ("practice:policies", _("Promises"), _("response clock five minutes deadline policy"), LEADERS),
    ("practice:ladder", _("Ladder"), _("escalation late"), LEADERS),
    ("practice:on_call", _("On call"), _("duty clinician page"), LEADERS),
    ("practice:tokens", _("API tokens"), _("developer integration key"), LEADERS),
    ("inbox:replies", _("Saved replies"), _("templates canned texts"), LEADERS),
    ("inbox:tags", _("Tags"), _("labels sort"), LEADERS),
    ("inbox:understanding", _("Understanding"), _("verdicts model language"), LEADERS),
    ("guidance:red_flags", _("Red flags"), _("worry words emergency danger"), LEADERS),
    ("channels:alerts", _("Alerts"), _("push sms call page twilio"), LEADERS),
    ("channels:list", _("Channels"), _("mailbox web form chat phone api email"), LEADERS),
    ("assistant:settings", _("Assistant"), _("language model ai"), OWNER),
    ("practice:me", _("Your account"), _("name languages password profile"), ALL),
    ("mfa_index", _("Sign-in and security"), _("two factor passkey authenticator"), ALL),
    ("web:shortcuts", _("Keyboard shortcuts"), _("keys help"), ALL),
    ("clients:visits", _("Today’s visits"), _("appointments calendar"), ALL),
    ("clients:new", _("Add a client"), _("new person"), ALL),
    ("guidance:guidance", _("Manual"), _("guidelines operating manual"), ALL),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Jump:
    """A page by its name; `kind`: view, settings or guideline."""

    href: str
    name: str
    kind: str

    @property
    def icon(self) -> str:
        """Of its kind."""
        return {"view": "desk", "guideline": "manual"}.get(self.kind, "settings")


def jumps(text: str, *, staff: Staff, limit: int = 6) -> list[Jump]:
    """Pages whose name or other words begin with every word; views first. One query."""
    wanted = words(text)
    if not wanted or max(map(len, wanted)) < 2:
        return []
    found = [*_views(wanted), *_pages(wanted, staff)]
    guidelines = [
        Jump(reverse("guidance:interaction", args=[pk]), name, "guideline")
        for pk, name in named(text, limit=GUIDELINES)
    ]
    return [*found[:limit], *guidelines]


def _views(wanted: set[str]) -> Iterator[Jump]:
    for view, label in LABELS.items():
        if _begins(wanted, str(label)):
            yield Jump(f"{reverse('inbox:desk')}?view={view.value}", str(label), "view")


def _pages(wanted: set[str], staff: Staff) -> Iterator[Jump]:
    rights = {ALL} | ({LEADERS} if staff.runs_the_practice else set()) | {staff.role}
    by_name = [page for page in PAGES if page[3] in rights and _begins(wanted, str(page[1]))]
    by_words = [
        page for page in PAGES if page[3] in rights and _begins(wanted, f"{page[1]} {page[2]}")
    ]
    for address, name, _other, _who in dict.fromkeys([*by_name, *by_words]):
        if href := _href(address):
            yield Jump(href, str(name), "settings")


def _begins(wanted: set[str], name: str) -> bool:
    known = words(name)
    return all(any(word.startswith(one) for word in known) for one in wanted)


def _href(address: str) -> str:
    try:
        return reverse(address)
    except NoReverseMatch:  # a room that is not there
        return ""
