"""Header blocks of any bytes: names, decoded values, parameters, addresses, ids, dates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from rapport.language.mail.charsets import clean, decode, decode_words, one_line

MAX_HEAD = 4_000_000
MAX_HEADERS = 5_000
FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r")
PARAMETER = re.compile(r';\s*([^=;\s"]{1,100})\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)', re.S)
LIST_MARKS = re.compile(r'[",;<>]')
MAX_LIST = 1_000_000  # characters
MAX_ADDRESSES = 20_000
MAX_IDS = 1_000
MESSAGE_ID = re.compile(r"<([^<>\s]{1,900})>")
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]{1,200}@[^\s<>()\[\],;:\"@]{1,255}")


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox as a header names it. `address` is lower-cased and may be "" if none was given."""

    name: str
    address: str


class Head(NamedTuple):
    """The header fields in order as (lower-cased name, undecoded value), and where the body is."""

    fields: list[tuple[str, str]]
    body: int
    defects: list[str]

    def first(self, name: str) -> str:
        return next((value for field, value in self.fields if field == name), "")


def read_head(raw: bytes, start: int, end: int) -> Head:
    """The header block that begins at `start`; a block without any field is body."""
    if not FIELD.match(raw, start, min(end, start + 300)) and raw[start : start + 5] != b"From ":
        blank = re.compile(rb"[ \t]*\r?\n").match(raw, start, end)
        return Head([], blank.end() if blank else start, [] if blank else ["no-header"])
    stop, body = head_end(raw, start, end)
    defects = ["header-block-too-long"] if stop - start > MAX_HEAD else []
    block = raw[start : min(stop, start + MAX_HEAD)]
    fields = list(islice(unfolded(block), MAX_HEADERS + 1))
    if len(fields) > MAX_HEADERS:
        defects.append("too-many-headers")
    return Head(fields[:MAX_HEADERS], body, defects)


def head_end(raw: bytes, start: int, end: int) -> tuple[int, int]:
    blank = BLANK_LINE.search(raw, start, end)
    return (blank.start(), blank.end()) if blank else (end, end)


def unfolded(block: bytes) -> Iterator[tuple[str, str]]:
    """Fields of a block; lines that belong to none are passed over. A lone carriage return
    among ordinary line ends is an attempt to smuggle in a field: it is white space."""
    name, lines = "", list[bytes]()
    block = block.replace(b"\r\n", b"\n").replace(b"\r", b" " if b"\n" in block else b"\n")
    for line in block.split(b"\n"):
        if line[:1] in (b" ", b"\t") and name:
            lines.append(line)
        elif found := FIELD.match(line):
            if name:
                yield name, as_value(lines)
            name, lines = found[1].decode("ascii").lower(), [line[found.end() :]]
    if name:
        yield name, as_value(lines)


def as_value(lines: list[bytes]) -> str:
    return decode(b" ".join(line.strip() for line in lines), "")[0].strip()


def decoded(fields: list[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Every header, decoded to one line each, under its lower-cased name."""
    values: dict[str, list[str]] = {}
    for name, value in fields:
        values.setdefault(name, []).append(one_line(decode_words(value)))
    return {name: tuple(found) for name, found in values.items()}


def value_and_parameters(value: str) -> tuple[str, dict[str, str]]:
    """`text/plain; charset=x` as ("text/plain", {"charset": "x"}), RFC 2231 undone."""
    main = value.split(";", 1)[0].strip().lower()
    plain: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, str]]] = {}
    for name, content in PARAMETER.findall(value[:20_000]):
        base, number, extended = parameter_name(name.lower())
        text = unquoted(content.strip())
        if number is None and not extended:
            plain.setdefault(base, text)
        else:
            pieces.setdefault(base, []).append((number or 0, text))
    return main, plain | {base: rfc2231(found) for base, found in pieces.items()}


def parameter_name(name: str) -> tuple[str, int | None, bool]:
    base, *rest = name.split("*")
    number = next((int(r) for r in rest if r.isascii() and r.isdigit() and len(r) < 5), None)
    return base, number, bool(rest)


def unquoted(content: str) -> str:
    if content[:1] == '"' and content[-1:] == '"':
        return re.sub(r"\\(.)", r"\1", content[1:-1])
    return content.strip("'\"")


def rfc2231(pieces: list[tuple[int, str]]) -> str:
    whole = "".join(text for _, text in sorted(pieces))
    charset, _, rest = whole.partition("'")
    if "'" not in rest:
        return clean(whole)
    return decode(unquote_to_bytes(rest.partition("'")[2]), charset)[0]


def addresses(fields: list[tuple[str, str]], name: str) -> tuple[Address, ...]:
    values = [value for field, value in fields if field == name]
    items = (item for value in values for item in split_list(value))
    found = [one_address(item) for item in islice(items, MAX_ADDRESSES)]
    return tuple(address for address in found if address.name or address.address)


def split_list(value: str) -> Iterator[str]:
    """The items of an address list: commas and semicolons inside quotes and <> do not split."""
    start = quoted = angle = 0
    for mark in LIST_MARKS.finditer(value[:MAX_LIST]):
        match mark[0]:
            case '"':
                quoted ^= 1
            case "<" | ">" if not quoted:
                angle = int(mark[0] == "<")
            case "," | ";" if not quoted and not angle:
                yield value[start : mark.start()]
                start = mark.end()
    yield value[start:MAX_LIST]


def one_address(item: str) -> Address:
    item = item[:2_000]
    before, opened, rest = item.rpartition("<")
    if opened:
        inner = rest.split(">", 1)[0].strip()
        name = before
    else:
        found = ADDRESS.search(item) if "@" in item else None
        inner = found[0] if found else ""
        name = item.replace(inner, "", 1) if inner else item
    name = one_line(decode_words(name)).strip(" \"'()")
    return Address(name, one_line(inner).lower() if "@" in inner else "")


def message_ids(value: str) -> tuple[str, ...]:
    """The ids of a References or In-Reply-To value, without their angle brackets."""
    found = islice(MESSAGE_ID.finditer(value), MAX_IDS)
    return tuple(dict.fromkeys(one_line(mention[1]) for mention in found))


def moment(value: str) -> datetime | None:
    """The Date header in UTC, or None where it is missing or nonsense."""
    try:
        found = parsedate_to_datetime(value[:200])
        return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
