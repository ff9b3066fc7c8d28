"""Whether it is right for this person; only clinical staff answer these."""

from rapport.science.demo.texts.exchange import Exchange, Turn

CANDIDACY = (
    Exchange(
        intent="candidacy",
        voice="careful",
        by="clinical",
        who="new",
        speaker="woman",
        subject="Nursing",
        opening=(
            "I am still nursing my eight-month-old and would love to do something about the lines "
            "between my eyes. Is tox out of the question until I stop?"
        ),
        answer=(
            "We wait. There is too little known about tox while nursing, and a line can wait "
            "better than a baby. A gentle facial is fine meanwhile. Write to me when you have "
            "stopped, and I'll see you within the week."
        ),
        then=(Turn("I suspected as much. Thank you for a straight answer."),),
    ),
    Exchange(
        intent="candidacy",
        voice="short",
        by="clinical",
        opening="is microneedling ok on accutane? finished 2 months ago",
        answer=(
            "Not yet. After isotretinoin we wait until your skin has had at least six months, and "
            "I'd like your dermatologist's word on it. Mark the date and come for a free look then."
        ),
    ),
    Exchange(
        intent="candidacy",
        voice="careful",
        by="clinical",
        subject="Autoimmune condition",
        opening=(
            "I have Hashimoto's, well controlled, and take one tablet in the morning. My sister "
            "says fillers are forbidden for people like me. Is she right?"
        ),
        answer=(
            "Not forbidden, but it deserves a real conversation: how active it is, what you take, "
            "whether anything has flared this year. Bring the name and strength of the tablet and "
            "your last blood values. Then I can tell you yes, no or not now."
        ),
        then=(
            Turn(
                "I can bring both. When?",
                "Monday at half past eleven, half an hour, no charge.",
            ),
        ),
    ),
    Exchange(
        intent="candidacy",
        voice="short",
        by="clinical",
        who="new",
        opening="im 19 can i get lip filler",
        answer=(
            "By age, yes; whether I would is another question. I'd want to see you, talk about why "
            "now, and send you home for two weeks to think. If that sounds annoying, it's meant "
            "kindly."
        ),
        then=(Turn("kinda annoying but ok"),),
    ),
    Exchange(
        intent="candidacy",
        voice="formal",
        by="clinical",
        opening=(
            "I take a blood thinner for my heart, prescribed by my cardiologist. Am I right in "
            "supposing that injections are thereby excluded?"
        ),
        answer=(
            "Not necessarily excluded, but you would bruise a good deal, and you must never stop "
            "that tablet for our sake. I would like your cardiologist's opinion in writing first, "
            "and I am glad to write to the practice myself."
        ),
        then=(Turn("I shall ask them for a letter."),),
    ),
    Exchange(
        intent="candidacy",
        voice="anxious",
        by="clinical",
        opening=(
            "I get cold sores, sometimes twice a year. Is lip filler dangerous for me then? I "
            "haven't told anyone at a place like this before because I was ashamed."
        ),
        answer=(
            "Thank you for telling me, it is common and it matters: a needle can wake a cold sore "
            "up. We can prevent that with a tablet beforehand, and I don't touch lips with an "
            "active one. Nothing to be ashamed of; half of this street has the virus."
        ),
        then=(Turn("You made me laugh. Thank you."),),
    ),
    Exchange(
        intent="candidacy",
        voice="careful",
        by="clinical",
        subject="Rosacea and laser",
        opening=(
            "My cheeks flush with coffee, wine and stairs. A friend's redness went away with light "
            "treatments at your place. Would mine, or could it get worse?"
        ),
        answer=(
            "Flushing that comes and goes often does respond, but some skins get angrier, and I "
            "can't tell from a description. Come on a day without make-up, flushed if possible. "
            "Climb our stairs, I mean it."
        ),
    ),
    Exchange(
        intent="candidacy",
        voice="brusque",
        by="clinical",
        who="new",
        opening="Diabetic, type 2. Can you do leg laser or not.",
        answer=(
            "Often yes, if your skin heals normally and feels everything it should. I need to see "
            "your lower legs and know your last long-term value first. If there is any numb spot, "
            "we leave that part out."
        ),
        then=(
            Turn(
                "6.8. Feeling is normal.",
                "Good value. Then come for the look: Thursday nine thirty.",
            ),
        ),
    ),
    Exchange(
        intent="candidacy",
        voice="short",
        by="clinical",
        speaker="woman",
        opening="pregnant, what facials are safe",
        answer=(
            "Congratulations. The hydrating facial in its plain version, without acids or retinol, "
            "and no light, laser or needles until later. Tell Clementine how many weeks when you "
            "book, she'll lay you on your side if that is kinder."
        ),
        then=(Turn("22 weeks, thank u!"),),
    ),
    Exchange(
        intent="candidacy",
        voice="careful",
        by="clinical",
        subject="Earlier filler elsewhere",
        opening=(
            "I had filler under my eyes at another practice three years ago and it looks puffy "
            "now. I don't know the product. Can you tell what it is, and can it be removed?"
        ),
        answer=(
            "Without the product's name I can only say what is likely, so please ask them for your "
            "record, they must give it to you. Many fillers of this kind can be dissolved, "
            "carefully and in small steps. I'd look first and do nothing on that day."
        ),
        then=(Turn("I'll request the record today."),),
    ),
)
