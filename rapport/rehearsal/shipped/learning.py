"""Makes the head that tells which exchange a sentence is like, and says how good it is on scenarios left out.

`python -m rapport.rehearsal.shipped.learning [--write]`: without `--write` zone after zone is left out
and asked; with it the head is trained on all scenarios and written where it is shipped.
"""

import json
import sys
from collections.abc import Iterator, Sequence

import numpy as np

from rapport.core.rehearsal.cues import groups
from rapport.core.rehearsal.scenario import Scenario
from rapport.language.alike.ranker import SHIPPED, Head
from rapport.language.alike.training import asked_in_turn, save, trained
from rapport.language.encoder import default
from rapport.rehearsal.shipped import ZONES, scenarios

LEVELS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
Asked = tuple[float, bool]  # the highest probability, and whether it was of its group


def main(arguments: Sequence[str]) -> int:
    if "--write" in arguments:
        save(trained([_groups(one) for one in scenarios()], default()), SHIPPED)
        return 0
    asked = [one for zone in ZONES for one in _left_out(zone)]
    right = np.array([is_right for _chance, is_right in asked])
    chance = np.array([chance for chance, _is_right in asked])
    told = {"asked": len(asked), "right": round(float(right.mean()), 3)}
    levels = {
        str(level): {
            "answered": round(float((chance >= level).mean()), 3),
            "right": round(float(right[chance >= level].mean()), 3),
        }
        for level in LEVELS
    }
    print(json.dumps(told | {"from": levels}, indent=1))
    return 0


def _groups(scenario: Scenario) -> list[list[str]]:
    return groups(scenario)


def _left_out(zone: str) -> Iterator[Asked]:
    head = trained([_groups(one) for one in scenarios() if one.zone != zone], default())
    for one in scenarios():
        if one.zone == zone:
            yield from _asked(head, one)


def _asked(head: Head, scenario: Scenario) -> Iterator[Asked]:
    for rows, is_right in asked_in_turn(_groups(scenario), default(), head.middle):
        likely = head(rows)
        best = int(likely.argmax())
        yield float(likely[best]), bool(is_right[best])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
