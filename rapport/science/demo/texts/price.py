"""What does it cost, and what is included."""

from rapport.science.demo.texts.exchange import Exchange, Turn

PRICE = (
    Exchange(
        intent="price",
        voice="short",
        opening="how much is lip filler",
        answer=(
            "It's $650 for a syringe, and that includes a check two weeks later. The first talk is "
            "free, and nobody treats you on that day unless you want it."
        ),
        then=(
            Turn(
                "and half a syringe?",
                (
                    "We open a whole syringe for you alone, so the price is for the whole one, but "
                    "you don't have to use all of it. Ximena often stops at half."
                ),
            ),
            Turn("ok good to know"),
        ),
    ),
    Exchange(
        intent="price",
        voice="careful",
        subject="Cost of forehead lines",
        opening=(
            "I am thinking about having my forehead done for the first time and would like to know "
            "roughly what it costs, and whether the first appointment is charged separately. I "
            "would rather know the number before I come in."
        ),
        answer=(
            "Fair enough, here are the numbers. Tox is $13 a unit, and Ximena tells you how many "
            "she would use, and the total, before she opens anything. The first appointment is "
            "free, also if you go home and never come back."
        ),
        then=(Turn("That is very clear, thank you."),),
    ),
    Exchange(
        intent="price",
        voice="careful",
        subject="Facial and peel, price of both",
        opening=(
            "Could you tell me what the hydrating facial costs compared with a chemical peel, and "
            "whether there is a better price if I do both in the same month?"
        ),
        answer=(
            "The facial is $189 and a light peel $160. There's no bundle, I'm afraid, but a member "
            "pays $99 a month and the facial is included, so if you come monthly that is the "
            "cheaper road. I would not sign up for it just for one visit."
        ),
        then=(
            Turn(
                "How long does the membership run?",
                "Month to month, and you can end it by writing to us. No minimum.",
            ),
        ),
    ),
    Exchange(
        intent="price",
        voice="brusque",
        subject="Price list",
        opening=(
            'Please send the full price list. Your website says "from" everywhere, which helps '
            "nobody."
        ),
        answer=(
            'You are right about "from". Per visit: hydrating facial $189, light peel $160, '
            "microneedling $320, light treatment $290. Fillers are $650 for lips and $750 for "
            "cheeks, per syringe. Tox is $13 a unit. Laser hair removal depends on the area: "
            "underarms $95, full legs $340. Those are the final prices."
        ),
        then=(Turn("That is what I wanted."),),
    ),
    Exchange(
        intent="price",
        voice="short",
        opening=(
            "hiii what do u charge for underarm laser, and is it per session or for all of them"
        ),
        answer=(
            "Per session: underarms are $95 each time. Most people come six to eight times, so "
            "count on that before you decide. Barnaby can tell you more precisely once he has seen "
            "hair and skin."
        ),
        then=(Turn("ok thats more than i thought but thanks for being straight w me"),),
    ),
    Exchange(
        intent="price",
        voice="formal",
        subject="Inquiry regarding fees",
        opening=(
            "I should be grateful if you would let me know the fee for a consultation concerning "
            "brown marks on the backs of my hands, and whether payment by check is acceptable. I "
            "am seventy-four and do not care for online forms."
        ),
        answer=(
            "The consultation costs nothing, and a check is quite all right for whatever follows. "
            "No form is needed either: if you tell me a morning that suits you I will write you in "
            "by hand, and we can do the paperwork together at the desk."
        ),
        then=(
            Turn(
                "A Tuesday or Thursday morning would suit me very well.",
                (
                    "Then Thursday at ten. There are two steps at the front door and a ramp on the "
                    "left side of the building."
                ),
            ),
        ),
    ),
    Exchange(
        intent="price",
        voice="careful",
        subject="Microneedling, three sessions",
        opening=(
            "A friend had three sessions of microneedling with you and loves the result. What "
            "would three cost, do I pay all at once, and how far apart are they?"
        ),
        answer=(
            "Each session is $320 and you pay each time, so you can stop after one. They are four "
            "weeks apart. Please thank your friend from us."
        ),
    ),
    Exchange(
        intent="price",
        voice="short",
        opening="do you price match? place near my office does tox for 10 a unit",
        answer=(
            "We don't match, no. At $13 you get Ximena or Ottilie themselves, and the two-week "
            "check with a touch-up if something is uneven. If ten is what fits, ask the other "
            "place who holds the needle and what happens if one side is off. That is a fair "
            "question anywhere."
        ),
        then=(Turn("haha fair. ill think about it"),),
    ),
    Exchange(
        intent="price",
        voice="anxious",
        opening=(
            "I feel silly asking, but is there ever anything extra on the day? At another place I "
            'was quoted one price and then there was a numbing fee and a "supply fee" and I just '
            "paid because I was embarrassed to say no."
        ),
        answer=(
            "Not silly at all, that would have annoyed me too. There are no fees on top here: "
            "numbing, the check-up and the gauze are in the price. You get the total in writing "
            'before anyone begins, and "no" is a complete answer at any point.'
        ),
        then=(Turn("You have no idea how much better that makes me feel."),),
    ),
    Exchange(
        intent="price",
        voice="careful",
        who="new",
        subject="Do you take insurance or HSA",
        opening=(
            "Do you accept HSA cards for acne treatment? My dermatologist suggested peels, and I "
            "could get a letter from her if that helps."
        ),
        answer=(
            "The card itself works at our terminal. Whether the plan accepts it is between you and "
            "them, and a letter from your dermatologist is exactly what they usually ask for. We "
            "give you an itemized receipt with it."
        ),
    ),
    Exchange(
        intent="price",
        voice="short",
        opening="whats the deposit for and do i lose it",
        answer=(
            "It's $50, and it comes off your bill on the day. You only lose it if you don't come "
            "or cancel with less than 24 hours to go. If something real happens, call us and we "
            "talk."
        ),
    ),
    Exchange(
        intent="price",
        voice="careful",
        subject="Payment plan?",
        opening=(
            "Is it possible to spread the payment for cheek filler over two or three months? I "
            "would rather ask now than at the till."
        ),
        answer=(
            "Yes, in two halves: one on the day and one a month later, by card, without interest. "
            "I'd only need to know before the visit so that the paper is ready."
        ),
        then=(Turn("Two halves would be perfect."),),
    ),
)
