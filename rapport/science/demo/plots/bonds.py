"""Three who have been clients for long: one stays, one is won back, one goes."""

from rapport.science.demo.plots.shape import Line, Plot, Stay

LOYAL = Plot(
    key="philippa.rosethorn",
    name="Philippa Rosethorn",
    called="Pip",
    label=(
        "A loyal client whose wedding is in June: what she said a year ago is there when she "
        "writes, and tomorrow's visit asks for one preparation."
    ),
    channel="web_form",
    intent="booking",
    reason="knows_client",
    closed="10:40",
    known_since=-420,
    notes=(
        ("Likes to be called Pip; Philippa is for her mother.", -418, "said at the first visit"),
        (
            "Getting married in June. Wants nothing new in the last four weeks.",
            -62,
            "said at a visit",
        ),
        ("Faints when she has not eaten. Biscuits before, not after.", -236, "said at a visit"),
    ),
    visits=(
        Stay("Consultation", "injector", -418, "10:00", -425, 30),
        Stay("Tox", "injector", -404, "10:00", -418, 30),
        Stay("Hydrating facial", "aesthetician", -236, "14:00", -250),
        Stay("Tox", "injector", -62, "11:00", -80, 30),
        Stay("Hydrating facial", "aesthetician", 9, "11:00", 1, is_next=True),
    ),
    lines=(
        Line(
            1,
            "10:12",
            "client",
            "Hello from the bride who makes lists! The wedding is in June and I would like to plan "
            "backwards from it: when is the last sensible date for my forehead, and could "
            "Clementine fit a facial in soon so that we know my skin likes it? Mornings are best.",
        ),
        Line(
            1,
            "10:15",
            "desk",
            "Hi Pip,\n\nBride lists are my favorite kind. Ximena wrote down that you want nothing "
            "new in the last four weeks, so she would do your forehead six weeks before the day, "
            "with a look two weeks later while there is still time for a touch. Clementine has "
            "a morning free soon, and I have put your name on it. There will be "
            "biscuits.\n\nSalvador",
        ),
        Line(1, "10:31", "client", "You remembered the biscuits! Yes to all of it.", asks=False),
    ),
)

COMPLAINT = Plot(
    key="constance.bramwick",
    name="Constance Bramwick",
    label=(
        "A complaint that becomes a recovery: answered in four minutes by somebody who may decide, "
        "with a promise that was kept."
    ),
    channel="email",
    subject="Yesterday was not what I pay for",
    intent="complaint",
    zone="trouble",
    reason="qualified",
    is_right=True,
    closed="11:45",
    known_since=-300,
    visits=(
        Stay("Light treatment", "laser", 0, "10:00", -20, 45),
        Stay("Light treatment", "laser", 4, "09:00", 1, 45),
    ),
    lines=(
        Line(
            1,
            "14:31",
            "client",
            "I waited thirty-five minutes yesterday without anybody telling me why, and then the "
            "whole thing was over in ten. He skipped the left side of my neck, which is the part "
            "I came for. I have been with you for a year and I felt like a number. I would like "
            "to know what you intend to do about it.\n\nConstance Bramwick",
        ),
        Line(
            1,
            "14:35",
            "manager",
            "Dear Constance,\n\nYou waited thirty-five minutes, nobody told you why, and then the "
            "left side of your neck was left out. That is our failure, all three parts of it, and "
            "I am sorry. I have just spoken with Barnaby: he ran late and hurried, and he would "
            "like to put it right himself. The missing part costs you nothing, and neither does "
            "yesterday. May I call you at half past five today, or would you rather write?\n\n"
            "Desmond",
        ),
        Line(
            1,
            "15:02",
            "client",
            "Writing is fine. I did not expect an answer today, frankly. Friday before work would "
            "suit me, and I do not want to sit in the waiting room again.",
        ),
        Line(
            1,
            "15:05",
            "manager",
            "Friday at nine, then, the first of the day so that nobody can be late before you. Use "
            "the side door and ring; I will be there myself and take you straight through.\n\n"
            "Desmond",
        ),
        Line(
            5,
            "11:20",
            "client",
            "You were at the door, he took his time, and my neck is even. I had already written a "
            "review in my head. I have not posted it. Thank you for taking it seriously.",
            asks=False,
        ),
    ),
)

LEAVER = Plot(
    key="harriet.dovecote",
    name="Harriet Dovecote",
    label=(
        "Answered in two minutes, and lost: somebody who is leaving after three years gets the "
        "template from the wrong desk."
    ),
    channel="email",
    subject="Ending my membership",
    intent="membership",
    zone="goodbye",
    reason="on_shift",
    closed="10:20",
    known_since=-1100,
    visits=(Stay("Hydrating facial", "aesthetician", -27, "12:00", -60),),
    notes=(
        ("Came every month with her sister, who moved away in spring.", -90, "said at a visit"),
    ),
    lines=(
        Line(
            4,
            "16:02",
            "client",
            "Hello, please end my membership at the end of this month. It has been three good "
            "years, mostly thanks to Clementine. Lately I don't quite feel at home any more. No "
            "hard feelings.\n\nHarriet",
        ),
        Line(
            4,
            "16:04",
            "reception",
            "Dear Harriet,\n\nThank you for reaching out to Riverside Aesthetics! Membership "
            "cancellations are processed within 5-7 business days. Please note that unused credits "
            "expire on the last day of the billing period. We look forward to serving you "
            "again!\n\nWarm regards,\nThe Riverside Aesthetics Team",
        ),
    ),
)
