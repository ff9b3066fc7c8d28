"""The practice's texts that replies are compared with."""

from collections.abc import Iterator

from rapport.coaching.looking import Texts
from rapport.guidance.models import Guideline
from rapport.inbox.models import SavedReply
from rapport.practice.models import Practice


def texts(practice_id: int) -> Texts:
    """Saved replies, openings and examples; and wording that is said as it stands and never counts."""
    guidelines = list(
        Guideline.objects.filter(is_current=True).values_list("openings", "examples", "required")
    )
    required = [line for _, _, lines in guidelines for line in lines]
    return Texts(tuple(_library(guidelines)), (*required, *_emergency(practice_id)))


def _library(guidelines: list[tuple[list[str], list[str], list[str]]]) -> Iterator[str]:
    yield from SavedReply.objects.order_by("id").values_list("text", flat=True)
    for openings, examples, _ in guidelines:
        yield from openings
        yield from examples


def _emergency(practice_id: int) -> Iterator[str]:
    yield from Practice.objects.filter(pk=practice_id).values_list("emergency_line", flat=True)
