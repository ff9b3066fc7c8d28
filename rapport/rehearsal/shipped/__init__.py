"""The shipped scenarios: one TOML document each, in the order in which they are offered."""

import tomllib
from functools import lru_cache
from pathlib import Path

from rapport.core.rehearsal.document import read
from rapport.core.rehearsal.scenario import Scenario
from rapport.core.zones import ORDER

FOLDER = Path(__file__).parent
SWIFT = "swift"
ZONES = (*ORDER, SWIFT)


@lru_cache(maxsize=1)
def scenarios() -> tuple[Scenario, ...]:
    """All of them, by zone, then by title. They are data in English; a practice may write its own."""
    found = [read(tomllib.loads(path.read_text())) for path in sorted(FOLDER.glob("*.toml"))]
    return tuple(sorted(found, key=lambda s: (ZONES.index(s.zone), s.title)))
