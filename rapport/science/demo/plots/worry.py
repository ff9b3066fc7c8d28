"""One who is worried after a treatment."""

from rapport.science.demo.plots.shape import Line, Plot, Stay

WORRIED = Plot(
    key="delphine.marchbank",
    name="Delphine Marchbank",
    label=(
        "A worry after filler, answered well: a clinician in three minutes, exact questions, and "
        "eyes on it the same afternoon."
    ),
    channel="email",
    subject="Is this normal?",
    intent="worry",
    zone="clinical_worry",
    reason="qualified",
    is_right=True,
    closed="12:15",
    known_since=-120,
    visits=(
        Stay("Cheek filler", "injector", 1, "15:00", -9),
        Stay("Consultation", "clinician", 2, "13:00", 2, 30),
    ),
    lines=(
        Line(
            2,
            "11:05",
            "client",
            "Sorry, this is probably nothing. I had my cheeks done yesterday afternoon and the "
            "left one is clearly bigger this morning, with a bruise coming up near the corner of "
            "the eye. It feels tight when I smile. The right one looks perfect. I don't want to "
            "make a fuss, I just keep looking in the mirror.\n\nDelphine",
        ),
        Line(
            2,
            "11:08",
            "clinician",
            "Delphine, this is not a fuss, and writing was right. I am Ottilie, the nurse "
            "practitioner. Four questions, please answer now: is any patch of skin pale, bluish or "
            "like lace? Is it painful, and getting worse? When you press the cheek and let go, "
            "does the color come back at once? Is your sight exactly as always? If any of it is "
            "off, don't write, call us or 911. I am at the phone.",
        ),
        Line(
            2,
            "11:14",
            "client",
            "No pale patch, no lace. Sore but not worse than last night. The color comes straight "
            "back, both sides. Eyes fine. Just big and tight.",
        ),
        Line(
            2,
            "11:17",
            "clinician",
            "Good, thank you, that is what I hoped to read. One side often swells more, and "
            "a bruise makes it look worse. I still want to see it with my own eyes: can you be "
            "here at one? Cool it, don't press it, and call at once if anything on that list "
            "changes before then.\n\nOttilie",
        ),
        Line(2, "11:19", "client", "Yes. One o'clock. Thank you, I can breathe again.", asks=False),
        Line(
            4,
            "12:41",
            "client",
            "Nearly even today, exactly as you said on Wednesday. Thank you for calling me last "
            "night as well.",
            asks=False,
        ),
    ),
)
