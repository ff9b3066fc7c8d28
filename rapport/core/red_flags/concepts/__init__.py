"""The shipped list, group by group. Any change to it makes the next VERSION."""

from rapport.core.red_flags.concepts.a_vessels import VESSELS
from rapport.core.red_flags.concepts.b_eyes import EYES
from rapport.core.red_flags.concepts.c_strength import STRENGTH
from rapport.core.red_flags.concepts.d_throat import THROAT
from rapport.core.red_flags.concepts.e_heat import HEAT
from rapport.core.red_flags.concepts.f_light import LIGHT
from rapport.core.red_flags.concepts.g_body import WHOLE_BODY
from rapport.core.red_flags.concepts.h_safety import SAFETY
from rapport.core.red_flags.concepts.manner import FIGURES, IMAGINED

VERSION = 1
CONCEPTS = (*VESSELS, *EYES, *STRENGTH, *THROAT, *HEAT, *LIGHT, *WHOLE_BODY, *SAFETY)

__all__ = ["CONCEPTS", "FIGURES", "IMAGINED", "VERSION"]
