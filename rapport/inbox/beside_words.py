"""Why a guideline stands beside a reply, and what is still open, in plain words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.manual.choosing import Choice, Moment, Reason
from rapport.core.manual.topics import Topic
from rapport.inbox.belief_words import INTENTS, STAGES, TREATMENTS, Words

TOPICS: Words = {
    Topic.PRICE: gettext_lazy("the price"),
    Topic.DOWNTIME: gettext_lazy("downtime"),
    Topic.PREPARATION: gettext_lazy("preparation"),
    Topic.PAIN: gettext_lazy("whether it hurts"),
    Topic.DURATION: gettext_lazy("how long it takes"),
    Topic.RISK: gettext_lazy("what can go wrong"),
    Topic.REVERSAL: gettext_lazy("whether it can be undone"),
    Topic.PROVIDER: gettext_lazy("who treats them"),
    Topic.RESULTS: gettext_lazy("results"),
    Topic.AFTERCARE: gettext_lazy("what to do afterwards"),
}


def because(choice: Choice, moment: Moment, zone: str) -> str:
    """One line why this guideline; `zone` is its zone's name."""
    said = {
        Reason.ZONE: lambda: _("this is a moment of: %(zone)s") % {"zone": zone},
        Reason.INTENT: lambda: (
            _("they ask about: %(what)s") % {"what": _label(INTENTS, moment.intent)}
        ),
        Reason.MEANING: lambda: _("it means something close to what they wrote"),
        Reason.TREATMENT: lambda: (
            _("it is about: %(what)s")
            % {"what": ", ".join(_label(TREATMENTS, one) for one in sorted(moment.treatments))}
        ),
        Reason.STAGE: lambda: _label(STAGES, moment.stage),
    }
    return " · ".join(said[reason]() for reason in choice.reasons)


def _label(words: Words, key: str) -> str:
    return str(words.get(key, key))


def named(topics: tuple[Topic, ...]) -> list[str]:
    """Topics as one says them."""
    return [str(TOPICS[topic]) for topic in topics if topic in TOPICS]
