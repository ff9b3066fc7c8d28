"""The places of the main navigation. A place appears when its address exists and the role may go there."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Place:
    """`keys` is the two-key shortcut; `for_leaders` hides it from everybody but owner and manager;
    `beside` is another beginning of addresses that belong to it."""

    address: str
    label: "str | Promise"
    icon: str
    keys: str
    for_leaders: bool = False
    beside: str = ""

    def holds(self, path: str) -> bool:
        """Whether a page at `path` belongs to this place."""
        return path.startswith((self.address, self.beside or self.address))


PLACES = (
    Place("/desk/", _("Desk"), "desk", "g d", beside="/inbox/"),
    Place("/clients/", _("Clients"), "clients", "g c"),
    Place("/today/", _("Today"), "today", "g t", for_leaders=True),
    Place("/pulse/", _("Pulse"), "pulse", "g p", for_leaders=True),
    Place("/guidance/", _("Manual"), "manual", "g m"),
    Place("/coaching/", _("Growing"), "heart", "g w", beside="/decisions/"),
    Place("/settings/", _("Settings"), "settings", "g s", for_leaders=True),
)
# A place of another room answers the command bar: what was typed is posted as q, links come back.
COMMAND_SEARCH = "/inbox/commands/"


def places(staff: Any) -> list[Place]:
    """What this staff member (or None) finds in the navigation."""
    if not staff:
        return []
    return [
        place
        for place in PLACES
        if exists(place.address) and (staff.runs_the_practice or not place.for_leaders)
    ]


@lru_cache(maxsize=64)
def exists(address: str) -> bool:
    """Whether any view answers here; the addresses are those that stay stable."""
    try:
        resolve(address)
    except Resolver404:
        return False
    return True
