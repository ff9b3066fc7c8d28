"""How long one should not be seen, and whether it hurts."""

from rapport.science.demo.texts.exchange import Exchange, Turn

DOWNTIME = (
    Exchange(
        intent="downtime",
        voice="short",
        opening="how long am i red after microneedling? asking cause i have a work thing",
        answer=(
            "Count on one to three days of pink, like a sunburn. For a work thing I'd leave five. "
            "When is it?"
        ),
        then=(
            Turn(
                "saturday week",
                "Then this week is early enough: Wednesday or Thursday.",
            ),
        ),
    ),
    Exchange(
        intent="downtime",
        voice="careful",
        subject="Recovery after a peel",
        opening=(
            "I am considering the light chemical peel but I sit in video meetings all day. What "
            "will my face look like on days one to five, in plain words?"
        ),
        answer=(
            "Plainly: day one a little shiny, days two and three tight and dull, days three to "
            "five fine flakes around the mouth, as after wind. Most people have it on a Thursday "
            "and have the worst on the weekend. On video nobody sees it before you do."
        ),
        then=(Turn("Thursday it is."),),
    ),
    Exchange(
        intent="downtime",
        voice="anxious",
        who="new",
        opening=(
            "I'd have to hide it from my family for a few days, they have opinions. How obvious is "
            "it after lip filler, honestly?"
        ),
        answer=(
            "Honestly, the first two or three days are obvious: swollen, perhaps a bruise. By day "
            "five it mostly looks like your own lips again. If hiding matters, plan a long "
            "weekend. And whoever has opinions, it is your face."
        ),
        then=(Turn("A long weekend could work. Thank you for being honest."),),
    ),
    Exchange(
        intent="downtime",
        voice="short",
        opening="gym after botox ok?",
        answer=(
            "Not on the same day, tomorrow's fine. Stay upright for four hours and don't rub it."
        ),
    ),
    Exchange(
        intent="downtime",
        voice="brusque",
        opening="Flying six hours after cheek filler. Problem?",
        answer=(
            "On the same day our nurses advise against it: you swell more, and if something needs "
            "a look you are in the air. They like a week. Shall I find you a date after the flight?"
        ),
        then=(
            Turn(
                "After the flight. Three weeks from now.",
                "Three weeks from Thursday, at ten, with Ottilie.",
            ),
        ),
    ),
    Exchange(
        intent="downtime",
        voice="careful",
        subject="Sun and light treatment",
        opening=(
            "We go to the beach in three weeks. Is that enough time after a light treatment, or "
            "should I wait until autumn?"
        ),
        answer=(
            "Wait until autumn. Three weeks is just enough for the skin, but fresh tan or sun "
            "afterwards undoes the work and can leave marks. Barnaby would send you home if you "
            "came back brown, and he'd be right."
        ),
        then=(Turn("Autumn it is."),),
    ),
    Exchange(
        intent="hurt",
        voice="short",
        who="new",
        opening="does lip filler hurt on a scale of 1-10 be honest",
        answer=(
            "People here say three to five: numbing cream for twenty minutes first, and the filler "
            "itself numbs too. The worst part is the pressure near the middle. You can say stop "
            "and it stops."
        ),
    ),
    Exchange(
        intent="hurt",
        voice="anxious",
        subject="Needles",
        opening=(
            "I faint at blood tests, every time. Is there a way to do this lying down, with "
            "someone talking to me, or should I forget about it?"
        ),
        answer=(
            "Don't forget about it. You lie flat, Ximena tells you before every single prick, or "
            "distracts you if you'd rather not know, and there is juice. She fainted herself at "
            "school, ask her. And if you decide on the day that it's a no, it's a no."
        ),
        then=(
            Turn(
                "I would like the not-knowing version.",
                "It's on your card: no countdown, lots of talking.",
            ),
        ),
    ),
    Exchange(
        intent="hurt",
        voice="careful",
        who="new",
        subject="Is laser painful?",
        opening=(
            "My skin is sensitive and I read very different things about laser hair removal. What "
            "does it feel like, and is it worse in some places?"
        ),
        answer=(
            "Most say a rubber band snapping, quick and warm. Shins and underarms are mild, the "
            "bikini line and upper lip are sharper. Barnaby does one test spot for free so that "
            "you can find out on a square inch instead of a leg."
        ),
        then=(Turn("A square inch sounds manageable."),),
    ),
    Exchange(
        intent="hurt",
        voice="formal",
        opening=(
            "I have arthritis in my neck and cannot lie flat for long. Would a facial still be "
            "agreeable to me, or would it hurt?"
        ),
        answer=(
            "We can raise the chair until you are nearly sitting, and Clementine works just as "
            "well from there. She will put a roll under your neck and stop whenever you lift a "
            "finger. I have asked her to leave fifteen minutes more."
        ),
        then=(Turn("Then I shall look forward to it."),),
    ),
    Exchange(
        intent="hesitation",
        voice="short",
        by="clinical",
        who="new",
        speaker="woman",
        zone="hesitation",
        opening="idk if im too old for this tbh. 67. would it look ridiculous",
        answer=(
            "No. What looks ridiculous at any age is too much. People of your age mostly ask me "
            "for less tired or less cross, and it takes little. Come and tell me what you see in "
            "the mirror; I may well say leave it."
        ),
        then=(
            Turn(
                "i see my mother lol",
                "Then let's talk about which parts of her you'd like to keep.",
            ),
        ),
    ),
    Exchange(
        intent="hesitation",
        voice="careful",
        by="clinical",
        who="new",
        speaker="woman",
        zone="hesitation",
        subject="Not sure yet",
        opening=(
            "My husband thinks I don't need anything and is a bit hurt that I ask. I keep going "
            "back and forth. Is it strange to come to a consultation and only talk?"
        ),
        answer=(
            "Not strange, half of my consultations are that. Bring him if you like, or come alone; "
            "I won't take sides. We look, I tell you what would change and what wouldn't, and you "
            "go home. Nothing happens that day."
        ),
        then=(
            Turn(
                "Then I'd like to come. Alone, I think.",
                "Take the quiet slot on Thursday, noon. Nobody else is waiting then.",
            ),
        ),
    ),
    Exchange(
        intent="hesitation",
        voice="anxious",
        by="clinical",
        who="new",
        zone="hesitation",
        opening=(
            "I had a consultation somewhere else and they told me everything that is wrong with my "
            "face. I went in for one line and came out with a list. I'm scared of going through "
            "that again, but the line is still there."
        ),
        answer=(
            "I'm sorry, a list is a sales sheet. Here you point at the line and we talk about the "
            "line. I'll answer what you ask and I won't add to it, unless I see something a doctor "
            "should look at."
        ),
        then=(Turn("That is all I wanted to hear."),),
    ),
    Exchange(
        intent="hesitation",
        voice="short",
        by="clinical",
        zone="hesitation",
        opening="thats a lot of money for something that goes away.. what if i hate it",
        answer=(
            "Fair doubts, both. It goes away, so hating it has an end: three to four months for "
            "tox, and filler in lips can be dissolved. If the money hurts, it's not the right "
            "month. Nothing about your face is urgent."
        ),
        then=(Turn("ok. ill sleep on it"),),
    ),
)
