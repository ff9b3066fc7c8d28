"""When a rule that waits for a time to pass falls due."""

from datetime import datetime, timedelta

from rapport.core.opening_hours import Calendar, add_open_seconds
from rapport.core.rules.grammar import Rule, When


def due_at(rule: Rule, since: datetime, calendar: Calendar) -> datetime | None:
    """The instant from which the rule may act; None: not within the horizon of opening hours.

    `since`: when the client wrote (still waiting, in open hours of the location), or when a person's
    answer went out (no word from the client, in days).
    """
    if rule.when is When.SILENT:
        return since + timedelta(days=rule.amount)
    return add_open_seconds(calendar, since, rule.amount * 3600)
