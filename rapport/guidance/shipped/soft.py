"""The moments in which somebody makes up their mind: first impression, hesitation, goodbye."""

from django.utils.translation import gettext_lazy as _

from rapport.core.zones import Key
from rapport.guidance.shipped.moment import Moment

HESITATION = Moment(
    key=Key.HESITATION,
    name=_("Hesitation"),
    purpose=_("They would like to, and something holds them back: price, doubt or fear."),
    skill=_("Hesitation"),
    authority=_("Offer a consultation without a fee, or move a date, without asking."),
    authority_cents=7_500,
    exit_question=_("What held them back, in their words?"),
    title=_("When somebody hesitates"),
    goal=_("They decide well, and feel no push. A good no is a good ending."),
    must_cover=(
        _("The fear or doubt they named, by its name"),
        _("What can be undone and what can not"),
        _("Who would treat them, and that questions come first"),
        _("One easy next step that binds them to nothing"),
    ),
    never_say=(
        _("Discounts, deadlines, or the last free slot"),
        _("“Everybody does it”, “you will love it”"),
        _("That nothing can go wrong"),
        _("Anything bad about another practice"),
    ),
    talking_points=(
        _("Ask what would have to be true for them to feel at ease"),
        _("If a story frightens them, take it seriously before you explain"),
        _("Offer to let them meet the person who would treat them"),
    ),
    facts=(_("Consultation: length and price"), _("What can be dissolved or reversed")),
)

GOODBYE = Moment(
    key=Key.GOODBYE,
    name=_("Goodbye"),
    purpose=_("They cancel, leave, or finish. How we let somebody go is part of how we are."),
    skill=_("Goodbye"),
    authority=_("Waive a late-cancellation fee once, without asking."),
    authority_cents=5_000,
    exit_question=_("Why do they go, and may we write again?"),
    title=_("When somebody says goodbye"),
    goal=_("They leave with the door open and nothing unsettled."),
    must_cover=(
        _("That it is done: cancelled, moved or closed, with the date"),
        _("Something true about the time they were with us"),
        _("What is still open between us: fees, aftercare, records"),
        _("That they may write at any time, and to whom"),
    ),
    never_say=(
        _("“Are you sure?”"),
        _("An offer to make them stay, unless they ask"),
        _("Questions about their reasons, twice"),
    ),
    talking_points=(
        _("Do what they ask first, then say one sentence that is only about them"),
        _("If they tell a reason, thank them and write it down"),
    ),
    facts=(_("Late-cancellation rule"), _("How records are sent on")),
)

FIRST_IMPRESSION = Moment(
    key=Key.FIRST_IMPRESSION,
    name=_("First impression"),
    purpose=_("They write for the first time. The answer tells them what we are like."),
    skill=_("First impressions"),
    authority=_("Offer a short call or a consultation, whichever they like better."),
    authority_cents=0,
    exit_question=_("What brought them to us?"),
    title=_("When somebody writes for the first time"),
    goal=_("They were answered by a person who read what they wrote."),
    must_cover=(
        _("Their question, before anything about us"),
        _("Their name, and yours"),
        _("One next step, with a time"),
    ),
    never_say=(
        _("A whole answer that went to somebody else before"),
        _("More than they asked for"),
        _("“Please fill in the form”, when they just wrote to you"),
    ),
    talking_points=(
        _("Pick up one thing that only they wrote"),
        _("If they ask for a price, say it or say when you can"),
    ),
    facts=(_("Next free consultation"), _("Prices people ask for most")),
)
