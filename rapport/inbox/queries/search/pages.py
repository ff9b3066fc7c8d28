"""Pages one can jump to by name: views of the desk, settings, guidelines."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.core.names import words
from rapport.guidance.queries.manual import named
from rapport.inbox.queries.desk import LABELS
from rapport.practice.finding import find
from rapport.practice.models import Role, Staff

GUIDELINES = 3

# For everybody: address, name, other words for it. Settings are found as their own box finds them.
PAGES: tuple[tuple[str, "str | Promise", "str | Promise"], ...] = (
    ("practice:me", _("Your account"), _("name languages password profile")),
    ("mfa_index", _("Sign-in and security"), _("two factor passkey authenticator")),
    ("web:shortcuts", _("Keyboard shortcuts"), _("keys help")),
    ("clients:visits", _("Today’s visits"), _("appointments calendar")),
    ("clients:new", _("Add a client"), _("new person")),
    ("guidance:guidance", _("Manual"), _("guidelines operating manual")),
)


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
    found: dict[str, Jump] = {}
    for jump in (*_views(wanted), *_settings(text, staff), *_pages(wanted)):
        found.setdefault(jump.href, jump)
    guidelines = [
        Jump(reverse("guidance:interaction", args=[pk]), name, "guideline")
        for pk, name in named(text, limit=GUIDELINES)
    ]
    return [*list(found.values())[:limit], *guidelines]


def _views(wanted: set[str]) -> Iterator[Jump]:
    for view, label in LABELS.items():
        if _begins(wanted, str(label)):
            yield Jump(f"{reverse('inbox:desk')}?view={view.value}", str(label), "view")


def _settings(text: str, staff: Staff) -> Iterator[Jump]:
    """Pages and single settings, for who runs the practice."""
    hits = find(text, is_owner=staff.role == Role.OWNER) if staff.runs_the_practice else []
    for hit in hits:
        yield Jump(
            hit.href, f"{hit.title}: {hit.setting}" if hit.setting else hit.title, "settings"
        )


def _pages(wanted: set[str]) -> Iterator[Jump]:
    for address, name, other in PAGES:
        if _begins(wanted, f"{name} {other}") and (href := _href(address)):
            yield Jump(href, str(name), "settings")


def _begins(wanted: set[str], name: str) -> bool:
    known = words(name)
    return all(any(word.startswith(one) for word in known) for one in wanted)


def _href(address: str) -> str:
    try:
        return reverse(address)
    except NoReverseMatch:  # a room that is not there
        return ""
