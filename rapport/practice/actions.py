"""Writing the practice."""

from datetime import datetime

from django.db import connection

from rapport.practice.models import LadderStep, ResponsePolicy

# Seconds after the deadline at which each rung is told, in the order of the ladder.
LADDER = (("owner", 0), ("next_qualified", 60), ("lead", 180), ("manager", 300))


def found(
    *,
    name: str,
    slug: str,
    emergency_line: str,
    is_medical: bool,
    at: datetime,
    phone_region: str = "US",
    is_simulated: bool = False,
) -> int:
    """Found a practice and return its id; the one write that no practice's scope allows."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select found_practice(%s, %s, %s, %s, %s, %s, %s)",
            [name, slug, emergency_line, is_medical, phone_region, is_simulated, at],
        )
        row = cursor.fetchone()
    return int(row[0])


def set_default_policies(*, practice_id: int, at: datetime) -> None:
    """The five-minute clock and its ladder, as shipped."""
    ResponsePolicy.objects.create(practice_id=practice_id, created_at=at)
    LadderStep.objects.bulk_create(
        LadderStep(practice_id=practice_id, position=n, rung=rung, after_seconds=seconds)
        for n, (rung, seconds) in enumerate(LADDER)
    )
