"""The moments in which something may be wrong: clinical worry, and trouble."""

from django.utils.translation import gettext_lazy as _

from rapport.core.zones import Key
from rapport.guidance.shipped.moment import Moment

CLINICAL_WORRY = Moment(
    key=Key.CLINICAL_WORRY,
    name=_("Clinical worry"),
    purpose=_("Somebody is worried about their body. A clinician decides what it is."),
    skill=_("Clinical worry"),
    authority=_("A same-day look by a clinician, free of charge, without asking anybody."),
    authority_cents=0,
    exit_question=_("What calmed them, and who looks in on them next?"),
    title=_("When somebody is worried"),
    goal=_("They know who looks at it and when, and what to do if it gets worse before then."),
    must_cover=(
        _("Thank them for writing: they did the right thing"),
        _("What was treated, when, and what exactly they notice now"),
        _("Which clinician looks at it, by name, and when"),
        _("What should make them call the emergency number at once"),
    ),
    never_say=(
        _("“That is normal” before a clinician has looked"),
        _("The name of a condition, or a guess at one"),
        _("“Wait and see” without a time and a name"),
        _("Anything about medicines or doses"),
    ),
    talking_points=(
        _("Ask for a photo in daylight, and offer a call instead of more typing"),
        _("Say who you are and that you stay with them until a clinician has them"),
        _("Use their words for what they feel; do not make it smaller"),
    ),
    facts=(_("Emergency number"), _("Clinician on call today"), _("Earliest look today")),
)

TROUBLE = Moment(
    key=Key.TROUBLE,
    name=_("Trouble and recovery"),
    purpose=_("Something went wrong between us. How we put it right is what they will remember."),
    skill=_("Trouble"),
    authority=_("Put it right at once, up to the amount; the owner is told, not asked."),
    authority_cents=15_000,
    exit_question=_("What went wrong for them, and what put it right?"),
    title=_("When something went wrong"),
    goal=_("They feel heard, know what happens next and by when, and would come back."),
    must_cover=(
        _("What happened, in their words, before anything else"),
        _("Sorry, once, for what it was like for them"),
        _("What you do now, who does it and by when"),
        _("That you come back to them yourself"),
    ),
    never_say=(
        _("“It is our policy”"),
        _("Who else is to blame"),
        _("“Sorry you feel that way”"),
        _("Anything given in exchange for a review, or for its removal"),
    ),
    talking_points=(
        _("Ask what would make it right before you offer something"),
        _("Offer a call from a person by name when it is about more than money"),
        _("If it touches their health, hand over to a clinician first"),
    ),
    facts=(_("Who calls back, and until what hour"), _("How a refund reaches them, in days")),
)
