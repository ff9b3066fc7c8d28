"""When a question comes back: Leitner's boxes (S. Leitner, So lernt man lernen, 1972), with days."""

import re
from datetime import date, timedelta

from rapport.core.rehearsal.hearing import begins, fold, telling

DAYS = (1, 3, 7, 16, 35)  # until a card of each box comes back
A_DAY = 3  # questions a day


def moved(box: int, *, is_right: bool) -> int:
    """The box after an answer: known goes one on, not known begins again."""
    return min(box + 1, len(DAYS) - 1) if is_right else 0


def due(box: int, *, is_right: bool, today: date) -> date:
    """The day on which a card that has just moved into `box` comes back; what was missed, tomorrow."""
    return today + timedelta(days=DAYS[box] if is_right else DAYS[0])


NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
ENOUGH = 0.5  # of the words that carry something, where a value has no number


def is_right(said: str, value: str) -> bool:
    """Whether an answer holds what the value does: every number in it, or half of its telling words."""
    numbers = [_plain(n) for n in NUMBER.findall(value)]
    if numbers:
        return set(numbers) <= {_plain(n) for n in NUMBER.findall(said)}
    wanted = telling(value) or tuple(fold(word) for word in value.split())
    met = sum(1 for stem in wanted if next(begins(said, [stem]), None))
    return bool(wanted) and met / len(wanted) >= ENOUGH


def _plain(number: str) -> str:
    """1,200 and 1200 are one number."""
    return number.replace(",", "")
