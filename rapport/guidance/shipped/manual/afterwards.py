"""Afterwards: a question, results that take time, a complaint, money back, a bad review, their file."""

from django.utils.translation import gettext_lazy as _

from rapport.core.zones import Key
from rapport.guidance.shipped.guideline import ShippedGuideline

AFTERCARE = ShippedGuideline(
    key="aftercare-question",
    name=_("An aftercare question"),
    ways=("message", "mail", "phone"),
    stage="aftercare",
    intents=("aftercare",),
    title=_("When they ask what they may do afterwards"),
    goal=_("They know what to do tonight, and whom to call if it is not what they expect."),
    why=_(
        "At ten in the evening a small thing is large. A quick, calm answer is part of the treatment."
    ),
    must_cover=(
        _("An answer to exactly what they asked: gym, make-up, sun, alcohol"),
        _("What is usual on this day after this treatment"),
        _("What would not be usual, and whom they call then"),
    ),
    never_say=(
        _("“That's normal”, before you know what they see"),
        _("A medicine, or a dose"),
        _("“Send us a photo” as the whole answer"),
    ),
    talking_points=(
        _("Ask when it was, where it is, and whether it is getting more"),
        _(
            "Anything that gets worse, hurts more, or changes colour goes to a clinician, not to you"
        ),
    ),
    openings=(_("Good that you ask. On the second day that spot is often the most swollen."),),
    required=(
        _(
            "Severe or growing pain, skin that turns white, grey or dark, or trouble seeing or "
            "breathing: call 911 now, then us."
        ),
    ),
    facts=(
        _("Aftercare in one sentence"),
        _("When the gym is fine again"),
        _("Downtime after filler"),
        _("Clinician on call today"),
    ),
)

RESULTS = ShippedGuideline(
    key="not-working-yet",
    name=_("“I see no difference”"),
    ways=("message", "mail", "phone"),
    stage="aftercare",
    intents=("results_timing",),
    title=_("When they do not see a result yet"),
    goal=_("They know the day on which we look together, and feel no fool for asking."),
    why=_("They look in the mirror every hour. Somebody who waits with them makes it shorter."),
    must_cover=(
        _("What they hoped to see by now, in their words"),
        _("When results show for most people, as a date in their calendar"),
        _("A look on that day, without a fee, and what we could do then"),
    ),
    never_say=(
        _("“You have to be patient”"),
        _("“I can see it from here”"),
        _("More units or another syringe, before somebody looked"),
    ),
    openings=(
        _("Tell me what you had hoped to see by now; then I look up which day that would be."),
    ),
    authority=_("Book a check within two weeks without a fee."),
    facts=(_("When results show after toxin"), _("When results show after filler")),
)

COMPLAINT = ShippedGuideline(
    key="complaint-in-the-room",
    name=_("A complaint in the room"),
    ways=("in_person", "phone"),
    stage="aftercare",
    intents=("complaint",),
    zone=Key.TROUBLE,
    title=_("When somebody is angry in front of you"),
    goal=_("They were heard to the end, and know what happens today and who does it."),
    why=_("They did not come for an argument. They came because somebody should care."),
    must_cover=(
        _("A quieter place, and a seat, offered at once"),
        _("Their story to the end, and back to them in one sentence"),
        _("Sorry for what it was like for them, once, without a but"),
        _("What you do now, who else hears of it, and by when you come back to them"),
    ),
    never_say=(
        _("“Calm down”"),
        _("“That has never happened before”"),
        _("Whose fault it was, also not yours"),
        _("An offer, before you asked what would make it right"),
    ),
    talking_points=(
        _("If their body is the matter, a clinician looks first; everything else waits"),
        _("Write nothing while they speak; write it down with them afterwards"),
    ),
    openings=(_("I want to hear all of it. Shall we sit down over there?"),),
    authority=_(
        "Put it right at once, up to the amount of the zone; the owner is told, not asked."
    ),
    facts=(_("Who calls back, and until what hour"),),
)

REFUND = ShippedGuideline(
    key="refund",
    name=_("They want their money back"),
    ways=("mail", "message", "phone", "in_person"),
    stage="aftercare",
    intents=("billing",),
    zone=Key.TROUBLE,
    title=_("When somebody asks for money back"),
    goal=_("They know yes or no, how much and when, and do not have to ask again."),
    why=_("Asking for money is humiliating. Letting somebody wait for the answer makes it worse."),
    must_cover=(
        _("What it is about: the result, the price, or how they were treated"),
        _("Yes, no, or who decides and by which day"),
        _("The amount, and how many days until it is on their account"),
        _("That their care goes on either way"),
    ),
    never_say=(
        _("“It is our policy”"),
        _("Money back for a review, or for none"),
        _("A signature under anything, in exchange"),
    ),
    openings=(_("Yes, we can do that; before I start it, may I ask what went wrong for you?"),),
    authority=_(
        "Refund a visit up to the amount of the zone without asking; above it the owner decides the same day."
    ),
    facts=(_("How a refund reaches them, in days"), _("How a deposit is given back")),
)

BAD_REVIEW = ShippedGuideline(
    key="bad-review",
    name=_("A bad review"),
    ways=("review",),
    stage="review",
    intents=("complaint",),
    zone=Key.TROUBLE,
    title=_("When somebody wrote something hard about us in public"),
    goal=_(
        "They could read our answer and feel that a person did; everybody else sees how we are."
    ),
    why=_(
        "Hundreds read it who have never met us. They read the answer more closely than the review."
    ),
    must_cover=(
        _("Thanks for what they wrote, in a sentence of your own"),
        _("That we would like to hear more, with a name and a direct number"),
        _("Nothing that shows they were ever here"),
    ),
    never_say=(
        _("That they are or were a client, or anything about a treatment"),
        _("Our side of the story"),
        _("An offer for changing or removing it"),
    ),
    openings=(_("This is not how anybody should feel after talking to us."),),
    facts=(_("Who calls back, and until what hour"),),
)

RECORDS = ShippedGuideline(
    key="records",
    name=_("They ask for their file"),
    ways=("mail", "phone", "in_person"),
    intents=("records",),
    title=_("When somebody wants their records or photos"),
    goal=_("They get what is theirs without having to say why."),
    why=_("It is their body and their file. Asking why sounds like something is hidden."),
    must_cover=(
        _("That they will have it, and by which day"),
        _("How we make sure that it is them"),
        _("In which form they would like it, and where it goes"),
    ),
    never_say=(
        _("“What do you need it for?”"),
        _("Anything from the file before we know who is asking"),
    ),
    openings=(_("Of course. May I check your date of birth, and where should it go?"),),
    facts=(_("How records are sent on"),),
)

AFTERWARDS = (AFTERCARE, RESULTS, COMPLAINT, REFUND, BAD_REVIEW, RECORDS)
