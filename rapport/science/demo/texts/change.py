"""Moving, canceling, deposits, running late."""

from rapport.science.demo.texts.exchange import Exchange, Turn

CHANGE = (
    Exchange(
        intent="change",
        voice="short",
        who="known",
        visit="after:Hydrating facial",
        opening="need to move my facial, kid is sick. any day next week is fine",
        answer=(
            "Hope it's nothing bad. I took you off this week, no fee, and kept next Tuesday at two "
            "for you. Tell me if the fever has other plans."
        ),
        then=(Turn("tuesday works ty"),),
    ),
    Exchange(
        intent="change",
        voice="careful",
        who="known",
        visit="cancelled:Tox",
        subject="Have to cancel",
        opening=(
            "I am sorry for the short notice, but my father went into hospital this morning and I "
            "can't make my appointment. Please take the fee from the deposit if you have to."
        ),
        answer=(
            "Please go and be with your father. I've canceled the visit, and the deposit stays "
            "yours: it is simply waiting until you want to come. No need to answer this."
        ),
        then=(Turn("That is very kind. Thank you."),),
    ),
    Exchange(
        intent="change",
        voice="brusque",
        who="known",
        visit="after:Light treatment",
        subject="Reschedule",
        opening=(
            "I have been moved twice already by you. Now I need to move. I assume that costs me "
            "nothing either."
        ),
        answer=(
            "It costs you nothing, and you are right that twice was our doing. Name two times that "
            "suit you and I'll take the first that Barnaby has; after that it stays put."
        ),
        then=(
            Turn(
                "Thursday after three or Monday before ten.",
                "Thursday at four. It's in, and I've marked it so that nobody here shifts it.",
            ),
        ),
    ),
    Exchange(
        intent="change",
        voice="short",
        who="known",
        visit="after:Tox",
        opening="can i switch to a later time same day?? 4ish",
        answer="Yes, half past four, same person. Changed.",
    ),
    Exchange(
        intent="change",
        voice="anxious",
        who="known",
        visit="cancelled:Consultation",
        subject="Sorry, canceling",
        opening=(
            "I'm canceling for tomorrow. Nothing is wrong, I just got cold feet when I saw the "
            "confirmation. I might come back to it. Do I owe you something?"
        ),
        answer=(
            "You owe us nothing, a consultation has no deposit. Cold feet are allowed. If you ever "
            "want to ask something first, write to me here and I'll find the person who knows, "
            "without booking anything."
        ),
        then=(Turn("Thank you for not making it awkward."),),
    ),
    Exchange(
        intent="change",
        voice="careful",
        who="known",
        subject="Deposit not returned",
        opening=(
            "I canceled four days ahead two weeks ago and the $50 deposit has not shown up on my "
            "card yet. Could you see whether it was sent back?"
        ),
        answer=(
            "I checked: it was released the day you canceled, but to the old card ending we had "
            "from last year, and the bank bounced it. I've sent it again to your present card; "
            "three working days, and I'll look on Friday whether it arrived."
        ),
        then=(Turn("Good catch, I had forgotten about the old card."),),
    ),
    Exchange(
        intent="change",
        voice="formal",
        who="known",
        visit="after:Consultation",
        subject="Change of appointment",
        opening=(
            "Owing to a change in the train timetable I shall not be able to reach you by nine. "
            "Would it be a great inconvenience to be seen at eleven instead?"
        ),
        answer=(
            "No inconvenience at all. Eleven o'clock is free, and I have written you in with the "
            "same person. If the train has further surprises, we will manage."
        ),
        then=(Turn("You are most obliging."),),
    ),
    Exchange(
        intent="change",
        voice="short",
        who="known",
        visit="cancelled:Laser hair removal",
        opening="got sunburned at the lake, guessing no laser this week?",
        answer=(
            "Guessing right, not on sunburned skin. I've taken this week out, no fee. Barnaby says "
            "four weeks without sun and then we look at it together."
        ),
        then=(Turn("lol ok. lesson learned"),),
    ),
    Exchange(
        intent="late",
        voice="short",
        who="known",
        visit="today:Tox",
        opening="running 10 min late so sorry, bridge is up",
        answer="No rush, Ximena's room is yours until quarter past. Breathe and drive carefully.",
    ),
    Exchange(
        intent="late",
        voice="anxious",
        who="known",
        visit="today:Consultation",
        opening=(
            "I'm so sorry, I am stuck behind an accident and my phone says fifteen more minutes. "
            "Should I turn around? I don't want to ruin everybody's day."
        ),
        answer=(
            "Please don't turn around. I've told them, they are having a coffee, and a "
            "consultation fits into the time that is left. Nobody's day is ruined."
        ),
        then=(Turn("Thank you!! Almost there."),),
    ),
    Exchange(
        intent="late",
        voice="short",
        who="known",
        visit="today:Hydrating facial",
        opening="cant find parking :( 5 min",
        answer=(
            "There are six spaces behind the building, through the gate by the bakery. I've opened "
            "it."
        ),
    ),
    Exchange(
        intent="late",
        voice="brusque",
        who="known",
        visit="today:Light treatment",
        opening="Meeting overran. I can be there twenty past. Yes or no.",
        answer=(
            "Yes, with a shorter appointment: Barnaby does the face today and leaves out the neck. "
            "If you'd rather have both, I have tomorrow, first thing."
        ),
        then=(
            Turn(
                "Face today.",
                "He's ready for you.",
            ),
        ),
    ),
    Exchange(
        intent="late",
        voice="careful",
        who="known",
        visit="today:Microneedling",
        opening=(
            "My babysitter has only just arrived, so I will be about ten minutes late for my "
            "appointment today. Is that still all right, or would you rather move me?"
        ),
        answer=(
            "Ten minutes is fine. Clementine has put the numbing first on the list, so you won't "
            "feel any hurry."
        ),
    ),
)
