"""A long mail is also judged window by window: the heads learned from messages, not from letters, and one
worrying line among forty friendly ones must not be drowned."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rapport.language.domain.labels import SAID
from rapport.language.domain.messages import Message
from rapport.language.domain.model import Chances, Margins, Model
from rapport.language.domain.sight import LONGEST, Sight, look
from rapport.language.domain.signs import Found, nothing, signs
from rapport.language.encoder import Encoder
from rapport.language.words import sentences

LONG = 10  # sentences; nineteen of twenty messages of the domain set are shorter
SIZE, STEP, MOST = 2, 1, 60


def judge(
    model: Model, messages: Sequence[Message], found: Sequence[Found], encoder: Encoder
) -> tuple[Sight, Margins, Chances]:
    """What a sentence alone can say counts from the window where it is likeliest. `found`: by the word
    rules, in each message."""
    sight = look(messages, encoder, model.terms)
    margins = model.margins(sight)
    chances = model.chances(margins, signs(found))
    parts = [windows(message) for message in messages]
    flat = [part for own in parts for part in own]
    if flat:
        owner = np.repeat(np.arange(len(messages)), [len(own) for own in parts])
        near = model.margins(look(flat, encoder, model.terms))
        seen = model.chances(near, nothing(len(flat)))
        for name in SAID:
            np.maximum.at(chances[name], owner, seen[name])
    return sight, margins, chances


def windows(message: Message) -> list[Message]:
    """Overlapping parts of two sentences, each with all that the practice knows; none of a short one."""
    spans = sentences(message.text[:LONGEST])
    if len(spans) <= LONG:
        return []
    starts = range(0, len(spans) - SIZE + STEP, STEP)
    parts = [spans[start : start + SIZE] for start in starts][:MOST]
    return [replace(message, text=message.text[own[0][0] : own[-1][1]]) for own in parts]
