"""What to do at home, and worries after a treatment."""

from rapport.science.demo.texts.exchange import Exchange, Turn

AFTERCARE = (
    Exchange(
        intent="aftercare",
        voice="short",
        by="skin",
        who="known",
        visit="before:Chemical peel",
        opening="peeling like a snake today, can i pull it off",
        answer=(
            "Please don't, tempting as it is: under it the skin isn't ready yet and it leaves "
            "marks. Ointment, lukewarm water, sunscreen, and let it fall by itself."
        ),
        then=(Turn("fiiine"),),
    ),
    Exchange(
        intent="aftercare",
        voice="careful",
        by="skin",
        who="known",
        visit="before:Microneedling",
        subject="Retinol after microneedling",
        opening=(
            'When may I go back to my retinol serum after microneedling? The sheet says "when the '
            'skin has calmed down", and I am not sure what calm looks like.'
        ),
        answer=(
            "Fair, that sheet is too poetic. Calm means: no redness in the morning, no stinging "
            "from plain water, two days in a row. For most that is day five to seven. Start with "
            "every second night."
        ),
        then=(Turn("That I can work with."),),
    ),
    Exchange(
        intent="aftercare",
        voice="short",
        by="skin",
        who="known",
        visit="before:Hydrating facial",
        opening="broke out a little after my facial is that a thing",
        answer=(
            "It is, for a day or three, as what sat deep comes up. Hands off and nothing new on "
            "it. If it's sore, or still there on the weekend, send me a picture and we'll look at "
            "it here."
        ),
    ),
    Exchange(
        intent="aftercare",
        voice="careful",
        by="laser",
        who="known",
        visit="before:Laser hair removal",
        subject="Shaving between sessions",
        opening=(
            "Am I allowed to shave between laser sessions? And is deodorant all right on the next "
            "day?"
        ),
        answer=(
            "Shaving yes, as often as you like; plucking and waxing no, because the root has to "
            "stay. Deodorant from the day after, without alcohol, if the skin doesn't sting."
        ),
        then=(Turn("Clear. Thanks!"),),
    ),
    Exchange(
        intent="aftercare",
        voice="short",
        by="clinical",
        who="known",
        visit="before:Tox",
        opening="i bent down to tie my shoes an hour after botox did i ruin it lol",
        answer="You did not. It's long naps face down and rubbing that we mind. Shoes are safe.",
    ),
    Exchange(
        intent="aftercare",
        voice="formal",
        by="clinical",
        who="known",
        visit="before:Tox",
        opening=(
            "I have mislaid the instructions given to me and cannot recall whether I may take a "
            "glass of sherry this evening after my treatment. Kindly advise."
        ),
        answer=(
            "One small sherry will do no harm, though you may bruise a little more than without. "
            "Keep upright until bedtime and do not press on the spots. I will put a new sheet in "
            "the mail to you."
        ),
        then=(Turn("I shall keep it a small one."),),
    ),
    Exchange(
        intent="aftercare",
        voice="careful",
        by="laser",
        who="known",
        visit="before:Light treatment",
        opening=(
            "How long should I stay out of the sun after the light treatment, and does sitting by "
            "an office window count as sun?"
        ),
        answer=(
            "Four weeks of real care: sunscreen 50 every morning and a hat outside. A window "
            "counts a little, so put the sunscreen on for the office too. Walking to the car "
            "without it is what gets people."
        ),
    ),
    Exchange(
        intent="worry",
        voice="anxious",
        by="clinical",
        who="known",
        zone="clinical_worry",
        visit="before:Lip filler",
        opening=(
            "I have a small hard bump inside my lip since the filler. It doesn't hurt, it's just "
            "there and my tongue keeps finding it. Is it going to stay?"
        ),
        answer=(
            "Small firm spots in the first two weeks are common and usually soften. I still want "
            "to be sure: is the skin over it the normal color, is it cool or hot, is it growing? "
            "Please come by today, five minutes, I'll feel it myself."
        ),
        then=(
            Turn(
                "Normal color, not hot, same size. I can be there in half an hour.",
                (
                    "Good. If any of that changes on the way, call at once, don't wait until you "
                    "are here."
                ),
            ),
        ),
    ),
    Exchange(
        intent="worry",
        voice="short",
        by="clinical",
        who="known",
        zone="clinical_worry",
        visit="before:Cheek filler",
        opening=(
            "bruise is going down my cheek yellow n green now, looks gross but doesnt hurt. normal?"
        ),
        answer=(
            "Moving down and turning yellow and green is a bruise healing. What would not be "
            "normal: new pain, a pale or purple net on the skin, or anything with your eyes. Then "
            "call at once, also at night. May I ring you tonight to hear how it is?"
        ),
        then=(Turn("yes pls. nothing like that so far"),),
    ),
    Exchange(
        intent="worry",
        voice="careful",
        by="clinical",
        who="known",
        zone="clinical_worry",
        visit="before:Laser hair removal",
        subject="Marks after laser",
        opening=(
            "Since the session there are small brown squares on my shin, about the size of the "
            "handpiece. They don't hurt. I waited two days before writing, because I thought they "
            "would fade."
        ),
        answer=(
            "Thank you for writing, don't wait next time, we want to know on day one. It sounds as "
            "if the skin took too much heat there. No sun on it, nothing but plain ointment, no "
            "shaving, and I'd like to see it today rather than tomorrow. How soon can you be here?"
        ),
        then=(Turn("Within the hour."),),
    ),
    Exchange(
        intent="worry",
        voice="anxious",
        by="clinical",
        who="known",
        zone="clinical_worry",
        visit="before:Tox",
        opening=(
            "My left eyelid feels heavy since this morning, like I slept badly. I can see "
            "normally. I read terrible things and now I can't stop checking."
        ),
        answer=(
            "Stop reading, start here. Do you see double, is it hard to swallow or speak, are you "
            "weak anywhere else? If any yes: 911 now. If no, it may be a drooping lid from the "
            "tox; it passes, though it takes weeks, and there are drops that help. Come in today "
            "so that I can look."
        ),
        then=(
            Turn(
                "No to all three. I'm on my way, thank you.",
                "Good. Ring at the side door and I'll come out.",
            ),
        ),
    ),
    Exchange(
        intent="worry",
        voice="brusque",
        by="clinical",
        who="known",
        zone="clinical_worry",
        visit="before:Chemical peel",
        opening=(
            "Peel on my face. One patch by the chin is wet and stings. The rest is fine. What do I "
            "put on it?"
        ),
        answer=(
            "Nothing but plain petroleum jelly until I have seen it, and no makeup. Wet and "
            "stinging in one spot needs a look today, not advice from afar. When can you be here?"
        ),
        then=(
            Turn(
                "Forty minutes.",
                "I'll be free. If you get a fever or it spreads, tell me at once.",
            ),
        ),
    ),
    Exchange(
        intent="worry",
        voice="careful",
        by="clinical",
        who="known",
        zone="clinical_worry",
        visit="before:Lip filler",
        subject="Swelling in the morning",
        opening=(
            "The swelling was almost gone last night, and this morning the upper lip is thicker "
            "again than yesterday. Is it usual for it to come and go like that?"
        ),
        answer=(
            "Thicker in the morning is usual for a few days, because you lay flat. I'd like to be "
            "sure that it's only that: press the lip and let go. Does the pink come back within "
            "two seconds everywhere? Any pain or pale spot? Answer me right away, please."
        ),
        then=(
            Turn(
                "Pink comes back at once, no pain, no pale spots.",
                (
                    "Then sleep with a second pillow and send me a line tonight. I'm here until "
                    "six, and the on-call number works all night."
                ),
            ),
        ),
    ),
)
