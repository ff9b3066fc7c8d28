"""Shipped moments as columns: for a new practice, and for those that were there before."""

from typing import Any

from rapport.core import zones as rules
from rapport.guidance.keys import key_of
from rapport.guidance.shipped.gestures import ShippedGesture
from rapport.guidance.shipped.guideline import ShippedGuideline
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


def moment_columns(moment: Moment) -> dict[str, Any]:
    """Its first guideline, without the zone, the interaction and the time."""
    columns = guideline_columns(moment)
    keys = [key_of(fact["name"]) for fact in columns.pop("facts")]
    return columns | {"fact_keys": keys, "authority": str(moment.authority)}


def interaction_columns(shipped: ShippedGuideline) -> dict[str, Any]:
    """The interaction, without its practice, zone and position."""
    return {
        "key": shipped.key,
        "name": str(shipped.name),
        "channels": list(shipped.ways),
        "stage": shipped.stage,
        "treatment": shipped.treatment,
        "intents": list(shipped.intents),
    }


def wording_columns(shipped: ShippedGuideline) -> dict[str, Any]:
    """What its guideline says, without the facts."""
    lists = ("must_cover", "never_say", "talking_points", "openings", "examples", "required")
    plain = ("title", "goal", "why", "authority")
    return {name: str(getattr(shipped, name)) for name in plain} | {
        name: [str(line) for line in getattr(shipped, name)] for name in lists
    }


def guideline_columns(moment: Moment) -> dict[str, Any]:
    """The same with the columns of the second migration, which brought it to practices of old."""
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
