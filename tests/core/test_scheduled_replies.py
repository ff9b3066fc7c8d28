"""What stops a reply that leaves later."""

from datetime import UTC, datetime, timedelta

import pytest

from rapport.core.scheduled_replies import Held, Since, held

WRITTEN = datetime(2026, 3, 4, 16, tzinfo=UTC)
BEFORE, AFTER = WRITTEN - timedelta(hours=1), WRITTEN + timedelta(hours=1)


@pytest.mark.parametrize(
    ("since", "why"),
    [
        (Since(), None),
        (Since(client_wrote_at=BEFORE, zone_began_at=BEFORE), None),
        (Since(client_wrote_at=AFTER), Held.CLIENT_WROTE),
        (Since(zone_began_at=AFTER), Held.ZONE),
        (Since(client_wrote_at=AFTER, zone_began_at=AFTER), Held.CLIENT_WROTE),
        (Since(client_wrote_at=AFTER, has_flag=True), Held.RED_FLAG),
        (Since(has_flag=True), Held.RED_FLAG),
    ],
)
def test_whatever_happened_since_it_was_written_stops_it(since, why):
    assert held(since, written_at=WRITTEN) is why
