"""Labels of the language models in the words of the manual."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = Mapping[str, "str | Promise"]

STAGES: Words = {
    "discover": _("They find us"),
    "inquiry": _("They ask"),
    "consult": _("Consultation"),
    "before": _("Before the visit"),
    "treatment": _("In the room"),
    "aftercare": _("Afterwards"),
    "review": _("They look back"),
    "member": _("They come again"),
    "lapse": _("They drift away"),
}
INTENTS: Words = {
    "price": _("a price"),
    "downtime": _("time to recover"),
    "candidacy": _("whether it suits them"),
    "booking": _("an appointment"),
    "change": _("a change of appointment"),
    "running_late": _("running late"),
    "provider_choice": _("who will treat them"),
    "pain": _("whether it hurts"),
    "results_timing": _("when results show"),
    "aftercare": _("aftercare"),
    "billing": _("a bill"),
    "gift_card": _("a gift card"),
    "complaint": _("a complaint"),
    "records": _("their records"),
    "complication": _("something after a treatment"),
    "thanks": _("thanks"),
}
TREATMENTS: Words = {
    "toxin": _("toxin"),
    "filler": _("filler"),
    "laser": _("laser"),
    "peel": _("peel"),
    "needling": _("microneedling"),
    "contouring": _("body contouring"),
    "weight": _("weight loss"),
    "drip": _("drip"),
    "facial": _("facial"),
    "threads": _("threads"),
    "plasma": _("plasma"),
}
FIELDS: Words = {
    "title": _("Title"),
    "goal": _("Goal"),
    "why": _("Why it matters to the client"),
    "must_cover": _("Must cover"),
    "never_say": _("Never say"),
    "talking_points": _("Talking points"),
    "required": _("Required wording"),
    "authority": _("Authority"),
    "openings": _("Openings to adapt"),
    "examples": _("Examples to adapt"),
    "fact_keys": _("Facts"),
}
