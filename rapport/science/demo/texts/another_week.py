"""And more of another week."""

from rapport.science.demo.texts.exchange import Exchange, Turn

ANOTHER_WEEK = (
    Exchange(
        intent="downtime",
        voice="short",
        opening="can i wear makeup after hydrating facial? have a date that night",
        answer=(
            "From about four hours later, yes, and your skin will hold it better than usual. Have "
            "a lovely evening."
        ),
    ),
    Exchange(
        intent="downtime",
        voice="careful",
        by="laser",
        subject="Laser and a marathon",
        opening=(
            "I run a marathon on the first Sunday of next month. Can I have laser hair removal on "
            "my legs before it, or will the sweating be a problem?"
        ),
        answer=(
            "Leave at least five days between us and the start line. Heat, sweat and tight clothes "
            "on fresh laser skin give you a rash at mile ten. Ten days would be even kinder."
        ),
        then=(Turn("Ten days it is."),),
    ),
    Exchange(
        intent="downtime",
        voice="short",
        opening="will my face be shiny after peel or can i go str8 to work",
        answer=(
            "Shiny and a bit tight, yes, but people do go back to work. Only skip the sunny side "
            "of the street and bring sunscreen."
        ),
    ),
    Exchange(
        intent="hurt",
        voice="short",
        opening="is a peel painful or just weird",
        answer=(
            "Mostly weird: it tingles, then it feels hot for two or three minutes while Clementine "
            "holds a fan. If it passes from weird to painful you say so and she takes it off."
        ),
        then=(Turn("a fan lol ok im in"),),
    ),
    Exchange(
        intent="hurt",
        voice="careful",
        opening=(
            "How do you numb the skin before microneedling, and does the cream contain anything "
            "people react to? I had a rash from a band-aid once."
        ),
        answer=(
            "It's a cream with lidocaine, on for thirty minutes. If you reacted to a band-aid it "
            "was most likely the glue, but Clementine will put a small dot on your arm first and "
            "wait. Please tell her when you arrive; I've noted it as well."
        ),
        then=(Turn("A dot on the arm sounds sensible."),),
    ),
    Exchange(
        intent="candidacy",
        voice="careful",
        by="clinical",
        subject="Antibiotics and tox",
        opening=(
            "I am on antibiotics for a tooth until Friday. Can I keep my tox appointment on the "
            "same day, or does one thing disturb the other?"
        ),
        answer=(
            "Let's move it. Some antibiotics don't go with tox at all, and a mouth that is just "
            "healing should be left in peace. Ten days after the last tablet is fine, tell me the "
            "name of it and I'll make sure."
        ),
        then=(
            Turn(
                "It's amoxicillin. Ten days later then.",
                (
                    "That one is harmless with tox, the tooth is my reason. I've moved you by two "
                    "weeks."
                ),
            ),
        ),
    ),
    Exchange(
        intent="candidacy",
        voice="short",
        by="clinical",
        opening="had covid last wk can i still get lip filler thurs",
        answer=(
            "I'd wait until you have been well for two weeks; filler can swell up when the body is "
            "busy. I'll ask the desk to find you a later day, without a fee."
        ),
    ),
    Exchange(
        intent="candidacy",
        voice="careful",
        by="clinical",
        speaker="woman",
        subject="Menopause and thin skin",
        opening=(
            "Since menopause my skin has become thin and dry, and I wonder whether a peel would "
            "help or make matters worse. I'm 58 and on hormone patches."
        ),
        answer=(
            "Peels take away, and thin dry skin rather needs giving. I would start with hydration "
            "and a good cream, and perhaps gentle microneedling later. The patches are no "
            "obstacle. Come without cream on your face, so that I see it as it is."
        ),
        then=(Turn("This is the first answer that made sense to me."),),
    ),
    Exchange(
        intent="candidacy",
        voice="short",
        by="clinical",
        speaker="man",
        opening="can u do anything about razor bumps on my neck? dark skin",
        answer=(
            "Often yes: the right laser thins the hair that grows back in, and that is the cause. "
            "It must be the laser made for dark skin, which we have. I'd look first and do a test "
            "behind the jaw."
        ),
        then=(
            Turn(
                "when can i come",
                "Monday at noon, ten minutes.",
            ),
        ),
    ),
    Exchange(
        intent="change",
        voice="careful",
        who="known",
        visit="after:Microneedling",
        subject="Change of treatment",
        opening=(
            "I'm booked for microneedling but have a cold sore coming up on my lip. Should I come "
            "anyway, or move it?"
        ),
        answer=(
            "Move it, please, and well spotted: a needle would spread it. I've kept a place for "
            "you ten days later. No fee, this is precisely a good reason."
        ),
        then=(Turn("Thank you, see you then."),),
    ),
    Exchange(
        intent="change",
        voice="short",
        who="known",
        visit="after:Lip filler",
        opening="got my period n apparently it hurts more then?? can i push it a week",
        answer="Some people do feel more then. Pushed by a week, same hour.",
        then=(Turn("ur the best"),),
    ),
    Exchange(
        intent="change",
        voice="brusque",
        who="known",
        visit="cancelled:Chemical peel",
        opening=(
            "Cancel my peel. Presentation got moved forward, I can't flake in front of the board."
        ),
        answer=(
            "Canceled, no fee. If you tell me the date of the presentation, I'll offer you "
            "something safely after it."
        ),
        then=(Turn("Three weeks from now is the earliest that works."),),
    ),
    Exchange(
        intent="aftercare",
        voice="short",
        by="skin",
        who="known",
        visit="before:Hydrating facial",
        opening="the serum u used on me smelled so good what was it",
        answer=(
            "Plain rose water with hyaluronic acid, nothing fancy. I'll put a small bottle aside "
            "with your name on it, no need to buy the big one."
        ),
    ),
    Exchange(
        intent="aftercare",
        voice="careful",
        by="laser",
        who="known",
        visit="before:Laser hair removal",
        subject="Swimming",
        opening=(
            "May I go swimming two days after the laser? It's an indoor pool, with rather a lot of "
            "chlorine."
        ),
        answer=(
            "Give it three days with that much chlorine. If the skin is calm on the third day, "
            "swim, and rinse off right away."
        ),
        then=(Turn("Third day, noted."),),
    ),
    Exchange(
        intent="membership",
        voice="careful",
        who="known",
        subject="Change of card",
        opening=(
            "My bank sent me a new card. Where do I enter it for the membership without reading "
            "the number to someone over the phone?"
        ),
        answer=(
            "Never by phone, quite right. I've sent you a link that goes straight to the payment "
            "company; we don't see the number either."
        ),
        then=(Turn("Done. Thank you."),),
    ),
    Exchange(
        intent="membership",
        voice="short",
        who="known",
        opening="can my husband use my monthly facial this time",
        answer=(
            "He can, once, as a treat from you. After that he needs one of his own. What's his "
            "name, so that Clementine doesn't call him by yours?"
        ),
    ),
    Exchange(
        intent="gift",
        voice="formal",
        opening=(
            "I should like to send a gift of some value to my goddaughter abroad. Can your gift "
            "card be used by someone who visits the city but once a year?"
        ),
        answer=(
            "It can: it runs for five years, in parts if she likes, and it is worth exactly what "
            "you paid. I would be glad to put a letter from you into the envelope."
        ),
        then=(Turn("I shall bring the letter on Monday."),),
    ),
    Exchange(
        intent="results",
        voice="careful",
        by="skin",
        who="known",
        visit="before:Microneedling",
        subject="When will I see it?",
        opening=(
            "It is a week since my microneedling, and apart from a nice glow on day three I don't "
            "see a difference. Is it too early to judge?"
        ),
        answer=(
            "Much too early. The glow was water, what you paid for takes six to eight weeks, "
            "because the skin builds slowly. I took a picture on the day; we will put the two side "
            "by side."
        ),
        then=(Turn("Patience, then. Not my strength."),),
    ),
    Exchange(
        intent="results",
        voice="short",
        opening="how many laser sessions till i can stop shaving",
        answer=(
            "Most people shave rarely after four and stop after six to eight. It depends on hair "
            "and hormones; Barnaby is good at guessing after the second one."
        ),
    ),
    Exchange(
        intent="records",
        voice="short",
        who="known",
        opening="my new derm wants the name of the filler i got",
        answer=(
            "She shall have it. Sign the little form I've sent, and I'll mail you product and lot "
            "number today."
        ),
        then=(Turn("signed"),),
    ),
)
