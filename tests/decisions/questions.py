"""A question that a practice asks itself, for tests."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from rapport.decisions.terms import Terms


def saturdays(today: date, **changes: object) -> Terms:
    """To begin in a week, looked at again six weeks later."""
    terms = Terms(
        question="Shall we open on Saturdays?",
        area="hours",
        rests_on="Many write on Friday night.",
        expected="Who writes on Friday night is answered before Monday.",
        measure="answered-in-five",
        direction="better",
        amount=Decimal("10.0"),
        starts_on=today + timedelta(weeks=1),
        look_again_on=today + timedelta(weeks=7),
    )
    return replace(terms, **changes)


def form(terms: Terms, **changes: object) -> dict[str, object]:
    """The same as a page posts it."""
    places = [place.pk for place in terms.locations]
    return {**terms.columns(), "locations": places, **changes}
