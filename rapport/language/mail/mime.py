"""The leaves of a MIME tree, found in one buffer without copying it at every level.

Our own walk instead of the standard library's parser, because a hostile mail makes that one
recurse without bound and test every line against every open boundary.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rapport.language.mail.charsets import decode_words, one_line, transfer_decode
from rapport.language.mail.headers import Head, read_head, value_and_parameters

MAX_DEPTH = 100
MAX_PARTS = 1_000
MAX_SCANNED = 60  # times the size of the mail


class Span(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf: its decoded bytes and what its headers say about it.

    `choice` names the multipart/alternative it belongs to (None outside of one).
    """

    content_type: str
    charset: str
    content: bytes
    filename: str
    content_id: str
    disposition: str
    choice: int | None


@dataclass(slots=True)
class Walk:
    """What is left to spend on one mail, and what went wrong so far."""

    raw: bytes
    parts: int = 0
    scanned: int = 0
    choices: int = 0
    defects: list[str] = field(default_factory=list)

    def spent(self) -> bool:
        return self.parts >= MAX_PARTS or self.scanned > MAX_SCANNED * len(self.raw) + 1_000_000


def leaves(walk: Walk, head: Head, span: Span, depth: int, choice: int | None) -> Iterator[Part]:
    """The leaf parts below a header block whose body is `span`, in order."""
    kind, parameters = value_and_parameters(head.first("content-type"))
    boundary = parameters.get("boundary", "").rstrip().encode("utf-8", "replace")
    if kind.startswith("multipart/") and boundary and depth < MAX_DEPTH and not walk.spent():
        if kind == "multipart/alternative" and choice is None:
            walk.choices += 1
            choice = walk.choices
        yield from children(walk, boundary, span, depth, choice)
        return
    if kind.startswith("multipart/"):
        walk.defects.append("multipart-not-opened")
        kind = "text/plain" if not boundary else "application/octet-stream"
    yield leaf(walk, head, span, kind, choice)


def children(
    walk: Walk, boundary: bytes, span: Span, depth: int, choice: int | None
) -> Iterator[Part]:
    found = False
    for inner in between_boundaries(walk, boundary, span):
        found = True
        if walk.spent():
            walk.defects.append("too-many-parts")
            return
        head = read_head(walk.raw, inner.start, inner.end)
        body = Span(min(head.body, inner.end), inner.end)
        yield from leaves(walk, head, body, depth + 1, choice)
    if not found:
        walk.defects.append("boundary-not-found")
        head = Head([("content-type", "text/plain")], span.start, [])
        yield leaf(walk, head, span, "text/plain", choice)


def between_boundaries(walk: Walk, boundary: bytes, span: Span) -> Iterator[Span]:
    """The stretches between delimiter lines; a missing closing delimiter is forgiven."""
    start = None
    for place, after, is_last in delimiters(walk.raw, b"--" + boundary, span):
        if start is not None:
            walk.scanned += place - start
            yield Span(start, place)
        start = after
        if is_last or walk.spent():
            return
    if start is not None and start < span.end:
        walk.defects.append("closing-boundary-missing")
        walk.scanned += span.end - start
        yield Span(start, span.end)


def delimiters(raw: bytes, mark: bytes, span: Span) -> Iterator[tuple[int, int, bool]]:
    """(end of what precedes, start of what follows, whether it closes) of delimiter lines."""
    rest = re.compile(rb"(--)?[ \t]*(?:\r?\n|\Z)")
    first = raw.startswith(mark, span.start, span.end)
    place = span.start if first else line_start(raw, mark, span)
    while place != -1:
        if line := rest.match(raw, place + len(mark), span.end):
            yield max(span.start, before_line_break(raw, place)), line.end(), bool(line[1])
        place = line_start(raw, mark, Span(place, span.end))


def line_start(raw: bytes, mark: bytes, span: Span) -> int:
    found = raw.find(b"\n" + mark, span.start, span.end)
    return found + 1 if found != -1 else -1


def before_line_break(raw: bytes, place: int) -> int:
    if raw[place - 2 : place] == b"\r\n":
        return place - 2
    return place - 1 if raw[place - 1 : place] == b"\n" else place


def leaf(walk: Walk, head: Head, span: Span, kind: str, choice: int | None) -> Part:
    walk.parts += 1
    _, parameters = value_and_parameters(head.first("content-type"))
    disposition, details = value_and_parameters(head.first("content-disposition"))
    content = walk.raw[span.start : span.end]
    if not kind.startswith("message/") or head.first("content-transfer-encoding"):
        content = transfer_decode(content, head.first("content-transfer-encoding"))
    return Part(
        content_type=kind if re.fullmatch(r"[\w.+-]+/[\w.+-]+", kind) else "text/plain",
        charset=parameters.get("charset", ""),
        content=content,
        filename=details.get("filename") or parameters.get("name") or "",
        content_id=one_line(head.first("content-id")).strip("<> "),
        disposition=disposition,
        choice=choice,
    )


def filename_of(name: str, fallback: str) -> str:
    """A file name without path, control characters or leading dots, at most 150 characters."""
    name = re.split(r"[/\\]", one_line(decode_words(name)))[-1]
    name = re.sub(r'[<>:"|?*\u202a-\u202e\u2066-\u2069]', "_", name).strip(". ")
    stem, dot, extension = name.rpartition(".")
    if dot and len(name) > 150:
        return f"{stem[: 140 - len(extension[:9])]}.{extension[:9]}"
    return name[:150] or fallback
