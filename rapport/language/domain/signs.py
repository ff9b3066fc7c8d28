"""What the word rules found, as the heads for red flags weigh it."""

from collections.abc import Sequence

import numpy as np

from rapport.core import red_flags
from rapport.language.domain.messages import Message
from rapport.language.encoder import Matrix

MOST = 3  # signs that are counted
SIGNS = 3  # columns
Found = red_flags.Flag | None


def by_rules(message: Message) -> Found:
    known = message.surroundings
    context = red_flags.Context(known.days_since_treatment, known.treatment)
    return red_flags.find(message.text, rules=red_flags.shipped(), context=context)


def signs(found: Sequence[Found]) -> Matrix:
    """(n, SIGNS): anything, something that pages, and how many signs, as a share of MOST."""
    rows = [_row(flag) for flag in found]
    return np.array(rows, dtype=np.float32).reshape(len(rows), SIGNS)


def nothing(count: int) -> Matrix:
    return np.zeros((count, SIGNS), dtype=np.float32)


def _row(flag: Found) -> tuple[float, float, float]:
    if flag is None:
        return 0.0, 0.0, 0.0
    kinds = {each.rule_id for each in flag.findings if each.tier}
    return 1.0, float(flag.tier is red_flags.Tier.PAGE_NOW), min(len(kinds), MOST) / MOST
