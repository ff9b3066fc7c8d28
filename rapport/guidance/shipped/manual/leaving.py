"""They come again, or drift away: a review, thanks, a member's goodbye, a quiet client."""

from django.utils.translation import gettext_lazy as _

from rapport.core.zones import Key
from rapport.guidance.shipped.guideline import ShippedGuideline

REVIEW = ShippedGuideline(
    key="asking-for-a-review",
    name=_("Asking for a review"),
    ways=("in_person", "message", "mail"),
    stage="review",
    title=_("When we would like somebody to write about us"),
    goal=_("They feel asked for an opinion, not for a favour, and may say no without a reason."),
    why=_("A review that was begged for reads like one. And what we do here is private for many."),
    must_cover=(
        _("That it helps others who are as nervous as they were"),
        _("That it is up to them, also without their name"),
        _("That a critical word is welcome, and may come to us first"),
    ),
    never_say=(
        _("Five stars"),
        _("Anything given for it: it is forbidden, and it shows"),
        _("Asking only those who are happy"),
    ),
    openings=(_("You asked me many good questions in January. Others have them too."),),
)

THANKS = ShippedGuideline(
    key="thanks",
    name=_("They say thank you"),
    ways=("message", "mail", "phone", "in_person"),
    stage="review",
    intents=("thanks",),
    title=_("When somebody thanks us"),
    goal=_("The person they mean hears it today, and they learn that it was heard."),
    why=_("A thank-you that gets an automatic answer was the last one."),
    must_cover=(
        _("One thing from what they wrote, in your own words"),
        _("That you tell the person they mean"),
    ),
    never_say=(
        _("A link to a review as the answer"),
        _("The next offer"),
    ),
    openings=(_("I read your line to Ivo between two visits. You should have seen him."),),
)

MEMBER_LEAVES = ShippedGuideline(
    key="goodbye-of-a-member",
    name=_("A member says goodbye"),
    ways=("mail", "message", "phone", "in_person"),
    stage="member",
    intents=("change",),
    zone=Key.GOODBYE,
    title=_("When a member ends their membership"),
    goal=_("It is ended in this exchange, and they could come back without explaining anything."),
    why=_("How we let somebody go is what they tell about us for years."),
    must_cover=(
        _("That it is ended, and on which day the last payment was"),
        _("What they have left, and how long they can use it"),
        _("Something true about the time they were with us"),
        _("That they may come without a membership"),
    ),
    never_say=(
        _("“Are you sure?”, “before you go”"),
        _("A pause or a discount, unless they ask"),
        _("“You need to come in to cancel”"),
    ),
    openings=(_("It is done as of today. Four years: you were here before the new sign was."),),
    authority=_("End it at once and give back the current month."),
    facts=(_("Membership: how it ends"), _("What is left after a membership")),
)

QUIET = ShippedGuideline(
    key="quiet-client",
    name=_("A client went quiet"),
    ways=("message", "mail", "phone"),
    stage="lapse",
    zone=Key.GOODBYE,
    title=_("When somebody has not been here for a long time"),
    goal=_("They feel remembered, and not followed. No answer is an answer."),
    why=_("There is a reason, and it may be us. One true sentence opens more than an offer."),
    must_cover=(
        _("Something only they told us, if they would like that we remember it"),
        _("A question that can be answered with one word"),
        _("That we will not write again unless they do"),
    ),
    never_say=(
        _("“We miss you!”"),
        _("A discount"),
        _("How long exactly they have been away"),
    ),
    openings=(_("You were about to move when you were last here. Did the house work out?"),),
)

DAY_AFTER = ShippedGuideline(
    key="day-after-call",
    name=_("The call on the day after"),
    ways=("phone", "message"),
    stage="aftercare",
    title=_("When we ask how they are the day after"),
    goal=_("They could say what is on their mind, and know that somebody would come back to it."),
    why=_("Most worry alone, and most complaints begin on this day."),
    must_cover=(
        _("An open question about how they are, not about the result"),
        _("What is usual today, and what is not"),
        _("Whom they reach tonight"),
    ),
    never_say=(
        _("“Everything okay?”: it can only be answered with yes"),
        _("“Would you leave us a review?”"),
    ),
    openings=(_("How was the night? Some find the second morning the oddest."),),
    required=(
        _(
            "Growing pain, skin that changes colour, or trouble seeing or breathing: call 911 now, then us."
        ),
    ),
    facts=(_("Aftercare in one sentence"), _("Clinician on call today")),
)

LEAVING = (DAY_AFTER, REVIEW, THANKS, MEMBER_LEAVES, QUIET)
