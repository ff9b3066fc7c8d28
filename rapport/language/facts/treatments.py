"""Treatments and parts of the body as clients write them, in English and Spanish."""

import re

# Kind of treatment: stems, each matched from the beginning of a word.
TREATMENTS = {
    "toxin": "botox botulinum dysport xeomin jeuveau daxxify tox toxin botulinica baby-botox",
    "filler": "filler fillers relleno rellenos juvederm restylane hyaluronic hialuronico rha sculptra "
    "radiesse hyaluronidase",
    "laser": "laser ipl bbl photofacial fraxel clear+brilliant laseres hair+removal depilacion "
    "tattoo+removal",
    "peel": "peel peels peeling exfoliacion vi+peel tca",
    "needling": "microneedling microagujas rf+microneedling morpheus morpheus8 dermapen needling",
    "contouring": "coolsculpting emsculpt contouring cavitacion kybella lipolisis body+contouring "
    "moldeado",
    "weight": "semaglutide semaglutida ozempic wegovy tirzepatide tirzepatida mounjaro zepbound glp-1 "
    "glp1",
    "drip": "iv drip suero sueros iv+drip vitamin+drip nad",
    "facial": "facial facials hydrafacial limpieza+facial dermaplaning",
    "threads": "threads thread+lift hilos pdo",
    "plasma": "prp plasma prf",
}
PARTS = (
    "lip lips labio labios cheek cheeks mejilla mejillas pomulo chin menton barbilla jaw jawline "
    "mandibula nose nariz forehead frente brow brows ceja cejas eye eyes ojo ojos eyelid eyelids "
    "parpado parpados neck cuello throat garganta tongue lengua face cara skin piel arm arms brazo "
    "brazos leg legs pierna piernas calf pantorrilla belly stomach abdomen barriga chest pecho hand "
    "hands mano manos scalp hair cabello underarm underarms armpits axilas bikini temple sien ear ears "
    "oreja oido smile sonrisa nasolabial"
)


def _pattern(listed: str) -> re.Pattern[str]:
    words = sorted((re.escape(w).replace(r"\+", r"\s+") for w in listed.split()), key=len)
    return re.compile(rf"(?<!\w)(?:{'|'.join(reversed(words))})(?!\w)")


TREATMENT_PATTERNS = {kind: _pattern(listed) for kind, listed in TREATMENTS.items()}
PART_PATTERN = _pattern(PARTS)
