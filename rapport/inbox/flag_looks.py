"""What a red flag looks like: its words marked in the message, how long it has been open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.guidance.flag_words import GROUP_WORDS
from rapport.inbox.models import RedFlag

AROUND = 160  # characters that are shown before and after the first and last mark


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message; `is_marked`: worry words."""

    text: str
    is_marked: bool


def group(flag: RedFlag) -> str:
    """What it is about, '' where nothing but worry was said."""
    return str(GROUP_WORDS.get(flag.group, ""))


def pieces(text: str, spans: Sequence[Sequence[object]]) -> list[Piece]:
    """The text around its worry words, those marked; its beginning where there are none."""
    marks = _joined(spans, len(text))
    first = max(0, marks[0][0] - AROUND) if marks else 0
    last = min(len(text), (marks[-1][1] if marks else 0) + AROUND)
    found, reached = [Piece("…", False)] if first else [], first
    for start, end in marks:
        found += [Piece(text[reached:start], False), Piece(text[start:end], True)]
        reached = end
    found.append(Piece(text[reached:last] + ("…" if last < len(text) else ""), False))
    return [piece for piece in found if piece.text]


def _joined(spans: Sequence[Sequence[object]], length: int) -> list[tuple[int, int]]:
    """Spans in order without overlaps, inside the text."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((int(str(s[0])), int(str(s[1]))) for s in spans):
        if not 0 <= start < end <= length:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def since(flag: RedFlag, *, at: datetime) -> str:
    """How long it has been open, in words."""
    minutes = max(0, int((at - flag.raised_at).total_seconds() // 60))
    if minutes < 1:
        return _("just now")
    if minutes < 120:
        return ngettext("%d minute ago", "%d minutes ago", minutes) % minutes
    hours = minutes // 60
    return ngettext("%d hour ago", "%d hours ago", hours) % hours


def clock(when: datetime | None, *, zone: str) -> str:
    """A time on the location's clock."""
    return f"{when.astimezone(ZoneInfo(zone)):%H:%M}" if when else ""
