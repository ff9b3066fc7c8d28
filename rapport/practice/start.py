"""Start in 30 minutes: what a new practice does first.

A thing to do lights up when its address exists; its room registers how to tell that it is done:
`start.light("mailbox", has_mailbox)` in its AppConfig.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.practice.queries.on_call import has_on_call
from rapport.practice.queries.settings import has_hours, has_team

IsDone = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to do, at the first of its addresses that exists."""

    key: str
    title: "str | Promise"
    why: "str | Promise"
    minutes: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Light:
    """An item as the page shows it. State: done, later (no address yet) or nothing."""

    item: Item
    state: str
    href: str


ITEMS = (
    Item(
        "hours",
        _("Set your hours"),
        _("Deadlines count open time only, so they need to know when you are open."),
        3,
        ("practice:locations",),
    ),
    Item(
        "team",
        _("Invite your team"),
        _("Every conversation belongs to somebody by name."),
        3,
        ("practice:team",),
    ),
    Item(
        "mailbox",
        _("Connect your mailbox"),
        _("Then every mail has an owner and a clock."),
        5,
        ("channels:mailbox",),
    ),
    Item(
        "message",
        _("Write yourself a test message"),
        _("See what a client sees, and what the desk sees a second later."),
        2,
        ("channels:try", "inbox:desk"),
    ),
    Item(
        "on_call",
        _("Say who is paged"),
        _("When a client may be in danger, somebody by name is told within seconds."),
        3,
        ("practice:on_call",),
    ),
    Item(
        "moments",
        _("Choose your three moments"),
        _("The few moments in which a person answers in their own words."),
        5,
        ("guidance:moments",),
    ),
    Item(
        "guideline",
        _("Turn one script into a guideline"),
        _("What must be said and what never, instead of the words."),
        5,
        ("guidance:first_guideline",),
    ),
    Item(
        "role_play",
        _("Book one role-play"),
        _("Practise the moment before it comes."),
        4,
        ("rehearsal:scenarios",),
    ),
)
_tests: dict[str, IsDone] = {"hours": has_hours, "team": has_team, "on_call": has_on_call}


def light(key: str, is_done: IsDone) -> None:
    """Say how to tell that an item is done; asked inside the practice's scope."""
    if key not in {item.key for item in ITEMS}:
        raise ValueError(f"no item {key} in the start list")
    _tests[key] = is_done


def lights() -> list[Light]:
    """The list as it stands for the current practice."""
    return [_light(item) for item in ITEMS]


def _light(item: Item) -> Light:
    href = _address(item)
    if not href:
        return Light(item, "later", "")
    return Light(item, "done" if _is_done(item) else "", href)


def _is_done(item: Item) -> bool:
    test = _tests.get(item.key)
    return test is not None and test()


def _address(item: Item) -> str:
    for name in item.names:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return ""
