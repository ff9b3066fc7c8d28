"""What a machine says holds only where it quotes. Pure rules over an answer that may be hostile.

An answer is JSON of one form: {"items": [{"text", "message", "quote"}]}, for memories with "kind" and
"sensitive" besides. An item whose quote does not stand in the message it names is dropped, and so is
one that carries a link, an address, markup, a number nobody said or a diagnosis nobody named.
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapport.assistant.capabilities import KINDS, Capability
from rapport.assistant.masking import PLACEHOLDER, Mask

MOST_ITEMS = 40  # read at all; each capability keeps fewer
LONGEST_QUOTE = 400
LEAST_LETTERS = 4  # of a quote: "a" stands in every message

LINK = re.compile(r"://|www\.|javascript:|@\w|\b[\w-]+\.(?:com|net|org|io|example)\b", re.I)
MARKUP = re.compile(r"<\s*[/!?a-z]|&#?\w+;|\]\(|```|\{\{|\{%", re.I)
GREETING = re.compile(r"^\W*(?:hi|hey|hello|dear|hola|querid[oa]|estimad[oa])\b", re.I)
# A machine names no disease; quoted words of the client may.
DIAGNOSIS = re.compile(
    r"\b(?:occlu|oclus|necro|embol|isch|isqu|infect|infecc|infecci|cellulit|celulit|absce|anaphyl|"
    r"anafil|sepsis|septic|stroke|ictus|ptosis|granulom|haematom|hematom|thromb|tromb|blindness|"
    r"ceguera|allerg|alerg|herpes|melanom|cancer|cáncer|lymphoma|depress|depres|diagnos)\w*",
    re.I,
)


class NotTheForm(ValueError):
    """The answer is not JSON of the form that was asked for."""


@dataclass(frozen=True, slots=True)
class Given:
    """A message that was sent along: its number in the prompt from 1, and its own text."""

    number: int
    text: str
    is_from_client: bool


@dataclass(frozen=True, slots=True)
class Value:
    """What holds: a text, and the span of a message's own text it rests on."""

    text: str
    message: int
    start: int
    end: int
    kind: str = ""
    is_sensitive: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """The values that hold, and how many did not."""

    values: tuple[Value, ...]
    dropped: int


def check(content: str, *, capability: Capability, given: Sequence[Given], mask: Mask) -> Checked:
    """Read an answer. Raises NotTheForm when it is no list of items at all."""
    items = _items(content)
    found = [_value(item, capability, given, mask) for item in items[:MOST_ITEMS]]
    unlike: dict[str, Value] = {}
    for value in found:
        if value is not None:
            unlike.setdefault(value.text.casefold(), value)
    kept = tuple(unlike.values())[: capability.most]
    return Checked(kept, len(items) - len(kept))


def span(quote: str, text: str) -> tuple[int, int] | None:
    """Where the quote stands in the text, word for word; only the white space may differ."""
    words = quote.split()
    if len(quote) > LONGEST_QUOTE or sum(map(str.isalnum, quote)) < LEAST_LETTERS:
        return None
    edges = (r"(?<!\w)" if words[0][0].isalnum() else "", r"(?!\w)" if _ends(words) else "")
    found = re.search(edges[0] + r"\s+".join(map(re.escape, words)) + edges[1], text)
    return found.span() if found else None


def _ends(words: list[str]) -> bool:
    return words[-1][-1].isalnum()


def _items(content: str) -> list[Any]:
    content = content.strip()
    fenced = re.fullmatch(r"```(?:json)?\s*(.*?)\s*```", content, re.S)
    try:
        answer = json.loads(fenced[1] if fenced else content)
    except (ValueError, RecursionError) as error:
        raise NotTheForm from error
    if not isinstance(answer, dict) or set(answer) != {"items"}:
        raise NotTheForm
    if not isinstance(answer["items"], list):
        raise NotTheForm
    return answer["items"]


def _value(item: Any, capability: Capability, given: Sequence[Given], mask: Mask) -> Value | None:
    if not _has_form(item, capability):
        return None
    message = next((m for m in given if m.number == item["message"]), None)
    if message is None or (capability.is_clients_only and not message.is_from_client):
        return None
    text, quote = item["text"].strip(), mask.show(item["quote"])
    place = span(quote, message.text)
    if place is None or not _holds(text, capability, given, mask):
        return None
    return Value(mask.show(text), message.number, *place, **_traits(item))


def _has_form(item: Any, capability: Capability) -> bool:
    """Exactly the fields asked for, each of its type; True is no number here."""
    if not isinstance(item, dict) or {name: type(v) for name, v in item.items()} != dict(
        capability.fields
    ):
        return False
    return "kind" not in item or item["kind"] in KINDS


def _traits(item: Mapping[str, Any]) -> dict[str, Any]:
    """A worry is about health whatever the machine thinks."""
    if "kind" not in item:
        return {}
    is_sensitive = item["sensitive"] or item["kind"] == "worry"
    return {"kind": item["kind"], "is_sensitive": is_sensitive}


def _holds(text: str, capability: Capability, given: Sequence[Given], mask: Mask) -> bool:
    own = PLACEHOLDER.sub(" ", text)  # what the machine itself wrote
    return (
        is_plain(own)
        and 0 < len(text.split()) <= capability.words
        and len(text) <= capability.words * 12
        and mask.knows(text)
        and _numbers(own) <= {n for m in given for n in _numbers(m.text)}
        and _diagnoses(own) <= {n for m in given for n in _diagnoses(m.text)}
        and not (capability.is_for_reply and GREETING.match(text))
    )


def is_plain(text: str) -> bool:
    """One line of ordinary letters: no control or invisible characters, no markup, link or address."""
    is_clean = all(unicodedata.category(letter)[0] != "C" for letter in text)
    return is_clean and not LINK.search(text) and not MARKUP.search(text)


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def _diagnoses(text: str) -> set[str]:
    return {found.casefold()[:5] for found in DIAGNOSIS.findall(text)}
