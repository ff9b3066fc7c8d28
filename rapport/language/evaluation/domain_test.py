"""Labelled lines of the domain set through the shipped heads, or through heads just made."""

from rapport.language import encoder
from rapport.language.domain.heads import loaded
from rapport.language.domain.messages import Sample
from rapport.language.domain.model import Chances, Model
from rapport.language.domain.signs import Found, by_rules
from rapport.language.domain.windows import judge


def judged(samples: list[Sample], model: Model | None = None) -> tuple[Model, Chances, list[Found]]:
    """Probabilities, and what the word rules found. Raises ValueError where the file holds no line."""
    if not samples:
        raise ValueError("the test file holds no line")
    model = model or loaded()[0]
    messages = [sample.message for sample in samples]
    found = [by_rules(message) for message in messages]
    _, _, chances = judge(model, messages, found, encoder.default())
    return model, chances, found
