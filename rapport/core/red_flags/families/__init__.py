"""Words by meaning, English and Spanish, as clients say them."""

from rapport.core.red_flags.concept import Family
from rapport.core.red_flags.families.body import BODY
from rapport.core.red_flags.families.breath import BREATH
from rapport.core.red_flags.families.colours import COLOURS
from rapport.core.red_flags.families.cues import CUES
from rapport.core.red_flags.families.feelings import FEELINGS
from rapport.core.red_flags.families.harmless import HARMLESS
from rapport.core.red_flags.families.ordinary_a import WORDS as FIRST_HALF
from rapport.core.red_flags.families.ordinary_b import WORDS as SECOND_HALF
from rapport.core.red_flags.families.parts import PARTS
from rapport.core.red_flags.families.sight import SIGHT
from rapport.core.red_flags.families.skin import SKIN
from rapport.core.red_flags.families.surroundings import SURROUNDINGS
from rapport.core.red_flags.families.traits import TRAITS

ORDINARY = Family("ordinary", f"{FIRST_HALF},{SECOND_HALF}")
FAMILIES = (
    ORDINARY,
    *CUES,
    *BODY,
    *COLOURS,
    *SIGHT,
    *BREATH,
    *SKIN,
    *FEELINGS,
    *HARMLESS,
    *PARTS,
    *TRAITS,
    *SURROUNDINGS,
)

__all__ = ["CUES", "FAMILIES"]
