"""Changes that must leave the index where it is: other values in the gaps, a name and an emoji strewn in."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from rapport.language.evaluation.scripted_files import Pair, Templates, rendered
from rapport.language.scriptedness.replies import Reply

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NAMES = ("Anna", "Maria", "James", "Olivia", "Noor", "Chloe", "Diego", "Grace")
EMOJI = ("😊", "✨", "💕", "🙏")
_ARTICLES = re.compile(r"\b(?:the|a|an|is|are|have|to)\s+", re.IGNORECASE)


class Values:
    """Every value of the files by its slot, to draw others from."""

    def __init__(self, pairs: Sequence[Pair], templates: Templates) -> None:
        self.templates = templates
        self.by_slot: dict[str, list[str]] = {}
        for value, slot in ((v, s) for pair in pairs for _, v, s in pair.acts):
            if slot and value not in ("True", "False", ""):
                self.by_slot.setdefault(slot, []).append(value)

    def exchanged(self, pair: Pair, chance: random.Random) -> Pair:
        """The moment with other values: in the template, and word for word in the own text and in
        what the client said. Days, digits and names where no acts are told."""
        new = {
            v: chance.choice(self.by_slot[s])
            for _, v, s in pair.acts
            if v in self.by_slot.get(s, ())
        }
        if not new:
            return replace(
                pair, own=_disguised(pair.own, chance), canned=_disguised(pair.canned, chance)
            )
        acts = tuple((key, new.get(value, value), slot) for key, value, slot in pair.acts)
        previous = _swapped(pair.own.previous, new)
        own = replace(pair.own, text=_swapped(pair.own.text, new), previous=previous)
        text = rendered(acts, self.templates.get(pair.service, {}))
        return replace(pair, own=own, canned=replace(pair.canned, text=text, previous=previous))


def _swapped(text: str, new: dict[str, str]) -> str:
    if not new:
        return text
    listed = "|".join(re.escape(value) for value in sorted(new, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{listed})(?!\w)", lambda m: new[m.group()], text)


def _disguised(reply: Reply, chance: random.Random) -> Reply:
    text = re.sub(r"\d", lambda _: str(chance.randint(1, 9)), reply.text)
    text = re.sub(rf"\b(?:{'|'.join(DAYS)})\b", lambda _: chance.choice(DAYS), text)
    names = tuple(chance.choice(NAMES) for _ in reply.names)
    for old, new in zip(reply.names, names, strict=True):
        text = re.sub(rf"\b{re.escape(old)}\b", new, text)
    return replace(reply, text=text, names=names)


def gamed(reply: Reply, chance: random.Random) -> Reply:
    """The same words with a first name strewn in and an emoji at the end."""
    name = reply.names[0] if reply.names else chance.choice(NAMES)
    words = reply.text.split(" ")
    at = chance.randint(min(4, len(words)), len(words))
    text = " ".join([*words[:at], f"{name},", *words[at:], chance.choice(EMOJI)])
    return replace(reply, text=text, names=(name,))


def broken(reply: Reply) -> Reply:
    """As somebody might write it who learned the language late: without articles and copulas."""
    return replace(reply, text=_ARTICLES.sub("", reply.text))
