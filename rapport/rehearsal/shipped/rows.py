"""Shipped scenarios as columns of the table."""

from typing import Any

from rapport.core.rehearsal.document import document
from rapport.core.rehearsal.scenario import Scenario


def columns(scenario: Scenario) -> dict[str, Any]:
    """What stands in a row besides who wrote it and when."""
    return {
        "key": scenario.key,
        "title": scenario.title,
        "zone_key": scenario.zone,
        "interaction_key": scenario.interaction,
        "channel": scenario.channel,
        "graph": document(scenario),
    }
