"""Group F: skin after laser, light, heat or peel; eyes that saw the light."""

from rapport.core.red_flags.concept import Concept, Tier

LIGHT = (
    Concept(
        "blisters",
        "F",
        Tier.SAME_DAY,
        "blisters or bubbles",
        (
            "@blister ! @bath ! wrap ! tea ! gum ! champagne ! personality ! shoe ! shoes ! heel ! heels",
            "@blister + @device",
            "@blister + @anywhere",
        ),
    ),
    Concept(
        "burns",
        "F",
        Tier.SAME_DAY,
        "burned or raw skin",
        (
            "@burn + @anywhere ! @calories ! @room ! @price ! @burning_man ! money ! out ! sun ! question",
            "@burn + @device ! @burning_man",
            "@burn + @worried",
            "@wound + @anywhere ! @pet ! website ! note ! file",
            "@wound + @device",
            "carne viva",
            "me quemaste",
            "me quemaron",
            "you burned me ! @price",
            "burned me ! @price",
        ),
    ),
    Concept(
        "marks",
        "F",
        Tier.SAME_DAY,
        "stripes, squares or patches left by the device",
        (
            "@stripes + @anywhere + @worried",
            "@stripes + @device ! @cosmetic",
            "@stripes + @red",
            "@stripes + @pigment",
            "@pigment + @device + @worried",
            "@pigment + @device + @anywhere",
            "hyperpigment*",
            "hypopigment*",
        ),
    ),
    Concept(
        "light-in-the-eye",
        "F",
        Tier.SAME_DAY,
        "light of a device in the eye",
        ("@no_shield + @device", "@no_shield + @eye ! @cosmetic", "@device + @flash + @eye"),
    ),
)
