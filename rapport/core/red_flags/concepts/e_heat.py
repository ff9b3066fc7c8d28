"""Group E: heat, spreading redness, fluid, hard painful lumps, late swelling."""

from rapport.core.red_flags.concept import Concept, Tier

HEAT = (
    Concept(
        "fever",
        "E",
        Tier.SAME_DAY,
        "fever, chills or shivering",
        (
            "@fever ! @reschedule ! yellow ! hay ! @cabin",
            "@fever + @place ! @reschedule",
            "@fever + @filler ! @reschedule",
            "@warm_number + @thermometer ! @reschedule ! @room ! oven ! celsius ! fahrenheit",
        ),
    ),
    Concept(
        "spreading-redness",
        "E",
        Tier.SAME_DAY,
        "redness or heat that spreads or grows",
        (
            "@red + @spreads + @anywhere",
            "@red + @hot + @anywhere ! @room",
            "@hot + @touch_word",
            "@hot + @anywhere + @swells ! @room",
            "@hot + @lump ! @room ! stone",
            "@hot + @face_part ! @room ! towel ! wax ! sauna ! @cosmetic",
            "@red_lines",
            "@red + @swells + @pain",
            "@red + @worried + @anywhere",
            "@spreads + @anywhere + @swells",
        ),
    ),
    Concept(
        "fluid",
        "E",
        Tier.SAME_DAY,
        "pus, fluid or a smell",
        (
            "@fluid_sure",
            "@fluid + @anywhere ! @cosmetic ! @room ! @iv ! @eye_sleep",
            "@fluid + @lump",
            "@fluid + @wound",
        ),
    ),
    Concept(
        "painful-lump",
        "E",
        Tier.SAME_DAY,
        "a lump that is hard, painful, warm or growing",
        (
            "@lump + @hard ! @throat ! @road ! @room",
            "@lump + @filler",
            "@lump + @face_part",
            "@lump + @spreads",
            "@lump + @worried",
            "abscess",
            "absceso",
        ),
    ),
    Concept(
        "infected",
        "E",
        Tier.SAME_DAY,
        "the client says it is infected",
        ("@injury_deep ! @computer ! @pet",),
    ),
    Concept(
        "late-swelling",
        "E",
        Tier.SAME_DAY,
        "swelling weeks or months later",
        (
            "@swells ++ @weeks_later ++ @filler",
            "@swells + @dental",
            "@swells + @again + @face_part",
            "@swells + @woke",
            "@swells + @side_only",
        ),
    ),
)
