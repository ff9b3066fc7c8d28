"""From one state to the next, and the line that says so."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.coaching.queries.days import today
from rapport.core import decisions as rules
from rapport.core.decisions import Move
from rapport.decisions.errors import NotNow
from rapport.decisions.models import Decision, Step
from rapport.practice.models import Staff


def moved(decision: Decision, move: Move, *, at: datetime) -> Decision:
    """The decision, locked, in the state this move leads to; not saved. Raises NotNow."""
    row = Decision.objects.select_for_update(no_key=True).get(pk=decision.pk)
    standing = rules.Standing(
        rules.State(row.state),
        is_asking=row.asks.filter(closed_at=None).exists(),
        has_begun=row.starts_on <= today(at),
    )
    try:
        row.state = Decision.State(rules.after(standing, move))
    except rules.NotAllowedThere:
        raise NotNow(_("Somebody moved this decision on. Look at where it stands now.")) from None
    return row


def note(
    decision: Decision,
    move: Move,
    *,
    by: Staff,
    at: datetime,
    why: str = "",
    verdict: str = "",
    terms: Mapping[str, object] | None = None,
) -> None:
    """One line of the history, in the transaction of what it tells."""
    Step.objects.create(
        practice_id=decision.practice_id,
        decision=decision,
        move=move.value,
        by=by,
        at=at,
        why=why.strip(),
        verdict=verdict,
        terms=dict(terms or {}),
    )
