"""Questions as a team asks its manual, with the guidelines that answer them, and questions it cannot answer.

The first and the last list chose the threshold (guidance.queries.meaning.LIKE); the second, written before
that, is the figure in the docs.
"""

CHOSEN_ON = (
    ("they are frightened of the syringe", {"first-timer-fear", "does-it-hurt", "hesitation"}),
    ("customer is furious at the desk", {"complaint-in-the-room", "trouble"}),
    ("stuck on the motorway", {"running-late"}),
    ("somebody posted one star about us", {"bad-review"}),
    ("wants to stop paying every month", {"goodbye-of-a-member"}),
    ("a present for her mother", {"gift-card"}),
    ("which nurse would it be", {"provider-choice"}),
    ("has not written for weeks", {"quiet-client"}),
    ("she only speaks Portuguese", {"another-language"}),
    ("copy of my medical notes", {"records"}),
    ("how do we greet people at the door", {"arrival", "walk-in"}),
    ("nothing happened after the injections", {"not-working-yet"}),
)
ASKED = (
    ("he never turned up for his slot", {"no-show"}),
    ("will it be sore", {"does-it-hurt"}),
    ("reimburse a customer", {"refund"}),
    ("traffic jam, twenty minutes behind", {"running-late"}),
    ("she is terrified, it is her very first visit", {"first-timer-fear", "hesitation"}),
    ("we should turn this person away", {"saying-no"}),
    ("somebody praises our work", {"thanks"}),
    ("phone them the next morning to see how they are", {"day-after-call"}),
    ("explaining dangers before they sign", {"consent-talk"}),
    ("can she exercise tonight", {"aftercare-question"}),
    ("leaving the club for good", {"goodbye-of-a-member", "goodbye"}),
    ("tourist who does not understand English", {"another-language"}),
    ("a stranger comes in from the street", {"walk-in"}),
    ("request for stars on the internet", {"asking-for-a-review", "bad-review"}),
    ("wants to postpone at the last minute", {"cancelling"}),
    ("what does it cost, asked on the telephone", {"price-over-the-phone"}),
    ("is the doctor or the nurse going to inject me", {"provider-choice"}),
    ("a voucher for a friend's birthday", {"gift-card"}),
    ("tiene miedo de las agujas", {"first-timer-fear", "does-it-hurt", "hesitation"}),
    ("quiere que le devuelvan el dinero", {"refund"}),
    ("llega tarde a su cita", {"running-late"}),
    ("una queja muy enfadada en la sala", {"complaint-in-the-room", "trouble"}),
    ("no se presentó a la cita", {"no-show"}),
    ("her skin turned white and cold after the filler", {"clinical_worry", "aftercare-question"}),
)
NOT_IN_IT = (
    "update the printer driver",
    "the quarterly tax return",
    "recipe for sourdough bread",
    "who won the football match",
    "replace the light bulb in the corridor",
    "train timetable to the airport",
)
