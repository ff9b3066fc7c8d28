"""The house's old templates, the same for everybody, and what clients say to them."""

DEFAULT = (
    "We value your inquiry and strive to provide an exceptional experience for each of our "
    "guests. One of our team members will be happy to assist you. Please call us during business "
    "hours or visit our website for more information."
)

CANNED = {
    "price": (
        "Pricing varies based on your individual needs and goals. We would be happy to provide "
        "a personalized quote during a complimentary consultation. Please visit our website to "
        "book at your convenience."
    ),
    "booking": (
        "We are excited to welcome you! Appointments can be booked online at your convenience. "
        "Please note that a deposit is required to secure your appointment."
    ),
    "change": (
        "Please note that our policy requires 24 hours' notice for all changes. Deposits are "
        "non-refundable for late changes. We appreciate your understanding."
    ),
    "hurt": (
        "Your comfort is our top priority! Our experienced team uses the latest techniques to "
        "ensure an exceptional experience. We look forward to welcoming you."
    ),
    "hesitation": (
        "Our experienced team has helped thousands of guests look and feel their best! We would "
        "love to welcome you for a complimentary consultation. Spaces are filling up fast."
    ),
    "complaint": (
        "We apologize for any inconvenience you may have experienced. Your feedback is important "
        "to us and has been forwarded to the appropriate department."
    ),
    "membership": (
        "For all membership and billing questions please refer to the terms of your membership "
        "agreement. Changes are processed within 5-7 business days."
    ),
}

ASKED_AGAIN = (
    "Thank you, but that does not answer what I asked. Could somebody read it again?",
    "That looks like an automatic reply. Is there a person I can ask?",
    "ok but that wasnt my question",
    "I know where the website is. My question was a different one.",
    "I am disappointed, to be honest: I wrote a whole mail and got a form letter.",
    "I am a bit disappointed, to be honest: nobody read what I wrote.",
)
