"""What the component page shows, read from the components themselves so that it cannot go stale."""

import re
from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.web import assets

FOLDER = Path(__file__).parent / "templates" / "cotton"
ABOUT = re.compile(r"^\{# (?P<about>.+?) #\}", re.MULTILINE)
ATTRIBUTES = re.compile(r"<c-vars (?P<attributes>.+?) />")
TOKEN = re.compile(
    r"^\s+--(?P<name>[\w-]+): light-dark\((?P<light>[^,]+), (?P<dark>[^;]+)\);", re.MULTILINE
)
SYMBOL = re.compile(r'<symbol id="(?P<name>[\w-]+)"')


@dataclass(frozen=True, slots=True)
class Component:
    """`tag` as it is written in a template; `attributes` with their defaults."""

    tag: str
    about: str
    attributes: str


@dataclass(frozen=True, slots=True)
class Token:
    """A colour in both themes, as written in tokens.css."""

    name: str
    light: str
    dark: str


def components() -> list[Component]:
    """All components by name."""
    return [_component(file) for file in sorted(FOLDER.glob("*.html"))]


def tokens() -> list[Token]:
    """All colours in the order of tokens.css."""
    text = (assets.FOLDER / "css" / "tokens.css").read_text()
    return [Token(**match.groupdict()) for match in TOKEN.finditer(text)]


def icons() -> list[str]:
    """The names of all drawings."""
    return SYMBOL.findall((assets.FOLDER / "icons.svg").read_text())


def _component(file: Path) -> Component:
    text = file.read_text()
    about, attributes = ABOUT.search(text), ATTRIBUTES.search(text)
    return Component(
        tag="c-" + file.stem.replace("_", "-"),
        about=about["about"] if about else "",
        attributes=attributes["attributes"] if attributes else "",
    )


Shortcuts = list[tuple["str | Promise", list[tuple[str, "str | Promise"]]]]
SHORTCUTS: Shortcuts = [
    (
        _("Everywhere"),
        [
            ("Ctrl K", _("Find or do anything")),
            ("?", _("This page")),
            ("/", _("Search")),
            ("c", _("Write down a walk-in or a phone call")),
            ("l", _("Take the call that rings")),
            ("g d", _("Desk")),
            ("g c", _("Clients")),
            ("g t", _("Today")),
            ("g p", _("Pulse")),
            ("Esc", _("Close what is open")),
        ],
    ),
    (
        _("In a list"),
        [
            ("j", _("Next")),
            ("k", _("Previous")),
            ("Enter", _("Open")),
            ("Space", _("Choose it, or not")),
            ("Shift ↓", _("Choose the next one too")),
            ("h # s e", _("Hand over, tag, snooze or close all that are chosen")),
        ],
    ),
    (
        _("In a conversation"),
        [
            ("r", _("Reply")),
            ("n", _("Internal note")),
            ("h", _("Hand over")),
            ("t", _("Take")),
            ("s", _("Snooze")),
            ("e", _("Close")),
            ("z", _("Undo")),
            ("Ctrl Enter", _("Send")),
            ("g l", _("Send it later")),
        ],
    ),
]
