"""What the desk wrote down while somebody called or stood there."""

from rapport.science.demo.texts.exchange import Exchange

TYPED = (
    Exchange(
        intent="price",
        place="phone",
        is_typed=True,
        opening=(
            "Asks what lip filler costs and whether the first talk is free. Calling from a car, "
            "wants it by mail as well."
        ),
        answer="Told: $650 a syringe, first talk free. Sent the same by mail.",
    ),
    Exchange(
        intent="price",
        place="phone",
        is_typed=True,
        opening="Wants to know if cheeks and lips on one day is cheaper.",
        answer="Said no, and that Ximena often spreads it over two visits. Will think about it.",
    ),
    Exchange(
        intent="price",
        place="walk_in",
        is_typed=True,
        opening="Asks for the price of full legs by laser, per session, and how many sessions.",
        answer=(
            "Told: $340, usually six to eight. Offered Barnaby's free look on Thursday, took it."
        ),
    ),
    Exchange(
        intent="price",
        place="phone",
        is_typed=True,
        opening="Compares us with two other places, wants the tox price per unit and who injects.",
        answer="Told: $13, nurse or nurse practitioner, two-week check included.",
    ),
    Exchange(
        intent="booking",
        place="phone",
        is_typed=True,
        opening="Wants the first facial slot in the morning, any day this week.",
        answer="Booked the next free 9 am with Clementine.",
    ),
    Exchange(
        intent="booking",
        place="walk_in",
        is_typed=True,
        opening="Would like to come together with a friend, both for a consultation.",
        answer="Booked two half hours one after the other with Ximena.",
    ),
    Exchange(
        intent="booking",
        place="phone",
        is_typed=True,
        opening="Tried to book online and gave up at the form.",
        answer="Did the form together on the phone, booked for next week.",
    ),
    Exchange(
        intent="booking",
        who="known",
        place="phone",
        is_typed=True,
        opening="Due again and wants the same provider as last time, afternoons only.",
        answer="Found a half past four with the same person.",
    ),
    Exchange(
        intent="booking",
        place="walk_in",
        is_typed=True,
        opening="Asks whether there is anything free today.",
        answer="Nothing today. Put on the list for a cancellation, will call if one comes.",
    ),
    Exchange(
        intent="booking",
        place="walk_in",
        is_typed=True,
        opening="Wants a Saturday, has children and no sitter during the week.",
        answer="Booked Saturday at eleven, told that the waiting room has crayons.",
    ),
    Exchange(
        intent="booking",
        place="walk_in",
        is_typed=True,
        opening=(
            "Hard of hearing, prefers that we write. Asks for a consultation about brown spots."
        ),
        answer=(
            'Spoke slowly and wrote things down, booked Tuesday, and wrote "write, don\'t call" '
            "on the card."
        ),
    ),
    Exchange(
        intent="change",
        who="known",
        place="phone",
        visit="after:Hydrating facial",
        is_typed=True,
        opening="Needs to move the facial by a day, a meeting came up.",
        answer="Moved. No fee, plenty of notice.",
    ),
    Exchange(
        intent="change",
        who="known",
        place="phone",
        visit="cancelled:Consultation",
        is_typed=True,
        opening="Cancels the consultation, child has a fever.",
        answer="Cancelled without fee, wished a good recovery, will call for a new time.",
    ),
    Exchange(
        intent="change",
        who="known",
        place="phone",
        visit="after:Tox",
        is_typed=True,
        opening="Not sure whether the visit is at ten or at eleven.",
        answer="Looked it up, read out the time and sent it by mail.",
    ),
    Exchange(
        intent="change",
        who="known",
        place="phone",
        is_typed=True,
        opening="Wants to know whether the deposit carries over to a new date.",
        answer="Yes, told it stays on the account.",
    ),
    Exchange(
        intent="late",
        who="known",
        place="phone",
        visit="today:Consultation",
        is_typed=True,
        opening="Stuck behind a train, will be about ten minutes late.",
        answer="Said it is fine and told the provider.",
    ),
    Exchange(
        intent="late",
        who="known",
        place="phone",
        visit="today:Hydrating facial",
        is_typed=True,
        opening="Cannot find parking, is circling the block.",
        answer="Explained the spaces behind the building. Told Clementine.",
    ),
    Exchange(
        intent="provider",
        place="phone",
        is_typed=True,
        opening="Asks if Ximena is in on Saturdays, wants only her.",
        answer="Yes, ten to three. Booked the next free one.",
    ),
    Exchange(
        intent="provider",
        place="walk_in",
        is_typed=True,
        opening="Would prefer an older provider, feels more comfortable.",
        answer="Suggested Ottilie, booked with her.",
    ),
    Exchange(
        intent="provider",
        place="phone",
        is_typed=True,
        opening="Asks whether a doctor is in the building.",
        answer="Explained: nurse practitioner on site, medical director remote and reachable.",
    ),
    Exchange(
        intent="downtime",
        place="phone",
        is_typed=True,
        opening="Has a school reunion in nine days and asks if a peel is still possible.",
        answer="Passed to Clementine, who called back: only the lightest one, and only this week.",
    ),
    Exchange(
        intent="downtime",
        place="phone",
        is_typed=True,
        opening="Wants to know if one can go straight back to the office after tox.",
        answer="Yes, told to keep upright and skip the gym that day, as on our sheet.",
    ),
    Exchange(
        intent="hurt",
        who="new",
        place="phone",
        is_typed=True,
        opening="Asks whether laser hurts, has never had it, a little embarrassed.",
        answer=(
            "Told what others say, a snapping rubber band, and that one can stop at any time. "
            "Booked a test spot."
        ),
    ),
    Exchange(
        intent="hurt",
        who="new",
        place="phone",
        is_typed=True,
        opening="Wants to know if there is numbing cream and whether it costs extra.",
        answer="There is, and it doesn't. Said to come twenty minutes early for it.",
    ),
)
