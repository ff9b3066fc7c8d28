"""Around the visit: late, cancelled, missed, arriving, consent, checkout, a gift."""

from django.utils.translation import gettext_lazy as _

from rapport.guidance.shipped.guideline import ShippedGuideline

LATE = ShippedGuideline(
    key="running-late",
    name=_("Running late"),
    ways=("phone", "message"),
    stage="before",
    intents=("running_late",),
    title=_("When they are running late"),
    goal=_("They drive safely, and know before they park whether it will be today."),
    why=_("They are in traffic and ashamed. One clear sentence helps both."),
    must_cover=(
        _("Whether we can still do all of it, part of it, or another day"),
        _("The latest minute that works, as a time"),
        _("That they need not hurry"),
    ),
    never_say=(
        _("How late exactly they are"),
        _("“We'll see what we can do”, and no answer"),
        _("A fee, while they are on the road"),
    ),
    openings=(_("Drive slowly, until a quarter past is fine."),),
    authority=_("Keep a place for up to fifteen minutes, or move it once without a fee."),
    facts=(_("How late still works"), _("Late-cancellation rule")),
)

CANCELLING = ShippedGuideline(
    key="cancelling",
    name=_("They cancel"),
    ways=("phone", "message", "mail"),
    stage="before",
    intents=("change",),
    title=_("When they cancel or move a visit"),
    goal=_("It is done in one exchange, and they would not mind doing it again."),
    why=_("People who can cancel easily come back. Those who can't stay away without a word."),
    must_cover=(
        _("That it is cancelled or moved, with the old and the new day"),
        _("A fee only if there is one, with the amount and why"),
        _("What happens to a deposit"),
    ),
    never_say=(
        _("“May I ask why?”"),
        _("“That spot was very hard to get”"),
        _("A fee when they tell you they are ill"),
    ),
    talking_points=(_("If they tell you a reason, answer the reason first"),),
    openings=(_("Done: Thursday is off. Would another day help, or shall we leave it open?"),),
    authority=_("Waive a late-cancellation fee once a year, and always for illness."),
    facts=(_("Late-cancellation rule"), _("How a deposit is given back")),
)

NO_SHOW = ShippedGuideline(
    key="no-show",
    name=_("They did not come"),
    ways=("message", "phone", "mail"),
    stage="before",
    title=_("When somebody did not come and did not say so"),
    goal=_("They can answer without having to apologise first."),
    why=_("Something happened, or they were afraid. Both need an open door, not a bill."),
    must_cover=(
        _("That we missed them, and hope they are well"),
        _("That nothing is lost: a new time is one sentence away"),
        _("The fee, if it is charged, in its own sentence and with the amount"),
    ),
    never_say=(
        _("“You missed your appointment” as the first words"),
        _("A template with somebody's treatment in it: others may read the phone"),
    ),
    openings=(_("We had kept the afternoon for you and wondered whether you are all right."),),
    authority=_("Let the first one go without a fee."),
    facts=(_("No-show fee"),),
)

ARRIVAL = ShippedGuideline(
    key="arrival",
    name=_("They arrive"),
    ways=("in_person",),
    stage="treatment",
    title=_("When somebody arrives for a visit"),
    goal=_("They are expected: by name, by what they told us, and by how long it will take."),
    why=_("The minutes before a treatment decide how it feels."),
    must_cover=(
        _("Their name, as they like to be called"),
        _("How long they will wait, in minutes, truthfully"),
        _("Where they can put their things and where the bathroom is"),
        _("Anything they asked us to remember"),
    ),
    never_say=(
        _("The treatment, aloud, at the desk"),
        _("“Fill this in again”, when we have it"),
    ),
    openings=(_("Good to see you again. Ivo is ten minutes behind; would you like tea or quiet?"),),
    facts=(_("Preparation before a treatment"),),
)

CONSENT = ShippedGuideline(
    key="consent-talk",
    name=_("The consent talk"),
    ways=("in_person",),
    stage="treatment",
    title=_("When we talk about risks before a treatment"),
    goal=_("They could explain to a friend what may happen, and say no without embarrassment."),
    why=_("A signature protects nobody who did not understand. Being asked is also a kindness."),
    must_cover=(
        _("What we do, in words without Latin"),
        _("What happens to many, what to few, and what to almost nobody but badly"),
        _("What they would notice, and whom they call, at night too"),
        _("The other ways, also doing nothing"),
        _("A question back: what matters most to you in this?"),
    ),
    never_say=(
        _("“Just sign here”"),
        _("“That never happens”"),
        _("Anything new after the numbing cream is on"),
    ),
    talking_points=(
        _("Let them tell you in their words what they understood"),
        _("Silence after the risks is part of the talk"),
    ),
    required=(
        _("You may stop at any time, before or during the treatment, without giving a reason."),
        _(
            "Tell us now about medicines, allergies, pregnancy or breastfeeding, and earlier treatments in this place."
        ),
        _(
            "If your skin turns white or dark, if you see badly or breathe badly, call 911 first and then us."
        ),
    ),
    facts=(_("Emergency number"), _("Clinician on call today")),
)

CHECKOUT = ShippedGuideline(
    key="checkout-and-rebooking",
    name=_("Checkout and the next visit"),
    ways=("in_person",),
    stage="treatment",
    title=_("When a visit ends at the desk"),
    goal=_("They leave with what to do tonight and, if they want one, a next time."),
    why=_("The last minute is what they tell others about."),
    must_cover=(
        _("What they do and don't do tonight, in one sentence and on paper"),
        _("Whom they reach when something looks odd"),
        _("The amount, before the card is on the table"),
        _("When it makes sense to come back, and that it can be later"),
    ),
    never_say=(
        _("“Shall we book you in?” before they have their coat"),
        _("Products they were not told about in the room"),
        _("Praise of how they look now: they see swelling"),
    ),
    openings=(_("How was it in there? Before you go, one thing about tonight."),),
    authority=_("Correct a bill on the spot when it is not what was said."),
    facts=(_("Aftercare in one sentence"), _("When to come back after toxin")),
)

GIFT = ShippedGuideline(
    key="gift-card",
    name=_("A gift card"),
    ways=("phone", "message", "mail", "in_person"),
    stage="inquiry",
    intents=("gift_card",),
    title=_("When somebody wants to give a visit"),
    goal=_("The gift says “I thought of you”, and nothing about how somebody looks."),
    why=_("A gift card for a face can hurt. Help them to give kindness."),
    must_cover=(
        _("For whom, and what they would enjoy"),
        _("The amount, how long it lasts, and that it can be used for anything here"),
        _("How it reaches them, and when"),
    ),
    never_say=(
        _("A treatment for a problem, printed on a card"),
        _("Questions about the other person's age"),
    ),
    openings=(_("That is a lovely idea. What does she do when she has an hour for herself?"),),
    authority=_("Change a card into another amount or send it again."),
    facts=(_("Gift card: amounts and how long they last"),),
)

VISITING = (LATE, CANCELLING, NO_SHOW, ARRIVAL, CONSENT, CHECKOUT, GIFT)
