"""Which of the texts found comes first: how well it fits, times how new it is."""

from datetime import datetime

HALF_LIFE = 30.0  # days after which a text that fits as well counts half
BEGINNING = 0.6  # what a text counts that only has longer words than those typed
PHRASE = 0.25  # what all words in the order they were typed in add


def weight(*, whole: float, is_phrase: bool, said_at: datetime, at: datetime) -> float:
    """The weight of a text: `whole` is the share of words that stand there as typed, 0 to 1."""
    fit = BEGINNING + (1 - BEGINNING) * whole + (PHRASE if is_phrase else 0)
    days = max((at - said_at).total_seconds(), 0) / 86_400
    return fit * HALF_LIFE / (HALF_LIFE + days)
