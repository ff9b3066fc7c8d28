"""Two who were answered fast, and badly: what they did next is planted in the weeks before.

Each writes twice: the first answer comes within minutes and is a template, the second message says so.
"""

from rapport.science.demo.plots.shape import Line, Plot

AFRAID = Plot(
    key="rosalba.merriweather",
    name="Rosalba Merriweather",
    label=(
        "Answered in two minutes, and badly: somebody who is afraid gets the template, and comes "
        "back with what she thought of it."
    ),
    channel="email",
    subject="A silly question, perhaps",
    intent="price",
    zone="hesitation",
    reason="on_shift",
    closed="10:40",
    closed_day=-13,
    known_since=-13,
    is_of_the_week=False,
    lines=(
        Line(
            -13,
            "10:12",
            "client",
            "I have had the page about cheek filler open for a year and keep closing it. Partly it "
            "is the price, mostly I am afraid of looking like somebody else. Is that a silly thing "
            "to be afraid of?\n\nRosalba",
        ),
        Line(
            -13,
            "10:14",
            "reception",
            "Dear Rosalba,\n\nOur experienced team has helped thousands of guests look and feel "
            "their best! We would love to welcome you for a complimentary consultation. Spaces are "
            "filling up fast.\n\nThe Riverside Aesthetics Team",
        ),
    ),
)
AFRAID_AGAIN = Plot(
    key=AFRAID.key,
    name=AFRAID.name,
    label="The same client, three days later: the fast answer was no answer.",
    channel="email",
    subject="Your answer",
    intent="complaint",
    zone="trouble",
    reason="qualified",
    is_right=True,
    closed="16:30",
    closed_day=-10,
    is_of_the_week=False,
    lines=(
        Line(
            -10,
            "14:02",
            "client",
            "On Tuesday I asked whether it is silly to be afraid, and two minutes later I was told "
            "that spaces are filling up. I would rather have waited a day for somebody who had "
            "read it. I felt foolish for having asked.",
        ),
        Line(
            -10,
            "14:06",
            "manager",
            "Dear Rosalba,\n\nYou asked something real, and nobody had read it. It was not silly. "
            "Half of the people who sit with Ximena for the first time ask the same thing, and she "
            "tells about a third of them to leave their cheeks alone. May she call you, with no "
            "date and no price in the call?\n\nDesmond",
        ),
    ),
)
CHARGED = Plot(
    key="theodosia.cloverdew",
    name="Theodosia Cloverdew",
    label=(
        "Answered in two minutes, and lost: a bill that was wrong for the second time goes to the "
        "wrong desk, and nobody looks again."
    ),
    channel="email",
    subject="Charged twice again",
    intent="complaint",
    zone="trouble",
    reason="on_shift",
    closed="11:50",
    closed_day=-6,
    known_since=-400,
    is_of_the_week=False,
    lines=(
        Line(
            -6,
            "11:20",
            "client",
            "My card was charged twice for the facial on Saturday. This is the second month in "
            "a row, and last time I was told it would not happen again. Could somebody please look "
            "at it properly?\n\nTheodosia",
        ),
        Line(
            -6,
            "11:22",
            "reception",
            "Dear Theodosia,\n\nWe apologize for any inconvenience you may have experienced. Your "
            "feedback is important to us and has been forwarded to the appropriate "
            "department.\n\nThe Riverside Aesthetics Team",
        ),
    ),
)
CHARGED_AGAIN = Plot(
    key=CHARGED.key,
    name=CHARGED.name,
    label="The same client, three days later: she says goodbye.",
    channel="email",
    subject="My membership",
    intent="membership",
    zone="goodbye",
    reason="qualified",
    is_right=True,
    closed="16:45",
    closed_day=-3,
    is_of_the_week=False,
    lines=(
        Line(
            -3,
            "15:40",
            "client",
            "Nobody wrote or called about the double charge, so please end my membership on the "
            "last of the month. I don't want to ask a third time.",
        ),
        Line(
            -3,
            "15:43",
            "manager",
            "Dear Theodosia,\n\nBoth charges went back to your card a minute ago, and your "
            "membership ends on the last of the month, as you ask. It should have been looked at "
            "on Tuesday, when you wrote; that it was not is ours. If you would tell me what else "
            "was wrong, I will listen and not argue.\n\nDesmond",
        ),
    ),
)
RETURNING: tuple[Plot, ...] = (AFRAID, AFRAID_AGAIN, CHARGED, CHARGED_AGAIN)
