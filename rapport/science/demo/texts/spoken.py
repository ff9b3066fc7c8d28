"""More of what the desk wrote down: after a visit, money, directions, and what is hard to say."""

from rapport.science.demo.texts.exchange import Exchange

SPOKEN = (
    Exchange(
        intent="results",
        who="known",
        place="phone",
        visit="before:Tox",
        is_typed=True,
        opening="Had tox a few days ago, sees no difference yet and asks if that is normal.",
        answer=(
            "Told it takes up to two weeks and that the check is there for that. Wrote it down for "
            "Ximena."
        ),
    ),
    Exchange(
        intent="results",
        place="phone",
        is_typed=True,
        opening="Asks how long a light treatment lasts.",
        answer="Put through to Barnaby.",
    ),
    Exchange(
        intent="aftercare",
        who="known",
        place="walk_in",
        visit="before:Chemical peel",
        is_typed=True,
        opening="Lost the aftercare sheet for the peel.",
        answer="Went through the main points and printed a new one.",
    ),
    Exchange(
        intent="aftercare",
        who="known",
        place="phone",
        visit="before:Microneedling",
        is_typed=True,
        opening="Asks when make-up is allowed again after microneedling.",
        answer="Clementine took the phone: the day after tomorrow, mineral only.",
    ),
    Exchange(
        intent="membership",
        who="known",
        place="phone",
        is_typed=True,
        opening="New credit card, wants to change it for the membership.",
        answer="Sent the secure link, nothing noted down by phone.",
    ),
    Exchange(
        intent="membership",
        who="known",
        place="walk_in",
        is_typed=True,
        opening="Was charged twice, has the statement in hand.",
        answer="Found it, refunded one on the spot, apologized.",
    ),
    Exchange(
        intent="membership",
        place="walk_in",
        is_typed=True,
        opening="What does the membership include and can it be shared with a sister?",
        answer=(
            "One facial a month and ten percent on products. It can't be shared, but she can bring "
            "her for the anniversary offer."
        ),
    ),
    Exchange(
        intent="gift",
        place="phone",
        is_typed=True,
        opening="Needs a gift card by tonight for a birthday.",
        answer="Sold one by phone, sent as a page to print.",
    ),
    Exchange(
        intent="gift",
        place="walk_in",
        is_typed=True,
        opening="Lost a gift card from Christmas, asks if the name is enough.",
        answer="Found it by name and date, $150 left. Will show ID at the visit.",
    ),
    Exchange(
        intent="gift",
        place="walk_in",
        is_typed=True,
        opening="Wants a gift card for a colleague's retirement, eight people chipped in.",
        answer="Sold $200, wrapped it, wrote all eight names inside.",
    ),
    Exchange(
        intent="records",
        who="known",
        place="walk_in",
        is_typed=True,
        opening="Moving away, asks what is needed to get the treatment records.",
        answer="Gave out the form, records are ready within a week of it coming back.",
    ),
    Exchange(
        intent="directions",
        place="walk_in",
        is_typed=True,
        opening="Has a stroller and came up the front steps, asks for another way in.",
        answer="Stroller parked inside, showed the ramp for next time.",
    ),
    Exchange(
        intent="directions",
        place="phone",
        is_typed=True,
        opening="Wants to know whether the bus still stops in front.",
        answer="It does, line on the corner. Told.",
    ),
    Exchange(
        intent="directions",
        place="walk_in",
        is_typed=True,
        opening="Left an umbrella yesterday.",
        answer="Found it behind the chair, will be fetched tomorrow.",
    ),
    Exchange(
        intent="directions",
        place="walk_in",
        is_typed=True,
        opening="Asks if we sell the sunscreen without a visit.",
        answer="Yes. Put one aside at the desk.",
    ),
    Exchange(
        intent="directions",
        place="phone",
        is_typed=True,
        opening="Needs a receipt for last year's visits for the tax adviser.",
        answer="Printed and mailed.",
    ),
    Exchange(
        intent="directions",
        place="phone",
        is_typed=True,
        opening="Asks whether a service dog may come along.",
        answer="Of course. Noted on the card so that the room is ready.",
    ),
    Exchange(
        intent="complaint",
        by="manager",
        who="known",
        place="phone",
        zone="trouble",
        visit="before:Hydrating facial",
        is_typed=True,
        opening="Upset: waited twenty minutes on the last visit, and nobody said a word.",
        answer=(
            "Desmond took the call, listened, apologized, and noted that we call ahead from now on."
        ),
    ),
    Exchange(
        intent="complaint",
        by="manager",
        who="known",
        place="phone",
        zone="goodbye",
        is_typed=True,
        opening="Wants to end the membership, says it has become too expensive.",
        answer=(
            "Desmond asked what happened. Rent went up. Paused for three months without charge "
            "instead."
        ),
    ),
    Exchange(
        intent="hesitation",
        who="new",
        place="phone",
        zone="hesitation",
        is_typed=True,
        opening=(
            "Has called twice before and hung up. Wants to know what happens in a consultation, "
            "whispers."
        ),
        answer=(
            "Told step by step, said that nothing is done on the first day. Took a quiet time slot."
        ),
    ),
)
