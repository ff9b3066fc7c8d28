"""The pictures of the guides: where each is taken, what has to stand on it, and whether it is still true."""

import io
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import expect

from tests.journeys import posing

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
WRITES = os.environ.get("RAPPORT_WRITE_SCREENSHOTS") == "1"
LARGEST = 150_000  # bytes
SAME, STRANGE = 0.02, 0.5  # shares of a picture, see strangeness
DESK = {"width": 1440, "height": 900}
BOTH = {"width": 1600, "height": 900}
PHONE = {"width": 390, "height": 844}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: `path` is opened behind the demo's `door`, `pose` is done there, `said` can be read then."""

    name: str
    path: str
    said: str
    door: str = "owner"
    pose: Callable[[Any, posing.Stage], None] | None = None
    size: dict[str, int] = field(default_factory=lambda: DESK)
    scheme: str = "light"
    most: float = STRANGE  # more where it depends on the hour who waits

    @property
    def is_staged(self) -> bool:
        return self.door != "owner"

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.name}.png"


EVERYONE = "/desk/?view=everyone"
TAKEN = (
    # Managers and owners
    Picture("today", "/today/", "were never answered"),
    Picture("letter", "/today/letter/", "Your own record"),
    Picture("pulse", "/pulse/", "Efficiency"),
    Picture("zones", "/guidance/zones/", "Clinical worry"),
    Picture("manual", "/guidance/", "A price", pose=posing.followed("A price over the phone")),
    Picture("script", "/guidance/scripts/", "$650", pose=posing.taken_apart),
    Picture("rules", "/settings/rules/", "Asks about prices"),
    Picture("dry-run", "/settings/rules/", "last month", pose=posing.followed("would have done")),
    Picture("views", "/settings/views/", "Website chat"),
    Picture("calendar", "/settings/calendar/", "Riverside"),
    Picture("coverage", "/coaching/coverage/", "nobody is qualified"),
    Picture("strengths", "/coaching/strengths/", "wait a year"),
    Picture("chances", "/coaching/chances/", "Clementine Oakhollow"),
    Picture("team", "/guidance/rehearsals/team/", "Ask once why"),
    Picture(
        "decision", "/decisions/", "look again", pose=posing.followed("Shall we open on Saturdays?")
    ),
    # Administrators
    Picture("start", "/start/", "Set your hours"),
    Picture("find", "/settings/find/", "Find a setting", pose=posing.looked_for),
    Picture("channels", "/settings/channels/", "hello@demo.example"),
    Picture("mailbox", "/settings/channels/new/email/", "Warn when silent"),
    Picture("form", "/in/webform/demo-form/", "call 911 now"),
    Picture(
        "chat-settings",
        "/settings/channels/",
        "The line to copy",
        pose=posing.followed("Website chat"),
    ),
    Picture("people", "/settings/team/", "Invite somebody"),
    Picture("on-call", "/settings/on-call/", "On-call ladder"),
    Picture("reach", "/settings/alerts/", "How people are reached"),
    Picture(
        "import", "/settings/imports/file-clients/", "Add an e-mail address", pose=posing.previewed
    ),
    # The front desk: with the stage set, which changes shifts and hours
    Picture("desk", EVERYONE, "Guideline: Hesitation", "desk", posing.the_moment),
    Picture("dark", EVERYONE, "Guideline: Hesitation", "desk", posing.the_moment, scheme="dark"),
    Picture("make-it-right", EVERYONE, "Make it right", "desk", posing.made_right),
    Picture("fields", EVERYONE, "{room}", "desk", posing.field_open),
    Picture("later", EVERYONE, "Send it later", "desk", posing.said_when),
    Picture("many", EVERYONE, "3 chosen", "desk", posing.chosen),
    Picture("search", "/search/", "filler", "desk", posing.searched),
    Picture("card", "/clients/", "Delphine Marchbank", "desk", posing.noted),
    Picture("phone", EVERYONE, "Everyone’s", "desk", size=PHONE, most=0.8),
    Picture("phone-moment", EVERYONE, "Hesitation", "desk", posing.from_its_head, size=PHONE),
    Picture("call", EVERYONE, "Verify before you disclose", "desk", posing.ringing),
    Picture("rehearsal", "/guidance/rehearsals/", "$650", "desk", posing.rehearsed),
    Picture("asked", "/decisions/", "Skip", "desk", posing.followed("Answer"), size=PHONE),
    Picture("told", "/settings/me/notifications/rules/", "Yours is late", "desk"),
    Picture("chat", "/demo/client/", "", "client", posing.chatting, BOTH),
    # Last: whoever is paged hears of it on every page.
    Picture("flag", EVERYONE, "emergency", "desk", posing.flagged),
)


def keep(page, picture: Picture) -> None:
    """Check that the page stands, fits and still looks like its picture; write that if it was asked for."""
    shot = taken(page, picture.name)
    small = io.BytesIO()
    shot.quantize(256, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    assert len(small.getvalue()) <= LARGEST
    aged = strangeness(Image.open(picture.file), shot) if picture.file.exists() else 1
    if WRITES and aged > SAME:
        picture.file.write_bytes(small.getvalue())
    elif not WRITES:
        assert aged <= picture.most, (
            f"{picture.file.name} shows an older page: take the pictures anew"
        )


# Nothing that can be seen is still on its way; what lies below the fold loads when it is reached.
SETTLED = """() => ![...document.querySelectorAll(".skeleton, .htmx-request")].some((one) => {
  const at = one.getBoundingClientRect();
  return at.width && at.bottom > 0 && at.top < innerHeight;
})"""


def taken(page, name) -> Image.Image:
    page.evaluate("document.fonts.ready")
    page.mouse.move(0, 0)
    page.wait_for_function(SETTLED, timeout=posing.SOON)
    expect(page.locator("[data-draft-state]", has_text="saving")).to_have_count(0)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"], f"{name} is {width} px wide"
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


CELL = 12  # pixels: another word changes a few cells, another layout most of them
SHADE = 12  # of 255
SHIFTS = range(-96, 97, 4)  # pixels: a notice above moves all the rest


def strangeness(one: Image.Image, other: Image.Image) -> float:
    """Of the cells that hold something in one of two pictures, the share that looks different; 1 for another size.

    The other one may lie a little higher or lower.
    """
    if one.size != other.size:
        return 1.0
    first, second = one.convert("L"), other.convert("L")
    return min(_share(first, ImageChops.offset(second, 0, by)) for by in SHIFTS)


def _share(one: Image.Image, other: Image.Image) -> float:
    grid = (one.width // CELL, one.height // CELL)
    first, second = (image.resize(grid, Image.Resampling.BOX) for image in (one, other))
    apart = _apart(first, second)
    held = ImageChops.lighter(apart, ImageChops.lighter(_held(first), _held(second)))
    return apart.histogram()[255] / max(held.histogram()[255], 1)


def _held(cells: Image.Image) -> Image.Image:
    """Where there is more than background, which is the shade most cells have."""
    shades = cells.histogram()
    return _apart(cells, Image.new("L", cells.size, shades.index(max(shades))))


def _apart(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.difference(one, other).point([255 if by > SHADE else 0 for by in range(256)])
