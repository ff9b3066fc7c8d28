"""The dry run: what a version would have done last month. Nothing is written but the report."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from rapport.core import rules as pure
from rapport.practice.models import Staff
from rapport.practice.queries.hours import places
from rapport.rules.models import Trial, Version
from rapport.rules.queries.active import read_version, with_tags_of_today
from rapport.rules.queries.cases import asks_for_words
from rapport.rules.queries.occasions import Occasion
from rapport.rules.queries.past import MOST, load_past, past

MONTH = timedelta(days=30)
SHOWN = 200  # rows that are kept with the report

Outcome = tuple[Occasion, tuple[pure.Deed, ...]]


def try_out(version: Version, *, by: Staff, at: datetime) -> Trial:
    """Let it look at the month before `at`, with every conversation as it stood then.

    Who would have been free is not known any more: giving it to somebody counts as done.
    """
    (rule,) = with_tags_of_today([read_version(version)])
    calendars = places().calendars
    occasions = past(rule, since=at - MONTH, at=at, calendars=calendars)
    outcomes = _outcomes(rule, occasions, calendars)
    acted = [o.at for o, deeds in outcomes for deed in deeds if deed.held is None]
    cap = version.rule.cap_per_hour
    return Trial.objects.create(
        practice_id=version.practice_id,
        version=version,
        by=by,
        at=at,
        since=at - MONTH,
        looked=len(occasions),
        matched=len(outcomes),
        acted=len(acted),
        held=sum(len(deeds) for _, deeds in outcomes) - len(acted),
        flooded_at=pure.flooded_at(acted, cap=cap - 1),
        is_whole=len(occasions) < MOST,
        rows=[_row(*outcome) for outcome in outcomes[:SHOWN]],
    )


def _outcomes(rule: pure.Rule, occasions: Sequence[Occasion], calendars: Any) -> list[Outcome]:
    month = load_past({each.conversation_id for each in occasions}, calendars)
    with_text = asks_for_words([rule])
    found = []
    for each in occasions:
        case = month.case(each, with_text=with_text)
        # Silence is waited for where a conversation is open: a closed one is not silent, it is over.
        is_over = rule.when is pure.When.SILENT and case.is_closed
        if not is_over and (deeds := pure.decide([rule], case)):
            found.append((each, deeds))
    return found


def _row(occasion: Occasion, deeds: Sequence[pure.Deed]) -> dict[str, Any]:
    return {
        "conversation": occasion.conversation_id,
        "at": occasion.at.isoformat(),
        "deeds": [
            {
                "do": deed.effect.do.value,
                "value": deed.effect.value,
                "held": deed.held.value if deed.held else "",
            }
            for deed in deeds
        ],
    }
