"""Who does it, and whether it will look right afterwards."""

from rapport.science.demo.texts.exchange import Exchange, Turn

PROVIDER = (
    Exchange(
        intent="provider",
        voice="careful",
        who="new",
        subject="Who would be treating me?",
        opening=(
            "Before I book I would like to know who actually does the injecting, how long they "
            "have been doing it, and whether it is the same person every time."
        ),
        answer=(
            "Ximena, a registered nurse, or Ottilie, a nurse practitioner; nobody else holds a "
            "needle here. You choose, and you stay with the one you chose unless you ask to "
            "switch. Both would rather tell you about their years in person, and you can ask them "
            "anything."
        ),
        then=(
            Turn(
                "Good answer. I'd like Ximena.",
                (
                    "She has next Wednesday at one or Friday at ten. Either is held for you until "
                    "tomorrow."
                ),
            ),
        ),
    ),
    Exchange(
        intent="provider",
        voice="short",
        opening="do you have anyone who does darker skin w laser? been turned away before",
        answer=(
            "Yes. Barnaby works with a laser made for darker skin and always starts with a test "
            "spot and two weeks of waiting. I'm sorry you were turned away; come and see him, the "
            "look is free."
        ),
        then=(
            Turn(
                "ok that sounds legit. when",
                "Thursday at noon, or Monday at four?",
            ),
        ),
    ),
    Exchange(
        intent="provider",
        voice="brusque",
        opening="Is there a doctor on site or not?",
        answer=(
            "Not in the building. A nurse practitioner is here Monday to Friday, and the medical "
            "director works remotely and reviews the charts. If that isn't enough for you, I "
            "understand."
        ),
    ),
    Exchange(
        intent="provider",
        voice="formal",
        who="known",
        speaker="woman",
        subject="Preference of practitioner",
        opening=(
            "On my last visit I was attended by a gentleman, who was perfectly correct. I should "
            "nevertheless feel more at ease with a lady in future, if this can be arranged without "
            "causing offense."
        ),
        answer=(
            "It can, and it offends no one. I have noted it on your card, so that whoever books "
            "you next sees it before choosing a time."
        ),
        then=(Turn("That is a relief to me. I am obliged to you."),),
    ),
    Exchange(
        intent="provider",
        voice="short",
        who="known",
        opening="who did my facial in spring, she was amazing and i forgot her name",
        answer="That was Clementine. She'll be glad, I'm telling her now.",
    ),
    Exchange(
        intent="provider",
        voice="careful",
        who="new",
        speaker="man",
        subject="Male clients?",
        opening=(
            "Do you treat many men, and is there someone who is used to it? I don't want to be the "
            "odd one out in a waiting room full of magazines."
        ),
        answer=(
            "About one in eight of the people who come here is a man, and Ottilie sees most of "
            "them. We got rid of the magazines. If you like an empty waiting room, the first slot "
            "of the morning is the one."
        ),
        then=(Turn("First slot then, any weekday."),),
    ),
    Exchange(
        intent="provider",
        voice="anxious",
        who="known",
        opening=(
            "The person I always saw isn't on the booking page any more. Did she leave? I only "
            "just got used to her and I don't know if I want somebody new."
        ),
        answer=(
            "She moved to the coast with her family, and I'm sorry that you had to find out from a "
            "booking page. She left notes on how you like things. Would it help to meet Ximena for "
            "ten minutes first, without a needle in the room?"
        ),
        then=(
            Turn(
                "Yes, that would help a lot.",
                "Friday at ten past twelve, just to say hello.",
            ),
        ),
    ),
    Exchange(
        intent="results",
        voice="short",
        by="clinical",
        who="known",
        visit="before:Tox",
        opening="its day 5 and one brow is higher?? does it even out",
        answer=(
            "It may, it takes up to two weeks to settle and rarely does so evenly. Your two-week "
            "check is there for exactly this and costs nothing; please don't rub it meanwhile. If "
            "an eyelid droops or you see double, call at once."
        ),
        then=(Turn("ok ill wait for the check"),),
    ),
    Exchange(
        intent="results",
        voice="careful",
        subject="How long would it last",
        opening=(
            "How long does lip filler usually last, and does it go away evenly or do I end up with "
            "a strange in-between phase?"
        ),
        answer=(
            "Roughly six to twelve months, different from mouth to mouth. It softens little by "
            "little, so people rarely notice a phase; they notice an old photo. Ximena can show "
            "you what she has seen over a year."
        ),
    ),
    Exchange(
        intent="results",
        voice="careful",
        by="laser",
        who="known",
        visit="before:Light treatment",
        subject="Darker spots after the light",
        opening=(
            "After my light treatment the brown spots look darker, like coffee grounds. The sheet "
            "mentions it, I only want to be sure that we mean the same thing."
        ),
        answer=(
            "Coffee grounds is the very word I use myself. They come to the surface and flake off "
            "within a week or two; don't scratch, and use sunscreen. If the skin blisters or "
            "hurts, that is not what we mean: call us straight away."
        ),
        then=(Turn("Then all is well. Thank you."),),
    ),
    Exchange(
        intent="results",
        voice="brusque",
        who="known",
        subject="No result",
        opening=(
            "Three laser sessions. I see maybe a third less hair. Is this going to work or am I "
            "paying for nothing?"
        ),
        answer=(
            "A third after three is on the slow side of ordinary. Barnaby went through your "
            "settings with me: he wants to look at the next regrowth with you before you pay for a "
            "fourth, and if he doesn't expect more he will say so."
        ),
        then=(
            Turn(
                "Fine. Set it up.",
                "Monday at five, fifteen minutes, no charge.",
            ),
        ),
    ),
    Exchange(
        intent="results",
        voice="short",
        opening="how soon b4 a wedding should i get a facial",
        answer=(
            "Clementine's rule: a week before for one you've had already, six weeks before for "
            "anything new. Skin likes to be asked in advance."
        ),
    ),
)
