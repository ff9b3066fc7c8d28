"""They find us: the first call, a price, a walk-in, a language we do not share."""

from django.utils.translation import gettext_lazy as _

from rapport.core.zones import Key
from rapport.guidance.shipped.guideline import ShippedGuideline

FIRST_CALL = ShippedGuideline(
    key="first-call",
    name=_("The first call"),
    ways=("phone",),
    stage="discover",
    zone=Key.FIRST_IMPRESSION,
    title=_("When somebody calls for the first time"),
    goal=_("They hang up knowing a name, a next step and a time, and feel that somebody listened."),
    why=_("Calling costs them courage. What they remember is whether you were in a hurry."),
    must_cover=(
        _("Your name, and theirs, said once each in the first minute"),
        _("What made them call today, before anything about us"),
        _("An answer to what they asked, or who will have it and by when"),
        _("One next step with a day and a time"),
    ),
    never_say=(
        _("“Please hold” before you know what it is about"),
        _("A list of treatments"),
        _("“You would have to ask the doctor that”, and nothing after it"),
    ),
    talking_points=(
        _("If two phones ring, say so and ask whether you may call back within ten minutes"),
        _("Write down their words, not yours: the next person will read them"),
    ),
    openings=(
        _("This is Dana. What can I find out for you?"),
        _("I am glad you called. Tell me what you have been thinking about."),
    ),
    facts=(_("Next free consultation"), _("Consultation: length and price")),
)

PRICE = ShippedGuideline(
    key="price-over-the-phone",
    name=_("A price over the phone"),
    ways=("phone", "message", "mail"),
    stage="inquiry",
    intents=("price",),
    title=_("When they ask what it costs"),
    goal=_("They know what to expect to pay, what changes it, and that nobody hides anything."),
    why=_(
        "Asking for the price is often the only question they know how to ask. Dodging it sounds like a trick."
    ),
    must_cover=(
        _("The price, or the range with what most people pay"),
        _("What makes it more or less for them"),
        _("What is included: the look before, the check after"),
        _("Where they could start if that is too much now"),
    ),
    never_say=(
        _("“We don't give prices over the phone”"),
        _("A discount before they said anything about money"),
        _("“It depends”, without saying on what"),
    ),
    talking_points=(
        _("Say the number first, then the reasons: whoever waits for it hears nothing else"),
        _("Ask what they have in mind: the question behind it is often about the result"),
    ),
    openings=(_("Most people pay between these two. What would make it less for you is…"),),
    examples=(
        _(
            "For the two lines you describe most people need about twenty units. Whether that is right "
            "for you we would see in ten minutes, and you decide after that."
        ),
    ),
    facts=(_("Toxin: price per unit"), _("Lip filler: price"), _("Prices people ask for most")),
)

WALK_IN = ShippedGuideline(
    key="walk-in",
    name=_("Somebody walks in"),
    ways=("in_person",),
    stage="discover",
    zone=Key.FIRST_IMPRESSION,
    title=_("When somebody stands at the desk without an appointment"),
    goal=_("They are seen within a breath, and leave with an answer or a time, not a brochure."),
    why=_("They came the whole way. Waiting unseen at a desk is the longest minute there is."),
    must_cover=(
        _("A look and a word at once, also in the middle of a call"),
        _("What they came for, in their words"),
        _("What is possible today, honestly, and how long it takes"),
        _("Their name and how to reach them, if they want to think about it"),
    ),
    never_say=(
        _("“Do you have an appointment?” as the first sentence"),
        _("Anything about their face or body that they did not bring up"),
        _("Questions about their health where others can hear"),
    ),
    talking_points=(
        _("Step around the desk if you can"),
        _("Offer water and a seat before a form"),
    ),
    openings=(_("Hello, I am with you in a moment. Make yourself comfortable."),),
    authority=_(
        "Fit in a short first look the same day when somebody who may do it has ten minutes."
    ),
    facts=(_("Who takes a walk-in, and when"),),
)

LANGUAGE = ShippedGuideline(
    key="another-language",
    name=_("We share no language"),
    ways=("phone", "in_person", "message", "mail"),
    title=_("When somebody is more at home in another language"),
    goal=_("They can say everything that matters about their body in words they are sure of."),
    why=_("Nodding is not understanding. With treatments that is a danger, not an inconvenience."),
    must_cover=(
        _("Which language they would like, asked without making it small"),
        _("Who speaks it here, or how we interpret, and when"),
        _("Health questions only with somebody who understands the answer"),
        _("What was agreed, in writing, in that language"),
    ),
    never_say=(
        _("Louder, the same words again"),
        _("“Can your daughter translate?”, about health"),
    ),
    openings=(_("Un momento, por favor: le comunico con alguien que habla español."),),
    authority=_("Move them to whoever speaks their language, also out of turn."),
    facts=(_("Who speaks which language"), _("Interpreter line")),
)

ARRIVING = (FIRST_CALL, PRICE, WALK_IN, LANGUAGE)
