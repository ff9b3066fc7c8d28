"""Complaints, leaving, and what nobody at the desk needs to answer."""

from rapport.science.demo.texts.exchange import Exchange, Turn

TROUBLE = (
    Exchange(
        intent="complaint",
        voice="brusque",
        by="manager",
        who="known",
        zone="trouble",
        visit="before:Hydrating facial",
        subject="Rushed",
        opening=(
            "The facial was cut short by fifteen minutes because the next client was early. I paid "
            "for sixty. I want to know if that is how you treat people who book in advance."
        ),
        answer=(
            "No, and I'm sorry that it was how you were treated. You paid for sixty minutes and "
            "got forty-five; I've refunded the whole visit, not a quarter of it. I have spoken "
            "with the person at the desk. If you come again, you'll have the last slot of the day, "
            "where nobody can push."
        ),
        then=(Turn("That is more than I expected. I'll think about coming again."),),
    ),
    Exchange(
        intent="complaint",
        voice="careful",
        by="manager",
        who="known",
        zone="trouble",
        subject="Disappointed",
        opening=(
            "I called three times on Monday and once on Tuesday, and nobody called back. I have "
            "always recommended you. I am not angry, just disappointed, and I thought you would "
            "want to know."
        ),
        answer=(
            "I do want to know, thank you for telling me instead of only leaving. I looked: three "
            "of your calls were noted and then lay there. That's on me, not on the desk. May I "
            "call you myself today, and what was it that you needed on Monday?"
        ),
        then=(
            Turn(
                "It was only a question about sunscreen. But yes, call me.",
                "I'll call within the half hour, with the answer about the sunscreen first.",
            ),
        ),
    ),
    Exchange(
        intent="complaint",
        voice="anxious",
        by="manager",
        who="known",
        zone="trouble",
        visit="before:Lip filler",
        opening=(
            "I don't like my lips. They look like somebody else's. I cried in the car and I didn't "
            "say anything, because everybody was so nice. I don't want to blame anyone, I just "
            "don't know what to do now."
        ),
        answer=(
            "I'm glad that you said it now. You don't have to be nice back. The first days are "
            "swollen, so some of it will go, but whatever is left can be changed or taken out "
            "again, and it's your decision alone. Ottilie will see you as soon as you can come, "
            "without any charge, only to listen and look. May I book that?"
        ),
        then=(Turn("Yes, please. Thank you for not telling me they look great."),),
    ),
    Exchange(
        intent="complaint",
        voice="short",
        by="manager",
        who="known",
        zone="trouble",
        opening="waited 40 min past my appt time today then left. nobody even noticed",
        answer=(
            "You waited forty minutes, left, and nobody noticed: that is two failures of ours and "
            "I'm sorry for both. No fee, of course. If you'd like to try us once more, pick any "
            "time, and I'll meet you at the door. If not, I understand that too."
        ),
        then=(Turn("idk maybe. appreciate the reply tho"),),
    ),
    Exchange(
        intent="complaint",
        voice="formal",
        by="manager",
        who="known",
        zone="trouble",
        subject="A matter of courtesy",
        opening=(
            "I feel obliged to mention that one of your young ladies discussed another client's "
            "treatment within my hearing. I do not wish to be spoken of in the same way."
        ),
        answer=(
            "You were right to mention it, and I am grateful. It must not happen. I spoke with "
            "everyone this morning, and with the person concerned alone. The client will be told "
            "as well. I would be glad if you would give us the chance to show you that it was "
            "heard."
        ),
        then=(Turn("I am satisfied that you have taken it seriously."),),
    ),
    Exchange(
        intent="complaint",
        voice="brusque",
        by="manager",
        who="known",
        zone="trouble",
        opening=(
            'Charged a no-show fee. I was there. You were closed. A paper on the door said "staff '
            'training". Nobody told me.'
        ),
        answer=(
            "You stood in front of a closed door and then we charged you for it. I'm sorry. The "
            "fee is back on your card, and I found four others who weren't told either. The next "
            "visit is on me, if you still want one."
        ),
    ),
    Exchange(
        intent="membership",
        voice="careful",
        by="manager",
        who="known",
        zone="goodbye",
        subject="Canceling my membership",
        opening=(
            "I would like to cancel my membership. I am not unhappy, I have just noticed that I "
            "stopped looking forward to it. Please confirm the last payment date."
        ),
        answer=(
            "Confirmed: the last payment was the one on the first, nothing more will be taken. "
            "Stopping something one no longer looks forward to makes sense. May I ask when that "
            "changed? You don't have to answer, it would help me more than a survey."
        ),
        then=(
            Turn(
                "When the room with the window was turned into storage, I think. Silly.",
                "Not silly at all. Two others said the same thing in other words. Thank you.",
            ),
        ),
    ),
    Exchange(
        intent="membership",
        voice="short",
        by="manager",
        who="known",
        zone="goodbye",
        opening="pls cancel everything im going somewhere closer to home",
        answer=(
            "All canceled, the deposit goes back to your card today. If the new place wants your "
            "records, tell me and they'll have them. It was good having you here."
        ),
    ),
    Exchange(
        intent="membership",
        voice="anxious",
        by="manager",
        who="known",
        zone="goodbye",
        opening=(
            "I feel bad writing this, you've all been lovely. I lost my job, so I have to stop the "
            "membership. Is there a notice period? I'm hoping not."
        ),
        answer=(
            "There isn't, it stops today. And I have put the last payment back, it was three days "
            "ago. When things look up we are here, and until then Clementine says you know where "
            "the tea is."
        ),
        then=(Turn("Now I'm crying at my kitchen table. Thank you."),),
    ),
    Exchange(
        intent="vendor",
        voice="careful",
        who="new",
        starts_clock=False,
        subject="Boost your practice to page one",
        opening=(
            "We help aesthetic practices like yours reach page one in ninety days. Our partners "
            "see up to three times more bookings. Do you have fifteen minutes this week for a "
            "quick demonstration?"
        ),
        answer="",
    ),
    Exchange(
        intent="vendor",
        voice="careful",
        who="new",
        starts_clock=False,
        subject="Quick question",
        opening=(
            "Who is the best person to talk to about your card processing fees? We typically save "
            "clinics twenty percent."
        ),
        answer="",
    ),
    Exchange(
        intent="vendor",
        voice="careful",
        who="new",
        starts_clock=False,
        subject="Wholesale gloves and gauze",
        opening=(
            "Our autumn list for single-use supplies is out. Nitrile gloves, gauze and alcohol "
            "pads at wholesale prices, delivered within two days. Reply with your monthly quantity "
            "for an offer."
        ),
        answer="",
    ),
    Exchange(
        intent="vendor",
        voice="careful",
        who="new",
        starts_clock=False,
        is_automatic=True,
        subject="Automatic reply: away from my desk",
        opening=(
            "I am out of the office until Monday without access to mail. In urgent cases please "
            "contact my colleagues. This message was generated automatically."
        ),
        answer="",
    ),
    Exchange(
        intent="vendor",
        voice="careful",
        who="new",
        starts_clock=False,
        is_automatic=True,
        subject="Newsletter: trends in skin care",
        opening=(
            "This month: five trends from the spring fair, an interview on sunscreen textures, and "
            "our readers' favorite cleansers. You receive this mail because you subscribed at a "
            "fair. Unsubscribe at any time."
        ),
        answer="",
    ),
    Exchange(
        intent="vendor",
        voice="formal",
        who="new",
        starts_clock=False,
        subject="Application",
        opening=(
            "I am writing to ask whether you have an opening for a front desk assistant. I have "
            "six years of experience in a dental practice and enjoy working with people. My papers "
            "are attached."
        ),
        answer="",
    ),
)
