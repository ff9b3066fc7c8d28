"""Labels of the language models in the words of the desk."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Words = dict[str, Any]

INTENTS: Words = {
    "price": gettext_lazy("price"),
    "downtime": gettext_lazy("time to recover"),
    "candidacy": gettext_lazy("whether it suits them"),
    "booking": gettext_lazy("an appointment"),
    "change": gettext_lazy("a change of appointment"),
    "running_late": gettext_lazy("running late"),
    "provider_choice": gettext_lazy("who will treat them"),
    "pain": gettext_lazy("whether it hurts"),
    "results_timing": gettext_lazy("when results show"),
    "aftercare": gettext_lazy("aftercare"),
    "billing": gettext_lazy("a bill"),
    "gift_card": gettext_lazy("a gift card"),
    "complaint": gettext_lazy("a complaint"),
    "records": gettext_lazy("their records"),
    "complication": gettext_lazy("something after a treatment"),
    "thanks": gettext_lazy("thanks"),
    "not_a_client": gettext_lazy("not a client"),
    "other": gettext_lazy("something else"),
}
TONES: Words = {
    "worry": gettext_lazy("worried"),
    "anger": gettext_lazy("angry"),
    "dissatisfaction": gettext_lazy("disappointed"),
    "hesitation": gettext_lazy("hesitant"),
    "gratitude": gettext_lazy("grateful"),
}
STAGES: Words = {
    "discover": gettext_lazy("finding out about us"),
    "inquiry": gettext_lazy("asking"),
    "consult": gettext_lazy("around a consultation"),
    "before": gettext_lazy("before a visit"),
    "treatment": gettext_lazy("on the day of a treatment"),
    "aftercare": gettext_lazy("after a treatment"),
    "review": gettext_lazy("looking back"),
    "member": gettext_lazy("a regular"),
    "lapse": gettext_lazy("drifting away"),
}
SENTIMENTS: Words = {
    "-1": gettext_lazy("unhappy"),
    "0": gettext_lazy("neutral"),
    "1": gettext_lazy("happy"),
}
URGENCIES: Words = {
    "0": gettext_lazy("whenever it suits"),
    "1": gettext_lazy("today"),
    "2": gettext_lazy("within the hour"),
    "3": gettext_lazy("now"),
}
ZONES: Words = {
    "first_impression": gettext_lazy("first impression"),
    "hesitation": gettext_lazy("hesitation"),
    "clinical_worry": gettext_lazy("clinical worry"),
    "trouble": gettext_lazy("trouble"),
    "goodbye": gettext_lazy("goodbye"),
}
TIERS: Words = {
    "page_now": gettext_lazy("a clinician now"),
    "same_day": gettext_lazy("a clinician the same day"),
}
LANGUAGES: Words = {"en": gettext_lazy("English"), "es": gettext_lazy("Spanish")}
TREATMENTS: Words = {
    "toxin": gettext_lazy("toxin"),
    "filler": gettext_lazy("filler"),
    "laser": gettext_lazy("laser"),
    "peel": gettext_lazy("peel"),
    "needling": gettext_lazy("microneedling"),
    "contouring": gettext_lazy("body contouring"),
    "weight": gettext_lazy("weight loss"),
    "drip": gettext_lazy("drip"),
    "facial": gettext_lazy("facial"),
    "threads": gettext_lazy("threads"),
    "plasma": gettext_lazy("plasma"),
}
FACTS: Words = {
    "date": gettext_lazy("a day"),
    "time": gettext_lazy("a time"),
    "span": gettext_lazy("a span of time"),
    "amount": gettext_lazy("an amount"),
    "name": gettext_lazy("a name"),
    "phone": gettext_lazy("a phone number"),
    "email": gettext_lazy("an e-mail address"),
    "body_part": gettext_lazy("a part of the body"),
}
KINDS: Words = {
    "intent": (gettext_lazy("It is about"), INTENTS),
    "tones": (gettext_lazy("It sounds"), TONES),
    "sentiment": (gettext_lazy("On the whole"), SENTIMENTS),
    "urgency": (gettext_lazy("Wants an answer"), URGENCIES),
    "stage": (gettext_lazy("Where they are"), STAGES),
    "zones": (gettext_lazy("It may need"), ZONES),
    "red_flag": (gettext_lazy("Should be seen by"), TIERS),
    "treatments": (gettext_lazy("Mentions"), TREATMENTS),
    "facts": (gettext_lazy("Names"), FACTS),
    "language": (gettext_lazy("Written in"), LANGUAGES),
}
CANNOT_TELL: Words = {
    "empty": gettext_lazy("there are no words"),
    "too_short": gettext_lazy("too short to tell"),
    "image_alone": gettext_lazy("a picture alone"),
    "other_language": gettext_lazy("in a language it was not taught"),
    "hostile": gettext_lazy("written to mislead machines"),
    "failed": gettext_lazy("the language model failed on it"),
    "unreadable": gettext_lazy("it can not be opened any more"),
}
CORRECTIONS: Words = {
    "intent": gettext_lazy("what it is about"),
    "tone": gettext_lazy("how it sounds"),
    "zone": gettext_lazy("judgment zones"),
    "red_flag": gettext_lazy("red flags"),
}
CERTAIN, PROBABLY = 0.97, 0.7  # from this confidence on; below it is "perhaps"


def label(kind: str, value: str) -> str:
    """One label in words; an unknown one is shown as it is, never hidden."""
    return str(KINDS.get(kind, ("", {}))[1].get(value, value))


def heading(kind: str) -> str:
    """What stands before the labels of a kind."""
    return str(KINDS[kind][0]) if kind in KINDS else kind


def how_sure(confidence: float, *, is_sure: bool) -> str:
    """A confidence in words, to be read before a label; '' where there is no doubt worth naming."""
    if is_sure or confidence >= CERTAIN:
        return ""
    return _("probably") if confidence >= PROBABLY else _("perhaps")


def cannot_tell(why: str) -> str:
    """Why nothing is believed."""
    return str(CANNOT_TELL.get(why, _("it cannot tell")))
