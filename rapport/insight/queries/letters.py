"""When somebody's weekly letter leaves, and what became of the last one."""

from rapport.insight.models import MONDAY_MORNING, LetterChoice, WeeklyLetter
from rapport.practice.models import Staff


def choice(staff: Staff) -> LetterChoice:
    """When their letter leaves; the default, unsaved, where they chose nothing."""
    found = LetterChoice.objects.filter(staff=staff).first()
    return found or LetterChoice(staff=staff, weekday=MONDAY_MORNING.weekday, at=MONDAY_MORNING.at)


def last_one(staff: Staff) -> WeeklyLetter | None:
    """The newest letter to them, and what became of it."""
    return WeeklyLetter.objects.filter(staff=staff).order_by("-made_at", "-pk").first()
