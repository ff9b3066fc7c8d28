"""The shipped scenarios, for a practice that begins."""

from datetime import datetime

from rapport.rehearsal.models import Scenario
from rapport.rehearsal.shipped import scenarios
from rapport.rehearsal.shipped.rows import columns


def furnish(*, practice_id: int, at: datetime) -> None:
    """Every shipped scenario that is not there yet; what is there is left alone."""
    there = set(Scenario.objects.values_list("key", flat=True))
    Scenario.objects.bulk_create(
        Scenario(practice_id=practice_id, is_shipped=True, written_at=at, **columns(scenario))
        for scenario in scenarios()
        if scenario.key not in there
    )
