"""They make up their mind: fear, who will treat them, whether it suits them, whether it hurts."""

from django.utils.translation import gettext_lazy as _

from rapport.core.zones import Key
from rapport.guidance.shipped.guideline import ShippedGuideline

FEAR = ShippedGuideline(
    key="first-timer-fear",
    name=_("A first-timer is afraid"),
    ways=("mail", "message", "phone", "in_person"),
    stage="consult",
    intents=("candidacy",),
    zone=Key.HESITATION,
    title=_("When somebody would like to and is afraid"),
    goal=_("They feel that their fear is reasonable and that they may stop at any point."),
    why=_("They have a face in mind that went wrong. Nobody forgets who took that seriously."),
    must_cover=(
        _("The fear they named, in their own word"),
        _("What can be undone, and what can not"),
        _("That they can come only to look and to ask"),
        _("Who would treat them and how long that person has done it"),
    ),
    never_say=(
        _("“Don't worry”"),
        _("“It's just a little pinch”, “everybody does it”"),
        _("Pictures of somebody else's result, unasked"),
    ),
    talking_points=(
        _("Ask what they saw or heard; let them finish"),
        _("Offer the smallest first step that exists, also none"),
    ),
    openings=(_("What happened to her would frighten me too. May I ask what you saw?"),),
    authority=_("Offer a first look without a fee, and without a treatment on the same day."),
    facts=(_("What can be dissolved or reversed"), _("Consultation: length and price")),
)

PROVIDER = ShippedGuideline(
    key="provider-choice",
    name=_("Who will treat me?"),
    ways=("mail", "message", "phone", "in_person"),
    stage="consult",
    intents=("provider_choice",),
    title=_("When they ask who will treat them"),
    goal=_("They know a name, what that person may do, and that they may change their mind."),
    why=_("They hand over their face. A name and a licence are the least they can ask for."),
    must_cover=(
        _("The name and the licence of who would treat them"),
        _("What that person does most often"),
        _("Who is there when something is not right"),
        _("That asking for somebody else offends nobody"),
    ),
    never_say=(
        _("“They are all great”"),
        _("Anything about a colleague's weaknesses"),
        _("That a physician does it, when a nurse does"),
    ),
    openings=(_("That would be Clio, a nurse who mostly does what you are asking about."),),
    authority=_("Book the person they ask for, also when it is later than another."),
    facts=(_("Who treats what"), _("Medical director: name and licence")),
)

HURTS = ShippedGuideline(
    key="does-it-hurt",
    name=_("Does it hurt?"),
    ways=("mail", "message", "phone", "in_person"),
    stage="consult",
    intents=("pain", "downtime"),
    title=_("When they ask about pain and the days after"),
    goal=_("They can plan their week, and nothing that happens surprises them."),
    why=_("Somebody who expected a bruise is fine with a bruise."),
    must_cover=(
        _("How it feels, honestly, and for how long"),
        _("What we do against it, and what they may ask for"),
        _("Downtime: what others will see, and on which days"),
        _("When they may be among people without thinking of it"),
    ),
    never_say=(
        _("“It doesn't hurt”"),
        _("“No downtime at all”"),
        _("What somebody may take against pain: that is a clinician's answer"),
    ),
    talking_points=(_("Ask what is in their calendar: a wedding moves everything"),),
    openings=(
        _("Most people say it stings, and that it is over before they have counted to ten."),
    ),
    required=(
        _(
            "Please tell us before your visit about every medicine you take, also aspirin, and about allergies."
        ),
    ),
    facts=(_("Downtime after filler"), _("Downtime after toxin"), _("What we numb with")),
)

NOT_SUITABLE = ShippedGuideline(
    key="saying-no",
    name=_("It is not right for them"),
    ways=("in_person", "phone"),
    stage="consult",
    zone=Key.HESITATION,
    title=_("When we would not do what they ask for"),
    goal=_("They leave with their dignity, a reason they can repeat, and something they can do."),
    why=_("A practice that says no once is believed when it says yes."),
    must_cover=(
        _("The reason, in one sentence that is about the treatment and not about them"),
        _("What would be worth doing instead, also nothing"),
        _("When it could be looked at again"),
        _("That today costs them nothing"),
    ),
    never_say=(
        _("“You don't need that”, about how somebody feels"),
        _("A smaller version of the same, to sell something"),
        _("Where else they would do it"),
    ),
    openings=(_("I would rather not do this today, and I want to tell you why."),),
    authority=_("Give back the consultation fee."),
)

DECIDING = (FEAR, PROVIDER, HURTS, NOT_SUITABLE)
