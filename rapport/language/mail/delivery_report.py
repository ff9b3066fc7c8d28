"""What a returned mail says about each recipient: machine-readable (RFC 3464) or in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.language.mail.parsing import ParsedMail

MAX_SAID = 20_000
MAX_RECIPIENTS = 1_000
# Where the report ends and the mail it returns begins.
RETURNED = re.compile(
    r"^[\s>]*(?:-{2,}.{0,12}(?:below this line|this is a copy|original message|unsent message"
    r"|the header of the original|returned message|message header)|-{5,} ?(?:copy|original"
    r"|returned)|below is a copy|original message follows|--- original|included is a copy"
    r"|message headers? follow|return-path:|received: (?:from|by|\())",
    re.I | re.M,
)
EMAIL = re.compile(r"(?<![\w.+=-])[\w.!#$%&'*+/=?^`{|}~-]{1,100}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
SENDER_LINE = re.compile(
    r"^\W*(?:from|mail from|original sender|sender|reporting-mta|message-id|arrival-date)\b", re.I
)
CODE = r"([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)"
ENHANCED = re.compile(rf"(?<![\d.]){CODE}")
AFTER_REPLY = re.compile(rf"(?<!\d)[245]\d\d[- ]+['\"]?(?:\d{{3}}[- ])?{CODE}")
COMMAND = re.compile(
    r"in reply to (?:end of )?(?P<a>[A-Z]{4})|>>> ?(?P<b>RCPT|DATA|MAIL|EHLO|HELO)"
    r"|after (?P<c>RCPT TO|RCPT|MAIL FROM|end of data|DATA)|SMTP:(?P<f>RCPT|DATA|MAIL)"
    r"|\((?P<d>DATA|RCPT TO|MAIL FROM)\)|\[(?P<e>RCPT)_TO\]|progress was (?P<g>RCPT|DATA|MAIL)"
    r"|for (?P<h>TEXT|DATA|RCPT) command|SMTP command\s+(?P<i>DATA|RCPT|MAIL)|final (?P<j>DATA)",
    re.I,
)
DATA_NAMES = {"END ": "DATA", "TEXT": "DATA"}


@dataclass(frozen=True, slots=True)
class Failure:
    """One recipient as the report tells it; fields it does not name are ""."""

    recipient: str
    action: str
    status: str
    said: str
    command: str


def failures(mail: ParsedMail) -> tuple[Failure, ...]:
    """Each recipient of a returned mail, from its report fields or else from its wording."""
    words = report_words(mail)
    fields = [group for part in status_parts(mail, words) for group in recipient_groups(part)]
    found = [from_fields(group, words) for group in fields] or list(from_words(mail, words))
    unique = {failure.recipient: failure for failure in reversed(found[:MAX_RECIPIENTS])}
    return tuple(reversed(unique.values()))


def report_words(mail: ParsedMail) -> str:
    """The part of the text that a mail server wrote about the failure."""
    notes = [a.content for a in mail.attachments if a.content_type == "text/plain"]
    texts = [mail.text, *(note[:MAX_SAID].decode("utf-8", "replace") for note in notes)]
    text = "\n".join(texts)[:MAX_SAID]
    cut = RETURNED.search(text)
    return text[: cut.start()] if cut and text[: cut.start()].strip() else text


def status_parts(mail: ParsedMail, words: str) -> Iterator[str]:
    for attachment in mail.attachments:
        if attachment.content_type.endswith("delivery-status"):
            yield attachment.content[:200_000].decode("utf-8", "replace")
    if re.search(r"^(?:final|original)-recipient:", words, re.I | re.M):
        yield words


def recipient_groups(part: str) -> Iterator[dict[str, str]]:
    """The fields of each recipient (RFC 3464 §2.3), unfolded, names lower-cased.

    A recipient ends at a blank line, or where the same recipient field comes again.
    """
    group: dict[str, str] = {}
    unfolded = re.sub(r"\r?\n[ \t]+(?=\S)", " ", part)
    for line in [*unfolded.splitlines(), ""]:
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        names_recipient = name in ("final-recipient", "original-recipient")
        if (not line.strip() and has_recipient(group)) or (names_recipient and name in group):
            yield group
            group = {}
        if colon and re.fullmatch(r"[a-z-]{2,40}", name):
            group.setdefault(name, value.strip())


def has_recipient(group: dict[str, str]) -> bool:
    return "final-recipient" in group or "original-recipient" in group


def from_fields(group: dict[str, str], words: str) -> Failure:
    recipient = group.get("final-recipient") or group.get("original-recipient", "")
    recipient = recipient.rpartition(";")[2].strip().strip("<>").lower()
    diagnostic = group.get("diagnostic-code", "")
    said = diagnostic.partition(";")[2].strip() or diagnostic or about(words, recipient)
    return Failure(
        recipient=recipient,
        action=group.get("action", "").lower().split(" ")[0],
        status=best_status(group.get("status", ""), said),
        said=said[:2_000],
        command=command_in(words),
    )


def about(words: str, recipient: str) -> str:
    """The report from the first mention of a recipient on."""
    place = max(words.lower().find(recipient) if recipient else 0, 0)
    return words[place : place + 2_000]


def from_words(mail: ParsedMail, words: str) -> Iterator[Failure]:
    """Recipients named in the text, each with the words up to the next one."""
    mentions = first_mentions(mail, words)
    for index, (address, place) in enumerate(mentions):
        end = mentions[index + 1][1] if index + 1 < len(mentions) else len(words)
        own = words[place:end]
        tells = re.search(r"[245]\d\d|[a-z]{4}.*[a-z]{4}", own[len(address) :], re.S)
        yield in_words(address, own if tells and len(mentions) > 1 else words)
    if not mentions:
        known = mail.header("x-failed-recipients").lower().split(",")[0].strip()
        yield in_words(known, words)


def in_words(address: str, said: str) -> Failure:
    return Failure(address, "", best_status("", said), said[:2_000].strip(), command_in(said))


def first_mentions(mail: ParsedMail, words: str) -> list[tuple[str, int]]:
    """Addresses that are neither the sender of the report nor the one it was sent to."""
    ours = {a.address for a in (*mail.to, *mail.sender)}
    found: dict[str, int] = {}
    start = 0
    for line in words.split("\n"):
        for mention in () if SENDER_LINE.match(line) else EMAIL.finditer(line):
            address = mention[0].lower().rstrip(".")
            if address not in ours and not address.startswith(("postmaster@", "mailer-daemon@")):
                found.setdefault(address, start + mention.start())
        start += len(line) + 1
    return list(found.items())[:MAX_RECIPIENTS]


def best_status(field: str, said: str) -> str:
    """The most telling enhanced status code; "" where none is given."""
    searches = (ENHANCED.search(field), AFTER_REPLY.search(said), ENHANCED.search(said))
    codes = [found[1] for found in searches if found]
    return next((code for code in codes if not code.endswith(".0.0")), codes[0] if codes else "")


def command_in(words: str) -> str:
    """The last SMTP command the report names: RCPT, DATA, MAIL, or ""."""
    last = ""
    for found in COMMAND.finditer(words):
        last = next(group for group in found.groups() if group).upper()[:4]
    return DATA_NAMES.get(last, last)
