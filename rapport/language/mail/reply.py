"""What a person wrote now, apart from what was quoted and what a program signed.

Nothing is thrown away: every line of the mail is in exactly one of reply, quoted and signature,
in its order. Where somebody answers between the lines of a quotation, the quoted lines that they
answer stay in the reply, because an answer without its question says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.language.mail.attribution import attribution_at
from rapport.language.mail.header_block import RULER, header_block_at, is_divider, titled_headers_at
from rapport.language.mail.html_text import to_text
from rapport.language.mail.signature import signature_lines

MAX_LINES = 5_000  # a longer mail is somebody's log file: what follows counts as quoted
QUOTE = re.compile(r"^\s{0,3}(?:>|\|>|&gt;)")


@dataclass(frozen=True, slots=True)
class Reply:
    """A mail's text in three parts, each without blank lines at its ends."""

    reply: str
    quoted: str
    signature: str

    @property
    def written(self) -> str:
        """The reply without the quoted lines it answers: the person's own words only."""
        return "\n".join(line for line in self.reply.split("\n") if not QUOTE.match(line)).strip()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive lines of one kind: text, quote, attribution, header or divider."""

    kind: str
    start: int
    end: int


def extract_reply(text: str, html: str | None = None) -> Reply:
    """Split a mail's plain text; its HTML is asked where the plain text tells nothing."""
    if not text.strip() and html:
        return split(to_text(html))
    found = split(text)
    if html and not found.quoted:
        by_html = split(to_text(html))
        return by_html if by_html.quoted and by_html.reply else found
    return found


def split(text: str) -> Reply:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n", MAX_LINES)
    rest = lines.pop() if len(lines) > MAX_LINES else ""
    kept = decide(lines, list(in_stretches(lines)))
    signature = signatures(lines, kept)
    parts: dict[str, list[str]] = {"reply": [], "quoted": [], "signature": []}
    for place, line in enumerate(lines):
        parts[part_of(place, kept, signature)].append(line)
    parts["quoted"].append(rest)
    return Reply(**{name: "\n".join(found).strip("\n") for name, found in parts.items()})


def part_of(place: int, kept: set[int], signature: set[int]) -> str:
    if place in signature:
        return "signature"
    return "reply" if place in kept else "quoted"


def in_stretches(lines: list[str]) -> Iterator[Stretch]:
    place = 0
    kind = ""
    while place < len(lines):
        broken = kind == "quote" and continues_quote(lines, place)
        kind, count = ("quote", 1) if broken else kind_at(lines, place)
        yield Stretch(kind, place, place + count)
        place += count


def kind_at(lines: list[str], place: int) -> tuple[str, int]:
    line = lines[place]
    if not line.strip():
        return "blank", 1
    if QUOTE.match(line):
        return "quote", 1
    if is_divider(line) or titled_headers_at(lines, place):
        return "divider", 1
    if count := attribution_at(lines, place):
        return "attribution", count
    if count := header_block_at(lines, place):
        return "header", count
    return "text", 1


def continues_quote(lines: list[str], place: int) -> bool:
    """Whether this unmarked line is the end of a quoted line that a program wrapped."""
    above, line = lines[place - 1].rstrip(), lines[place]
    if above.endswith("=") and line.strip():
        return True
    below = lines[place + 1] if place + 1 < len(lines) else ""
    return len(above) >= 65 and line[:1].islower() and bool(QUOTE.match(below))


def decide(lines: list[str], stretches: list[Stretch]) -> set[int]:
    """The lines that stay: own writing, and the quoted lines that it answers."""
    end = first_cut(lines, stretches)
    own = [s for s in stretches if s.end <= end]
    groups = quote_groups(lines, own)
    keep_quotes = is_interleaved(groups)
    kept = {
        place
        for s in own
        if s.kind in ("text", "blank")
        or (s.kind == "quote" and keep_quotes and s.start < groups[-1].last_text)
        for place in range(s.start, s.end)
    }
    return kept - closing_rulers(lines, kept)


def closing_rulers(lines: list[str], kept: set[int]) -> set[int]:
    """The ruler between the last own line and a quotation below belongs to the quotation."""
    if len(kept) == len(lines):
        return set()
    written = (p for p in sorted(kept, reverse=True) if not blank_or_ruler(lines[p]))
    last = next(written, -1)
    return {p for p in kept if p > last and RULER.match(lines[p])}


def blank_or_ruler(line: str) -> bool:
    return not line.strip() or bool(RULER.match(line))


@dataclass(frozen=True, slots=True)
class Group:
    """A quotation: whether it is attributed, and where the last own text below it is."""

    attributed: bool
    last_text: int


def first_cut(lines: list[str], stretches: list[Stretch]) -> int:
    """The line from which everything was written before."""
    seen_text = False
    for index, s in enumerate(stretches):
        if s.kind == "text" and not RULER.match(lines[s.start]):
            seen_text = True
        elif s.kind == "divider" or (s.kind == "header" and seen_text):
            return above_ruler(lines, s.start)
        elif s.kind == "attribution" and seen_text and not precedes_quote(stretches, index):
            return s.start
    return len(lines)


def above_ruler(lines: list[str], place: int) -> int:
    """The ruler that a mail program draws above copied headers goes with them."""
    up = place
    while up and (not lines[up - 1].strip() or RULER.match(lines[up - 1])):
        up -= 1
    return up


def precedes_quote(stretches: list[Stretch], index: int) -> bool:
    following = (s.kind for s in stretches[index + 1 :] if s.kind != "blank")
    return next(following, "") in ("quote", "attribution")


def quote_groups(lines: list[str], own: list[Stretch]) -> list[Group]:
    """The quotations that have own text below them, in order."""
    last_text = last_writing(lines, own)
    groups: list[Group] = []
    attributed = inside = False
    for s in own:
        if s.start >= last_text:
            break
        if s.kind == "attribution":
            attributed = True
        elif s.kind == "quote" and not inside:
            groups.append(Group(attributed, last_text))
            inside = True
        elif s.kind == "text":
            inside = attributed = False
    return groups


def last_writing(lines: list[str], own: list[Stretch]) -> int:
    """Where the last own writing is; a footer or signature below a quotation is none."""
    bottom = next((i for i in range(len(own) - 1, -1, -1) if own[i].kind == "quote"), None)
    after = own[bottom].end if bottom is not None else 0
    end = own[-1].end if own else 0
    tail = lines[after:end]
    signed = signature_lines(tail)
    written = [after + i for i, line in enumerate(tail) if line.strip() and i not in signed]
    if written:
        return written[-1]
    above = [s.start for s in own if s.kind == "text" and s.start < after]
    return above[-1] if above else 0


def is_interleaved(groups: list[Group]) -> bool:
    """Answers to quoted lines; one whole attributed quotation above a single answer is not that."""
    return len(groups) > 1 or (len(groups) == 1 and not groups[0].attributed)


def signatures(lines: list[str], kept: set[int]) -> set[int]:
    """Signature lines of each run of kept lines between quotations."""
    found: set[int] = set()
    run: list[int] = []
    for place in range(len(lines) + 1):
        if place in kept and not QUOTE.match(lines[place]):
            run.append(place)
        elif run:
            found |= {run[i] for i in signature_lines([lines[p] for p in run])}
            run = []
    return found
