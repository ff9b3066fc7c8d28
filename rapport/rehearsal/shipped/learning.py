"""Makes the head that tells which exchange a sentence is like, with its card.

`python -m rapport.rehearsal.shipped.learning [--write]`: each third of the scenarios is left out and
asked, which takes ten minutes of one core; with `--write` the head is then trained on all scenarios and written
where it is shipped, and the card in the docs.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from rapport.core.rehearsal.cues import groups
from rapport.core.rehearsal.scenario import Scenario
from rapport.language.alike.ranker import SHIPPED, Head
from rapport.language.alike.training import SEEDS, asked_in_turn, save, trained
from rapport.language.encoder import chosen_name, default
from rapport.rehearsal.shipped import scenarios

FOLDS = 3
LEVELS = (0.2, 0.28, 0.4, 0.5, 0.6, 0.7, 0.8)
CARD = Path(__file__).parents[3] / "docs" / "models" / "alike.md"
TEXT = """# The head that tells which exchange was meant

Written by `python -m rapport.rehearsal.shipped.learning --write`; do not edit.

**Intended use.** In a rehearsal it tells the program's client which of a scenario's exchanges a sentence is
like. It sees nothing that a real client wrote and decides nothing about a person.

**Limits.** Examples and scenarios were written for the purpose. Each figure is of an example that was taken out
and asked among the others of its scenario, by a head that had not seen that scenario: harder than a talk,
as neighbours often have an answer that fits as well ("your last name?", "your full name?"), and easier, as the
same hand wrote both.

| | |
|---|---|
| encoder | {encoder} |
| data | {scenarios} scenarios, {groups} exchanges, {examples} examples |
| licences | examples: MIT, written for this purpose; encoder: Apache-2.0 |
| nets, by seed | {seeds} |
| asked | {asked} |
| its exchange comes first | {right} |

| from the probability | answered | its exchange among these |
|---|---|---|
{levels}
"""
Asked = tuple[float, bool]  # the highest probability, and whether it was of its group


def main(arguments: Sequence[str]) -> int:
    card = _card([one for fold in range(FOLDS) for one in _left_out(fold)])
    print(card)
    if "--write" in arguments:
        save(trained([groups(one) for one in scenarios()], default()), SHIPPED)
        CARD.write_text(card, encoding="utf-8")
    return 0


def _card(asked: Sequence[Asked]) -> str:
    chance, right = (np.array(column) for column in zip(*asked, strict=True))
    told = [
        f"| {level} | {(chance >= level).mean():.2f} | {right[chance >= level].mean():.2f} |"
        for level in LEVELS
    ]
    every = [group for one in scenarios() for group in groups(one)]
    return TEXT.format(
        encoder=chosen_name(),
        scenarios=len(scenarios()),
        groups=len(every),
        examples=sum(map(len, every)),
        seeds=", ".join(map(str, SEEDS)),
        asked=len(asked),
        right=f"{right.mean():.2f}",
        levels="\n".join(told),
    )


def _left_out(fold: int) -> Iterator[Asked]:
    """Every third scenario, asked by a head that learnt from the others."""
    out = scenarios()[fold::FOLDS]
    head = trained([groups(one) for one in scenarios() if one not in out], default())
    for one in out:
        yield from _asked(head, one)


def _asked(head: Head, scenario: Scenario) -> Iterator[Asked]:
    for rows, is_right in asked_in_turn(groups(scenario), default(), head.middle):
        likely = head(rows)
        best = int(likely.argmax())
        yield float(likely[best]), bool(is_right[best])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
