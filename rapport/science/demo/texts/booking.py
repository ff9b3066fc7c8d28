"""Finding a time."""

from rapport.science.demo.texts.exchange import Exchange, Turn

BOOKING = (
    Exchange(
        intent="booking",
        voice="short",
        opening="any openings next sat for a facial?",
        answer=(
            "Two left next Saturday: 10 and 1. Clementine can hold one for you until tonight, "
            "which one?"
        ),
        then=(
            Turn(
                "1 pls!",
                (
                    "It's yours, next Saturday at one. Come with a bare face if you can, it saves "
                    "you ten minutes."
                ),
            ),
        ),
    ),
    Exchange(
        intent="booking",
        voice="careful",
        subject="First appointment",
        opening=(
            "I would like to book a first consultation about my skin in general: some redness, "
            "some lines, nothing dramatic. I can do Tuesdays or Thursdays after four. Who should I "
            "see?"
        ),
        answer=(
            "For a bit of both I would start with Clementine, she sees redness for what it is and "
            "sends you on if a needle or a light would do it better. She has this Thursday at half "
            "past four. Shall I put you down?"
        ),
        then=(Turn("Thursday at half past four is perfect."),),
    ),
    Exchange(
        intent="booking",
        voice="brusque",
        subject="Appointment",
        opening="Need a slot for tox before Friday. Any provider. Reply with times only.",
        answer=(
            "Tuesday 12:00 or 5:00 with Ximena, Wednesday 9:00 with Ottilie, Thursday 3:00 with "
            "either."
        ),
        then=(
            Turn(
                "Wednesday 9.",
                "Wednesday 9:00 with Ottilie. Booked.",
            ),
        ),
    ),
    Exchange(
        intent="booking",
        voice="short",
        opening="can i just walk in for brow wax or do i need to book",
        answer=(
            "We don't do waxing, sorry to disappoint. The salon two doors down does, and they take "
            "walk-ins."
        ),
    ),
    Exchange(
        intent="booking",
        voice="careful",
        subject="Two of us together",
        opening=(
            "My daughter turns 25 next month, and I thought the two of us could have facials at "
            "the same time, side by side if that exists. Do you have a day when that would work?"
        ),
        answer=(
            "What a nice present. We have one room with two chairs and Clementine does one of you "
            "while the other has the mask on, so you are together throughout. Any Friday morning "
            "next month works. Which one is hers?"
        ),
        then=(Turn("The second Friday, please. She will love it."),),
    ),
    Exchange(
        intent="booking",
        voice="formal",
        subject="Request for an appointment",
        opening=(
            "I was referred to you by my neighbor, who speaks very highly of your nurse. I should "
            "like to make an appointment regarding my eyelids, at a time when I need not drive "
            "home in the dark."
        ),
        answer=(
            "How kind of your neighbor. Ottilie, our nurse practitioner, sees people about their "
            "eyelids herself. She has Wednesday at eleven, and you would be home well before lunch "
            "gets cold."
        ),
        then=(Turn("Wednesday at eleven is most convenient."),),
    ),
    Exchange(
        intent="booking",
        voice="anxious",
        opening=(
            "Do I have to decide what I want before I book? The online thing makes me choose a "
            "treatment, and I honestly don't know what any of it is, I just feel like I look older "
            "than I feel."
        ),
        answer=(
            'No, and I wish the page said so. Choose "Consultation" and ignore the rest. You sit '
            "down with one person for half an hour, say what you just wrote to me, and go home "
            "with what she thinks. Deciding comes later, or never."
        ),
        then=(Turn("I can do that. Thank you."),),
    ),
    Exchange(
        intent="booking",
        voice="short",
        opening="is the monday 9am still free",
        answer="It is, as of this second. Want it?",
        then=(
            Turn(
                "yes",
                "Done, Monday at nine. You'll get the address and the parking by mail.",
            ),
        ),
    ),
    Exchange(
        intent="booking",
        voice="careful",
        who="known",
        visit="before:Tox",
        subject="Next visit",
        opening=(
            "I was in for tox recently and forgot to book the next one on the way out. Something "
            "around twelve weeks later, a late afternoon, with the same person please."
        ),
        answer=(
            "I looked up who you saw, and the same room is free twelve weeks on, at half past "
            "four. I've put your name on it; write back if that afternoon turns out to be a bad "
            "one."
        ),
        then=(Turn("Perfect, thank you."),),
    ),
    Exchange(
        intent="booking",
        voice="careful",
        subject="Lunch break appointments",
        opening=(
            "I work across the street and have exactly fifty minutes for lunch. Is there anything "
            "you could honestly do in that time, including getting in and out?"
        ),
        answer=(
            "Honestly: a consultation or tox, yes, if you come at noon sharp and I have your form "
            "beforehand. A facial, no, you would be looking at the clock the whole time and that "
            "spoils it."
        ),
        then=(
            Turn(
                "I appreciate the honesty. Tox at noon one day next week?",
                "Tuesday at noon. I've mailed the form now, it takes four minutes.",
            ),
        ),
    ),
    Exchange(
        intent="booking",
        voice="short",
        opening="do u guys do evenings",
        answer=(
            "Last start is at 5 on weekdays, and we're here Saturdays from ten to three. A later "
            "evening is a wish I've written down, you are not the first."
        ),
    ),
    Exchange(
        intent="booking",
        voice="brusque",
        who="new",
        subject="Booking page broken",
        opening=(
            "Your booking page threw me out twice after I typed everything in. I want Thursday 2 "
            "pm, light treatment. Do it for me."
        ),
        answer=(
            "Done: Thursday at two, light treatment with Barnaby. Sorry about the page, I've told "
            "the person who looks after it. You don't have to type anything again."
        ),
        then=(Turn("Good. Thank you."),),
    ),
    Exchange(
        intent="booking",
        voice="careful",
        subject="Coming from out of town",
        opening=(
            "I am in the city for four days at the end of the month and would like to combine a "
            "consultation and a facial in one trip. Is that possible, and is there a hotel you "
            "would recommend within walking distance?"
        ),
        answer=(
            "Both in one morning works, consultation at nine and the facial right after. There's a "
            "small hotel by the bridge, six minutes on foot, and a larger one at the station. Tell "
            "me which of the four days and I'll set it up."
        ),
        then=(Turn("The second day, then. Lovely."),),
    ),
)
