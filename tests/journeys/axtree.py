"""What a screen reader is told: chromium's accessibility tree."""

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import CDPSession, Page


@dataclass(frozen=True)
class Spoken:
    """One element as it is announced."""

    role: str
    name: str


# One for each page, kept: a session that is detached takes the page's emulated focus along.
_sessions: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()


def _nodes(page: Page) -> list[dict[str, Any]]:
    session = _sessions.get(page)
    if session is None:
        session = _sessions[page] = page.context.new_cdp_session(page)
    return session.send("Accessibility.getFullAXTree")["nodes"]


def _spoken(node: dict[str, Any]) -> Spoken:
    return Spoken(node.get("role", {}).get("value", ""), node.get("name", {}).get("value", ""))


def focused(page: Page) -> Spoken:
    """The element that has the focus; the innermost, since the document has it as well."""
    having = [
        _spoken(node)
        for node in _nodes(page)
        for held in node.get("properties", ())
        if held["name"] == "focused" and held["value"].get("value")
    ]
    return having[-1]


def nameless(page: Page) -> list[str]:
    """Controls that are announced without a name."""
    controls = {"button", "link", "textbox", "combobox", "checkbox", "radio", "tab", "menuitem"}
    found = [_spoken(node) for node in _nodes(page) if not node.get("ignored")]
    return [one.role for one in found if one.role in controls and not one.name.strip()]
