"""Shipped moments as columns: for a new practice, and for those that were there before."""

from typing import Any

from rapport.core import zones as rules
from rapport.guidance.shipped.gestures import ShippedGesture
from rapport.guidance.shipped.moment import Moment

# On from the first day, until the practice chooses its own three.
FIRST_ON = {
    rules.Key.CLINICAL_WORRY,
    rules.Key.TROUBLE,
    rules.Key.HESITATION,
    rules.Key.FIRST_IMPRESSION,
}


def zone_columns(moment: Moment, position: int) -> dict[str, Any]:
    """A zone, without its practice and its skill."""
    return {
        "key": str(moment.key),
        "name": str(moment.name),
        "purpose": str(moment.purpose),
        "is_on": moment.key in FIRST_ON,
        "position": position,
        "triggers": [rules.document(trigger) for trigger in rules.SHIPPED[moment.key]],
        "authority": str(moment.authority),
        "authority_cents": moment.authority_cents,
        "exit_question": str(moment.exit_question),
    }


def guideline_columns(moment: Moment) -> dict[str, Any]:
    """Its first guideline, without the zone and the time."""
    return {
        "title": str(moment.title),
        "goal": str(moment.goal),
        "must_cover": [str(line) for line in moment.must_cover],
        "never_say": [str(line) for line in moment.never_say],
        "talking_points": [str(line) for line in moment.talking_points],
        "facts": [{"name": str(n), "value": "", "reviewed_on": None} for n in moment.facts],
    }


def gesture_columns(gesture: ShippedGesture) -> dict[str, Any]:
    """A gesture, without its practice."""
    return {
        "name": str(gesture.name),
        "cents": gesture.cents,
        "roles": [role.value for role in gesture.roles],
        "is_clinical": gesture.is_clinical,
    }
