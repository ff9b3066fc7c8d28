"""Group C: toxin where it should not be; hours to weeks later."""

from rapport.core.red_flags.concept import Concept, Tier

_LABEL = "Boxed warning and Medication Guide of botulinum toxins"

STRENGTH = (
    Concept(
        "swallowing",
        "C",
        Tier.PAGE_NOW,
        "trouble swallowing, choking on food or drink",
        (
            "@cant ~ @swallow ! @price ! @pride",
            "@swallow + @goes_wrong",
            "@swallow + @pain",
            "@swallow + @hardness ! @price ! @pride",
            "@food + @goes_wrong ! @iv ! @traffic",
            "no puedo tragar",
            "tragar + @pain",
            "drooling",
            "babeando",
            "atragant*",
        ),
        source=_LABEL,
    ),
    Concept(
        "voice",
        "C",
        Tier.PAGE_NOW,
        "a hoarse, weak or lost voice; trouble speaking",
        (
            "@voice_word ! @concert",
            "@voice + @voice_gone ! @concert ! mail ! voicemail ! @tone",
            "@cant ~ speak ! @phone_talk",
            "@cant ~ talk ! @phone_talk",
            "@cant ~ hablar ! @phone_talk",
        ),
        source=_LABEL,
    ),
    Concept(
        "weak-all-over",
        "C",
        Tier.PAGE_NOW,
        "weakness of the neck or of the whole body",
        (
            "@cant ~ @hold_up ~ @neck",
            "@neck + @heavy ~ @hold_up",
            "@neck + @limp_neck",
            "weak + @all_over",
            "weakness + @all_over",
            "@limp + @limb",
            "debilidad",
            "muscle* + @weak",
            "@cant ~ @stand_up + @weak",
        ),
        source=_LABEL,
    ),
    Concept(
        "bladder",
        "C",
        Tier.PAGE_NOW,
        "loss of control over the bladder",
        (
            "peed ~ myself ! @joking",
            "wet ~ myself ! @joking ! nearly",
            "wetting myself ! @joking",
            "@cant ~ hold ~ pee",
            "@cant ~ hold ~ bladder",
            "lost control ~ bladder",
            "bladder + @lost",
            "@cant ~ pee",
            "me orine ! @joking",
            "no orin*",
            "me hice pipi ! @joking",
        ),
        source=_LABEL,
    ),
)
