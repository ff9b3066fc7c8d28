"""HTML mail as plain text: blocks become lines, quotations get `> ` as in plain mail.

Only for understanding and searching; what is shown is sanitised elsewhere.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_HTML = 1_500_000
BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|footer|form|h[1-6]"
    "|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
SPACED = re.compile("p|h[1-6]|ul|ol|pre")
HIDDEN = ("style", "script", "head", "title", "template", "noscript", "xml")
VOID = re.compile("br|hr|img|input|meta|link|area|base|col|embed|source|wbr|o:p")
# Elements whose whole content was written before, by the class or id mail programs give them.
QUOTE_MARKS = re.compile(
    r"\b(?:class|id)\s*=\s*[\"']?[^\"'>]*(?:gmail_attr|moz-cite-prefix|yahoo_quoted|yahoo-quoted"
    r"|protonmail_quote|tutanota_quote|zmail_extra|OLK_SRC_BODY_SECTION|divRplyFwdMsg"
    r"|mail-editor-reference-message-container|ms-outlook-mobile-reference-message"
    r"|js-readmsg-msg|WhiteBlock-quote|hubspot-quote)",
    re.I,
)
# Marks after which the rest of the mail was written before.
REST_MARKS = re.compile(
    r"\bid\s*=\s*[\"']?(?:x_)*(?:stopSpelling|appendonsend|divRplyFwdMsg|replySplit)", re.I
)
SIGNATURE_MARKS = re.compile(
    r"\b(?:class|id)\s*=\s*[\"']?[^\"'>]*(?:gmail_signature\b|moz-signature|ms-outlook-signature"
    r"|protonmail_signature_block)",
    re.I,
)
# Gmail and Outlook indent with a borderless blockquote: no quotation.
INDENT = re.compile(r"border\s*:\s*(?:none|0)|margin:0 0 0 40px", re.I)
SPACE = re.compile(r"[ \t\r\n\f]+")
OPENING = re.compile(r"<(?=[a-zA-Z/!?])")
TAG = re.compile(r"(/?)([a-z][a-z0-9:]*)", re.I)


@dataclass(slots=True)
class Page:
    """The text so far; `stack` holds (element, whether it is quoted) of what is open."""

    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    stack: list[tuple[str, bool]] = field(default_factory=list)
    opened: Counter[str] = field(default_factory=Counter)
    depth: int = 0
    rest: bool = False
    pre: int = 0

    def add(self, text: str) -> None:
        if self.pre:
            *whole, text = text.split("\n")
            for line in whole:
                self.line.append(line)
                self.end_line(keep=True)
            self.line.append(text)
        elif text := SPACE.sub(" ", text) if self.line else SPACE.sub(" ", text).lstrip(" "):
            self.line.append(text)

    def end_line(self, *, keep: bool = False) -> None:
        text = "".join(self.line).replace("\xa0", " ").rstrip()
        if text or keep:
            marks = "> " * max(self.depth, int(self.rest))
            self.lines.append(marks + text)
        self.line.clear()

    def blank(self) -> None:
        if self.lines and self.lines[-1].strip("> "):
            self.end_line(keep=True)


def to_text(source: str) -> str:
    """The visible text, at most MAX_HTML characters of source; time is linear in the source."""
    page = Page()
    for kind, content in tokens(source[:MAX_HTML]):
        if kind == "text":
            page.add(html.unescape(content) if "&" in content else content)
        elif found := TAG.match(content):
            tag(page, found[2].lower(), bool(found[1]), content)
    page.end_line()
    return "\n".join(page.lines).strip("\n")


def tokens(source: str) -> Iterator[tuple[str, str]]:
    """("text", …) and ("tag", inside of <…>); comments and hidden elements are skipped."""
    place = 0
    lowered = source.lower()
    unclosed = set[str]()
    while found := OPENING.search(source, place):
        opened = found.start()
        yield "text", source[place:opened]
        if source.startswith("<!--", opened):
            place = after(source, "-->", opened)
            continue
        place = after(source, ">", opened)
        content = source[opened + 1 : place - 1]
        yield "tag", content
        if (name := content[:9].lower().split(" ")[0]) in HIDDEN and name not in unclosed:
            place, was_closed = end_of_hidden(lowered, name, place)
            unclosed |= set() if was_closed else {name}
    yield "text", source[place:]


def after(source: str, mark: str, start: int) -> int:
    found = source.find(mark, start)
    return len(source) if found == -1 else found + len(mark)


def end_of_hidden(lowered: str, name: str, place: int) -> tuple[int, bool]:
    """Past the closing tag; an element that is never closed hides nothing."""
    found = lowered.find(f"</{name}", place)
    return (place, False) if found == -1 else (after(lowered, ">", found), True)


def tag(page: Page, name: str, closes: bool, content: str) -> None:
    if name in ("td", "th"):
        page.add(" " if page.line and not closes else "")
    elif BLOCKS.fullmatch(name):
        line_break(page, name)
    if REST_MARKS.search(content) and not closes:
        page.rest = True
    if closes:
        close(page, name)
    elif not VOID.fullmatch(name) and not content.endswith("/"):
        open_element(page, name, content)
    if name == "li" and not closes:
        page.add("- ")


def line_break(page: Page, name: str) -> None:
    page.end_line(keep=name == "br")
    if SPACED.fullmatch(name):
        page.blank()
    if name == "hr":
        page.lines.append("> " * page.depth + "_" * 20)


def open_element(page: Page, name: str, content: str) -> None:
    if not BLOCKS.fullmatch(name) and name != "span":
        return
    quoted = bool(QUOTE_MARKS.search(content)) or (
        name == "blockquote" and not INDENT.search(content)
    )
    if SIGNATURE_MARKS.search(content):
        page.lines.append("> " * page.depth + "-- ")
    if len(page.stack) < 2_000:
        page.stack.append((name, quoted))
        page.opened[name] += 1
        page.depth += quoted
        page.pre += name == "pre"


def close(page: Page, name: str) -> None:
    """Close the innermost open element of this name, and what was left open inside it."""
    while page.opened[name]:
        inner, quoted = page.stack.pop()
        page.opened[inner] -= 1
        page.depth -= quoted
        page.pre -= inner == "pre"
        if inner == name:
            return
