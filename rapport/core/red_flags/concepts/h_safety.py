"""Group H: danger to oneself, harm by others, pregnancy after treatment, the very young."""

from rapport.core.red_flags.concept import Concept, Tier

SAFETY = (
    Concept(
        "despair",
        "H",
        Tier.PAGE_NOW,
        "not wanting to live, hurting oneself",
        ("@despair ! @joking", "better off without me", "@despair_near + @alive"),
    ),
    Concept(
        "harm",
        "H",
        Tier.PAGE_NOW,
        "hurt, threatened or touched by somebody",
        ("@harmed_by + @person ! @joking ! @massage_ok", "@harmed_sure ! @joking ! @massage_ok"),
    ),
    Concept(
        "pregnant-after",
        "H",
        Tier.SAME_DAY,
        "pregnant, found out after a treatment",
        (
            "@pregnant + @found_out ! negative ! negativo",
            "@pregnant + @after_it ++ @any_treatment",
            "@test + positiv* ! covid ! flu ! strep",
            "@found_out_sure",
        ),
    ),
    Concept(
        "young",
        "H",
        Tier.SAME_DAY,
        "somebody under age",
        (
            "@young ++ @any_treatment ! years ago",
            "@young + @parent ++ @any_treatment",
            "@young + @parent + @secret",
            "@young ++ @secret",
            "menor de edad",
            "underage",
            "fake id",
        ),
    ),
)
