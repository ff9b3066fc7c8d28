"""Memberships, billing, refunds, gift cards."""

from rapport.science.demo.texts.exchange import Exchange, Turn

MONEY = (
    Exchange(
        intent="membership",
        voice="short",
        who="known",
        opening="how do i pause my membership for the summer",
        answer=(
            "You just did, by asking. Tell me the first and last month and I'll set it; nothing is "
            "charged in between and your place stays."
        ),
        then=(
            Turn(
                "june to august",
                (
                    "Paused from June through August. You'll get a note from me before it starts "
                    "again."
                ),
            ),
        ),
    ),
    Exchange(
        intent="membership",
        voice="careful",
        who="known",
        subject="Two charges this month",
        opening=(
            "My statement shows two membership charges of $99 within three days. I assume it is a "
            "mistake, but I would like to understand how it happened."
        ),
        answer=(
            "It is our mistake. The card reader lost its connection and the payment was entered "
            "again by hand. I have refunded one of them just now, and I checked the others from "
            "that morning too: you were the only one who wrote, and one of three."
        ),
        then=(Turn("Thank you for telling me what happened as well."),),
    ),
    Exchange(
        intent="membership",
        voice="brusque",
        who="known",
        opening="I was charged for a facial I did not have. Refund it.",
        answer=(
            "You're right, it's the visit you canceled in time. Refunded today, $189, three "
            "working days. I'm sorry you had to write."
        ),
        then=(Turn("All right. Thanks."),),
    ),
    Exchange(
        intent="membership",
        voice="careful",
        who="new",
        subject="Is the membership worth it",
        opening=(
            "Would you honestly recommend the membership to somebody who comes perhaps four times "
            "a year?"
        ),
        answer=(
            "Honestly no. It's $99 a month and pays off from about seven facials a year. At four "
            "you are better off without it. If the four turn into eight, ask me again."
        ),
        then=(Turn("I wish my gym talked like that."),),
    ),
    Exchange(
        intent="membership",
        voice="formal",
        who="known",
        subject="Query concerning my account",
        opening=(
            "I find upon reviewing my records that a product I returned in the spring has not been "
            "credited. The receipt is enclosed in a letter which I posted to you on Monday."
        ),
        answer=(
            "Your letter came this morning, thank you for the receipt. The return was booked and "
            "the credit forgotten. I have credited $64 to your account; would you rather have it "
            "on your card?"
        ),
        then=(Turn("On the card, if you please."),),
    ),
    Exchange(
        intent="membership",
        voice="short",
        who="known",
        opening="do membership credits expire? have 2 left over",
        answer=(
            "They don't, as long as the membership runs, and for a year after. Two are on your "
            "account, I just counted."
        ),
    ),
    Exchange(
        intent="gift",
        voice="short",
        opening="can i get a gift card emailed like today",
        answer=(
            "In ten minutes, if you tell me the amount, the name and the address it should go to. "
            "You pay by a link."
        ),
        then=(
            Turn(
                "$100 for my sister, pls send it to me not her",
                "Sent to you, with a page you can print and fold.",
            ),
        ),
    ),
    Exchange(
        intent="gift",
        voice="careful",
        subject="Gift card for my mother",
        opening=(
            "I would like to give my mother a facial for her 70th birthday. She has never had one "
            "and would be too shy to book. Can the card say who she should ask for?"
        ),
        answer=(
            "What a good idea to put a name on it. I'd write \"Ask for Clementine, she knows "
            "you're coming\", and Clementine will call her, if you think she would like that. $189 "
            "covers everything including the tip box."
        ),
        then=(
            Turn(
                "She would love that. Please do exactly so.",
                "It's ready at the desk, or I mail it today. Which one?",
            ),
        ),
    ),
    Exchange(
        intent="gift",
        voice="brusque",
        opening="Gift card from last Christmas says it expired. You took the money. Explain.",
        answer=(
            "The card is printed wrong: they run five years by law and we used an old form. Yours "
            "is good for the full amount. Bring it or don't, I have noted it under your name."
        ),
    ),
    Exchange(
        intent="gift",
        voice="short",
        opening="does a gift card work for products too",
        answer=(
            "Yes, for everything on the shelf and everything in the rooms. It can be used in parts."
        ),
    ),
    Exchange(
        intent="gift",
        voice="careful",
        who="known",
        subject="Leftover on a gift card",
        opening=(
            "I have about thirty dollars left on a gift card and would like to give it away to a "
            "friend. Is that possible, or is it tied to my name?"
        ),
        answer=(
            "It isn't tied to anyone, it's $31.50, and I can turn it into a new card with your "
            "friend's name. Do you want a line of text on it?"
        ),
        then=(Turn('"Your turn." Nothing else.'),),
    ),
    Exchange(
        intent="records",
        voice="careful",
        who="known",
        subject="Treatment record",
        opening=(
            "I am moving to another state and would like a copy of my treatment records, including "
            "the product and lot numbers of the filler. What do you need from me?"
        ),
        answer=(
            "A signed request, so that I know it is you; the form is on its way and you can sign "
            "it on your phone. You'll get the whole record, with lot numbers, within a week. We "
            "wish you well in the new place, and Ximena will miss you."
        ),
        then=(Turn("Signed and sent. Tell her I will miss her too."),),
    ),
    Exchange(
        intent="records",
        voice="short",
        who="known",
        opening="need before n after pics yall took of me last yr",
        answer=(
            "Happy to, they're yours. For pictures I have to be sure that it's you: I've sent a "
            "form, sign it and they come by secure link within two days."
        ),
    ),
    Exchange(
        intent="records",
        voice="formal",
        who="known",
        opening=(
            "My attorney requires confirmation of the dates on which I attended in the past year. "
            "Please send the dates only and no other particulars."
        ),
        answer=(
            "Dates only, understood. Please sign the enclosed release, and I will send a letter "
            "with the dates and nothing else, to you and not to the office, unless you instruct me "
            "otherwise."
        ),
        then=(Turn("To me, please. Thank you for your discretion."),),
    ),
    Exchange(
        intent="records",
        voice="careful",
        who="known",
        subject="Form for my dermatologist",
        opening=(
            "My dermatologist would like to know which acid was used in my peel and at what "
            "strength. Can you send it to her directly if I agree?"
        ),
        answer=(
            "Yes, with your signature on the release I'm sending you. Clementine has the note "
            "ready: acid, strength, minutes, how your skin took it. It goes out the hour you sign."
        ),
    ),
)
