"""Made-up content for the component page and its layouts. No client, practice or number here is real."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rapport.web.sample_words import MARKED, WORDS

LAYOUTS = ("desk", "client", "today", "letter", "entrance")


@dataclass(frozen=True, slots=True)
class Row:
    """A conversation as the list shows it; `gone` and `left` are the seconds of its clock."""

    name: str
    channel: str
    icon: str
    said: str
    tag: str = ""
    kind: str = ""
    state: str = "running"
    gone: int = 0
    left: int = 300
    opens: str = ""


ROWS = (
    Row(
        "+1 ··· 0142",
        "missed call",
        "missed-call",
        "Called twice in ten minutes, left no voicemail.",
        gone=370,
        left=-70,
    ),
    Row(
        "Client A",
        "web chat",
        "chat",
        "I’m thinking about it… is it going to look obvious? And what if I don’t like it?",
        "Hesitation",
        "zone",
        gone=216,
        left=84,
    ),
    Row(
        "Client C",
        "text",
        "text",
        "My lip looks white on one side and it hurts more than yesterday",
        "Red flag · clinician paged",
        "flag",
        gone=340,
        left=-40,
    ),
    Row(
        "Client B",
        "e-mail",
        "mail",
        "Can I move Thursday’s appointment to the morning?",
        "Swift",
        "swift",
        gone=58,
        left=242,
    ),
    Row(
        "Client D",
        "review ★★",
        "review",
        "Lovely result, but nobody answered the phone for three days.",
        "Trouble and recovery",
        "zone",
        gone=22,
        left=278,
    ),
    Row(
        "Client E",
        "web form",
        "form",
        "Do you also treat scars from surgery?",
        state="closed",
        opens="9:00",
    ),
    Row("Client F", "e-mail", "mail", "Thank you, see you then!", state="met"),
    Row(
        "Client G",
        "walk-in",
        "walk-in",
        "Asked at the desk about parking for a wheelchair.",
        state="paused",
    ),
)
CLOCKS = (
    ("running", 60, 240),
    ("due_soon", 216, 84),
    ("late", 370, -70),
    ("late", 9000, -8700),
    ("closed", 0, 0),
    ("paused", 0, 0),
    ("met", 0, 0),
    ("none", 0, 0),
)
FACTS = (
    ("Wants to look rested, not different", "said on 3 May, chat"),
    ("Afraid of needles; a stress ball helped elsewhere", "said on 3 May, phone note"),
    ("Wedding of a friend on 12 June", "said on 19 May"),
)
EFFICIENCY = (
    (
        "Answered within five minutes",
        "91%",
        "88–93%",
        "up",
        "up from 84% · unanswered count as late",
    ),
    ("Never answered", "3", "of 412", "", "two missed calls, one profile message"),
    ("Median first answer", "2:17", "2:05–2:31", "", "90th percentile 7:40 · automatic ones apart"),
)
CONNECTION = (
    ("“Responded to me as an individual”", "81%", "74–86%", "down", "down from 87% · 96 answers"),
    ("Sounded scripted, in judgment zones", "33", "29–38", "down", "up from 24 · mostly Saturdays"),
    ("Promises kept", "55", "of 58", "", "three call-backs were late"),
)
CHECKLIST = (
    ("Choose your three moments", "done", "2", "Where does a client decide whether to come back?"),
    ("Connect one channel", "", "5", "Forward your mailbox, or put the form on your page."),
    (
        "Turn one script into a guideline",
        "",
        "10",
        "From words to recite to what must be understood.",
    ),
    ("Book one role-play", "later", "3", "Lights up when rehearsals arrive."),
)


def context(at: datetime) -> dict[str, Any]:
    """Context for all specimens, with clocks that run from `at`."""
    return {
        "rows": [_row(row) | _clock(at, row.gone, row.left) for row in ROWS],
        "clocks": [{"state": state} | _clock(at, gone, left) for state, gone, left in CLOCKS],
        "facts": FACTS,
        "efficiency": EFFICIENCY,
        "connection": CONNECTION,
        "checklist": CHECKLIST,
        "words": WORDS,
        "marked": MARKED,
    }


def _row(row: Row) -> dict[str, Any]:
    return {"row": row, "zone": row.kind == "zone", "selected": row.name == WORDS["client"]}


def _clock(at: datetime, gone: int, left: int) -> dict[str, datetime]:
    return {"start": at - timedelta(seconds=gone), "due": at + timedelta(seconds=left)}
