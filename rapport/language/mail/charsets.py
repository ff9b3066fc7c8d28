"""Bytes to text without ever failing.

The result is always storable: valid UTF-8 (no lone surrogates) and free of NUL, which
PostgreSQL refuses in text.
"""

import binascii
import codecs
import quopri
import re

BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
NOT_BASE64 = bytes(set(range(256)) - set(BASE64))
# Text codecs of Python that no mail uses and that are slow or unsafe on hostile input.
REFUSED = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"}
# What mail calls Latin-1 or ASCII is in practice Windows-1252 (WHATWG Encoding Standard).
WESTERN = {"ascii", "iso8859-1", "cp1252"}
ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\r\n]*)\?=")
BETWEEN_WORDS = re.compile(r"(\?=)[ \t\r\n]+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")


def clean(text: str) -> str:
    """The text as PostgreSQL can store it: no NUL, no lone surrogates."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def one_line(text: str) -> str:
    """A header value that cannot start another header when it is written out again."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]+", " ", clean(text)).split())


def decode(content: bytes, charset: str) -> tuple[str, bool]:
    """Text of `content` and whether the charset it claimed was right."""
    name = codec_name(charset)
    for candidate in ("utf-8", name) if name in WESTERN else (name, "utf-8"):
        try:
            return clean(content.decode(candidate)), bool(name)
        except (UnicodeError, LookupError, ValueError):
            continue
    return clean(content.decode("cp1252", "replace")), False


def codec_name(charset: str) -> str:
    """Python's name of a charset, or "" where there is none that we accept."""
    if not charset:
        return "ascii"
    try:
        name = codecs.lookup(charset.strip().strip("'\"")).name
    except (LookupError, ValueError):
        return ""
    return "" if name.replace("_", "-") in REFUSED else name


def transfer_decode(content: bytes, encoding: str) -> bytes:
    """Undo the Content-Transfer-Encoding; what is broken is decoded as far as it goes."""
    match encoding.strip().lower():
        case "base64":
            return from_base64(content)
        case "quoted-printable":
            return quopri.decodestring(content)
        case _:
            return content


def from_base64(content: bytes) -> bytes:
    letters = content.split(b"=" * 2, 1)[0].translate(None, NOT_BASE64)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def decode_words(value: str) -> str:
    """Decode RFC 2047 encoded words; neighbours in one charset are joined before decoding,
    because senders split multi-byte letters between words."""
    pieces: list[tuple[str, bytes | str]] = []
    value, end = BETWEEN_WORDS.sub(r"\1", value), 0
    for word in ENCODED_WORD.finditer(value):
        pieces.append(("", value[end : word.start()]))
        pieces.append((word[1].split("*")[0].lower(), word_bytes(word[2], word[3])))
        end = word.end()
    pieces.append(("", value[end:]))
    return "".join(text_of(piece) for piece in joined([p for p in pieces if p[1]]))


def word_bytes(encoding: str, content: str) -> bytes:
    raw = content.encode("latin-1", "replace")
    return from_base64(raw) if encoding in "bB" else quopri.decodestring(raw, header=True)


def joined(pieces: list[tuple[str, bytes | str]]) -> list[tuple[str, bytes | str]]:
    out: list[tuple[str, list[bytes]] | tuple[str, str]] = []
    for charset, content in pieces:
        if isinstance(content, str):
            out.append(("", content))
        elif out and isinstance(out[-1][1], list) and out[-1][0] == charset:
            out[-1][1].append(content)
        else:
            out.append((charset, [content]))
    return [(c, b"".join(x) if isinstance(x, list) else x) for c, x in out]


def text_of(piece: tuple[str, bytes | str]) -> str:
    charset, content = piece
    return content if isinstance(content, str) else decode(content, charset)[0]
