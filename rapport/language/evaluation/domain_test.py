"""Labelled lines of the domain set through the shipped heads, or through heads just made."""

from rapport.language import encoder
from rapport.language.domain.heads import loaded
from rapport.language.domain.messages import Sample
from rapport.language.domain.model import Chances, Model
from rapport.language.domain.windows import judge


def judged(samples: list[Sample], model: Model | None = None) -> tuple[Model, Chances]:
    """Raises ValueError where the file holds no line."""
    if not samples:
        raise ValueError("the test file holds no line")
    model = model or loaded()[0]
    _, _, chances = judge(model, [sample.message for sample in samples], encoder.default())
    return model, chances
