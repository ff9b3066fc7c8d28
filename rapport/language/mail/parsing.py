"""From the raw bytes of a mail to what a person would see in it. Never fails, on any bytes.

What is wrong with a mail is named in `defects`; nothing is repaired silently. Archives are kept
as they came and never unpacked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rapport.language.mail.charsets import decode, one_line
from rapport.language.mail.headers import (
    Address,
    Head,
    addresses,
    decoded,
    message_ids,
    moment,
    read_head,
)
from rapport.language.mail.html_text import MAX_HTML, to_text
from rapport.language.mail.mime import Part, Span, Walk, filename_of, leaves

MAX_TEXT = 5_000_000  # characters; the raw mail keeps the rest
BODY_TYPES = ("text/plain", "text/html")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a mail. `is_inline` says that the HTML shows it by its `content_id`."""

    filename: str
    content_type: str
    content: bytes = field(repr=False)
    content_id: str
    is_inline: bool


@dataclass(frozen=True, slots=True)
class ParsedMail:
    """A mail read into its parts.

    All text is valid UTF-8 without NUL. `html` is raw and unsanitised. `message_id` and the ids
    in `references` come without angle brackets; a blank Message-ID is None. `date` is aware UTC.
    """

    headers: Mapping[str, tuple[str, ...]]
    sender: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    subject: str
    date: datetime | None
    message_id: str | None
    in_reply_to: str | None
    references: tuple[str, ...]
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    defects: tuple[str, ...]

    def header(self, name: str) -> str:
        """The first header of that name (any case), or ""."""
        return next(iter(self.headers.get(name.lower(), ())), "")


def parse(raw: bytes) -> ParsedMail:
    """Read a mail. Any bytes give a ParsedMail; time is linear in their number."""
    start = end_of_envelope(raw)
    head = read_head(raw, start, len(raw))
    walk = Walk(raw, defects=list(head.defects))
    parts = list(leaves(walk, head, Span(min(head.body, len(raw)), len(raw)), 0, None))
    bodies = [part for part in parts if is_body(part)]
    text, page = text_and_html(bodies, walk.defects)
    files = [part for part in parts if not is_body(part)]
    return assembled(head, text, page, attachments(files, page), walk.defects)


def assembled(
    head: Head, text: str, page: str, files: tuple[Attachment, ...], defects: list[str]
) -> ParsedMail:
    fields, headers = head.fields, decoded(head.fields)
    reply_ids = message_ids(head.first("in-reply-to"))
    return ParsedMail(
        headers=headers,
        sender=addresses(fields, "from"),
        to=addresses(fields, "to"),
        cc=addresses(fields, "cc"),
        reply_to=addresses(fields, "reply-to"),
        subject=next(iter(headers.get("subject", ())), ""),
        date=moment(head.first("date")),
        message_id=one_line(head.first("message-id")).strip("<> ") or None,
        in_reply_to=reply_ids[0] if reply_ids else None,
        references=message_ids(" ".join(v for f, v in fields if f == "references")),
        text=text,
        html=page,
        attachments=files,
        defects=tuple(dict.fromkeys(defects)),
    )


def end_of_envelope(raw: bytes) -> int:
    """Where the mail begins: past blank lines, a byte order mark and an mbox "From " line."""
    start = len(raw) - len(raw.lstrip(b"\r\n"))
    start += 3 if raw.startswith(b"\xef\xbb\xbf", start) else 0
    if raw.startswith((b"From ", b">From "), start):
        start = raw.find(b"\n", start) + 1 or len(raw)
    return start


def is_body(part: Part) -> bool:
    named = bool(part.filename) and part.choice is None
    return part.content_type in BODY_TYPES and part.disposition != "attachment" and not named


def text_and_html(bodies: list[Part], defects: list[str]) -> tuple[str, str]:
    """The readable text in order (plain where an alternative has it) and all HTML."""
    texts: list[str] = []
    pages: list[str] = []
    with_plain = {p.choice for p in bodies if p.content_type == "text/plain" and p.content.strip()}
    for part in bodies:
        content, was_right = decode(part.content, part.charset)
        if not was_right:
            defects.append("charset")
        content = content.replace("\r\n", "\n").replace("\r", "\n")
        if part.content_type == "text/plain":
            texts.append(content)
            continue
        pages.append(content)
        if part.choice is None or part.choice not in with_plain:
            texts.append(as_text(content, defects))
    return shortened("\n".join(t for t in texts if t.strip()), defects), "\n".join(pages)


def as_text(page: str, defects: list[str]) -> str:
    if len(page) > MAX_HTML:
        defects.append("html-not-read-to-the-end")
    return to_text(page)


def shortened(text: str, defects: list[str]) -> str:
    if len(text) > MAX_TEXT:
        defects.append("text-not-read-to-the-end")
    return text[:MAX_TEXT]


def attachments(files: Iterable[Part], page: str) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            filename=filename_of(part.filename, f"attachment-{number}"),
            content_type=part.content_type,
            content=part.content,
            content_id=part.content_id,
            is_inline=bool(part.content_id) and f"cid:{part.content_id}" in page,
        )
        for number, part in enumerate(files, start=1)
    )
