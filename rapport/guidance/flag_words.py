"""What the groups and tiers of red flags are called on screen: what is seen and felt, no condition."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# The letters are those of rapport.core.red_flags.GROUPS.
GROUP_WORDS: Mapping[str, "str | Promise"] = {
    "A": _("Skin colour or pain after filler"),
    "B": _("Eyes, sight, face and head"),
    "C": _("Swallowing, voice and strength after toxin"),
    "D": _("Throat, tongue, breath and rash"),
    "E": _("Heat, spreading redness, fluid and lumps"),
    "F": _("Skin after laser, light or peel"),
    "G": _("Chest, heart, fainting and the whole body"),
    "H": _("Safety, pregnancy and age"),
}
TIER_WORDS: Mapping[str, "str | Promise"] = {
    "page_now": _("Page now"),
    "same_day": _("Clinician, same day"),
}
