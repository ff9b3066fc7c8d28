"""Group D: throat, tongue and breath; a rash all over."""

from rapport.core.red_flags.concept import Concept, Tier

_LABEL = "Boxed warning and Medication Guide of botulinum toxins; anaphylaxis guidance"

THROAT = (
    Concept(
        "throat-closing",
        "D",
        Tier.PAGE_NOW,
        "throat or tongue tight, swollen or closing",
        (
            "@throat + @closes ! @sore_throat ! @tone",
            "@tongue + @closes",
            "@lip + @swells + @tongue",
            "lump ~ @throat",
            "garganta cerr*",
        ),
        source=_LABEL,
    ),
    Concept(
        "breathing",
        "D",
        Tier.PAGE_NOW,
        "trouble breathing",
        (
            "@cant ~ @breathe ! @joking ! @busy ! @nose_stuffed",
            "@breathless ! @joking ! @busy ! @pet ! @running",
            "@breathe + @hardness ! @joking ! @busy",
            "@chest + @closes ! @cosmetic ! @price ! @joking",
            "me cuesta respirar",
            "@doom ! @joking ! @price",
        ),
        source=_LABEL,
    ),
    Concept(
        "sudden-swelling",
        "D",
        Tier.PAGE_NOW,
        "lips, face or eyes swelling up fast, or with a rash",
        (
            "@swells + @fast + @face_part",
            "@swells + @hives",
            "@swells + @shut + @eye",
            "@swells + @huge + @lip ! @joking",
            "anaphyla*",
            "epipen ! have an epipen ! carry ! allerg*",
        ),
    ),
    Concept(
        "rash-all-over",
        "D",
        Tier.SAME_DAY,
        "an itchy rash, welts or swelling",
        (
            "@hives ! @pet",
            "@itch + @all_over",
            "@itch + @swells",
            "allergic reaction + @onset",
            "reaccion alergica",
        ),
        source=_LABEL,
    ),
)
