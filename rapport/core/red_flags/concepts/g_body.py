"""Group G: chest, heart, fainting, and the whole body after numbing, drips or weight-loss shots."""

from rapport.core.red_flags.concept import Concept, Tier

WHOLE_BODY = (
    Concept(
        "chest",
        "G",
        Tier.PAGE_NOW,
        "pain or pressure in the chest",
        (
            "@sat_on_me ! @pet ! @price",
            "@chest + @pressed ! hair ! wax ! laser ! tattoo ! sunburn ! hug ! @joking ! @price",
        ),
    ),
    Concept(
        "heart",
        "G",
        Tier.PAGE_NOW,
        "a racing or stumbling heart",
        ("@heart + @races ! @joking ! @excitement", "@palpitations ! @joking"),
    ),
    Concept(
        "fainting",
        "G",
        Tier.PAGE_NOW,
        "fainting or collapse",
        (
            "@faints ! @fear_faint ! @price ! @joking ! @pet ! @sleepy ! celular ! pantalla ! screen ! power",
        ),
    ),
    Concept(
        "fits",
        "G",
        Tier.PAGE_NOW,
        "a fit",
        ("@fits ! @clothes ! @schedule_word ! @pet ! body ! good fit ! best fit",),
    ),
    Concept(
        "numbing-too-much",
        "G",
        Tier.SAME_DAY,
        "ringing ears or a metal taste",
        ("@ears_ring + @ears", "@metal + @taste", "tinnitus", "zumbido", "@tingle + @tongue"),
    ),
    Concept(
        "numbing-and-more",
        "G",
        Tier.PAGE_NOW,
        "ringing ears or a metal taste with other signs",
        (
            "@ears_ring + @metal",
            "@ears_ring + @woozy",
            "@metal + @woozy",
            "@woozy + @numbing",
        ),
    ),
    Concept(
        "calf",
        "G",
        Tier.SAME_DAY,
        "a painful or swollen calf",
        (
            "@calf + @pain ! laser ! hair",
            "@calf + @swells",
            "@calf + @hot",
            "@calf + @red",
            "@calf + charley",
        ),
    ),
    Concept(
        "belly",
        "G",
        Tier.SAME_DAY,
        "strong pain in the belly",
        (
            "@belly + @severe + @pain",
            "@belly + @pain + @glp",
            "@belly + @pain + @vomits",
            "@belly + @pain + back",
            "@belly + @throbs",
        ),
    ),
    Concept(
        "vomiting",
        "G",
        Tier.SAME_DAY,
        "vomiting that lasts",
        (
            "@vomits + @lasting ! @pet ! @child_sick",
            "@vomits + @glp",
            "@vomits + @any_treatment",
            "@vomits + @cant ! @child_sick",
        ),
    ),
    Concept(
        "wrong-dose",
        "G",
        Tier.SAME_DAY,
        "a wrong or double dose",
        ("@overdose + @glp", "@overdose + @medicine", "double dose", "doble dosis"),
    ),
    Concept(
        "drip",
        "G",
        Tier.SAME_DAY,
        "unwell after a drip",
        (
            "@iv + @swells + @limb",
            "@iv + @woozy",
            "@iv + @hot + @limb",
            "@iv + @red + @limb",
            "@iv + @pain + @limb",
            "@iv + @lump",
            "@iv + @fever",
        ),
    ),
    Concept(
        "woozy",
        "G",
        Tier.SAME_DAY,
        "dizzy after a treatment",
        ("@woozy + @any_treatment ! @price ! @joking", "@woozy + @glp", "@woozy + @lasting"),
    ),
)
