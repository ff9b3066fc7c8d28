"""When a question comes back: Leitner's boxes (S. Leitner, So lernt man lernen, 1972), with days."""

from datetime import date, timedelta

DAYS = (1, 3, 7, 16, 35)  # until a card of each box comes back
A_DAY = 3  # questions a day


def moved(box: int, *, is_right: bool) -> int:
    """The box after an answer: known goes one on, not known begins again."""
    return min(box + 1, len(DAYS) - 1) if is_right else 0


def due(box: int, *, is_right: bool, today: date) -> date:
    """The day on which a card that has just moved into `box` comes back; what was missed, tomorrow."""
    return today + timedelta(days=DAYS[box] if is_right else DAYS[0])
