"""More of what an ordinary week brings."""

from rapport.science.demo.texts.exchange import Exchange, Turn

EVERYDAY = (
    Exchange(
        intent="directions",
        voice="short",
        opening="whats ur address and where do i park",
        answer=(
            "It's the brick building on the river side of Mill Street, and there are six free "
            "spaces behind it, through the gate by the bakery. The bus stops at the corner."
        ),
    ),
    Exchange(
        intent="directions",
        voice="careful",
        subject="Wheelchair access",
        opening=(
            "I use a wheelchair and would like to come with my daughter. Is the entrance level, "
            "and are the treatment rooms wide enough?"
        ),
        answer=(
            "The left side entrance has a ramp, the doors are 36 inches wide, and the second room "
            "has a chair that goes down to your height. Write me when you set out, and I'll have "
            "the side door open."
        ),
        then=(Turn('Thank you. Most places just say "yes" and then there\'s a step.'),),
    ),
    Exchange(
        intent="directions",
        voice="careful",
        subject="Children in the waiting room",
        opening=(
            "Would it be a problem if my six-year-old waited for me while I have my consultation? "
            "She reads, and she's quiet for about half an hour."
        ),
        answer=(
            "No problem, and half an hour is exactly what it takes. She can sit with me at the "
            "desk, I have a drawer of stickers that nobody uses."
        ),
        then=(Turn("You may regret the stickers."),),
    ),
    Exchange(
        intent="directions",
        voice="short",
        opening="do you sell that sunscreen w/o an appt? the one in the white tube",
        answer="Yes, $38, over the desk. Two are left, shall I keep one for you?",
        then=(Turn("yes please!! coming by after work"),),
    ),
    Exchange(
        intent="directions",
        voice="brusque",
        opening="Opening hours on your site and on the map do not agree. Which is right?",
        answer=(
            "The site: nine to six on weekdays, ten to three on Saturdays. The map has our hours "
            "from two years ago; I've sent in the correction again just now."
        ),
    ),
    Exchange(
        intent="directions",
        voice="formal",
        subject="Left property",
        opening=(
            "I believe I left a pair of reading glasses with a tortoiseshell frame in your waiting "
            "room. Might you be so kind as to look?"
        ),
        answer=(
            "They were under the second chair, quite unharmed. They are in an envelope with your "
            "name at the desk, and I can mail them if the way is long."
        ),
        then=(Turn("Please keep them, I shall come by."),),
    ),
    Exchange(
        intent="provider",
        voice="careful",
        subject="Training of the laser operator",
        opening=(
            "What qualification does the person have who operates the laser, and does anyone "
            "supervise him? My sister was burned elsewhere, so I ask everybody."
        ),
        answer=(
            "Ask everybody, please. Barnaby is a certified laser technician, the nurse "
            "practitioner signs off each plan, and he begins with a test spot. He'd be glad to "
            "show you the certificate and the log of his settings."
        ),
        then=(Turn("Then I will come and look at both."),),
    ),
    Exchange(
        intent="provider",
        voice="short",
        opening="can i request the lady w the curly hair",
        answer="That's Clementine, and yes. Which day?",
        then=(
            Turn(
                "any morning thats not monday",
                "Tuesday or Thursday at nine. I've held both until you choose.",
            ),
        ),
    ),
    Exchange(
        intent="booking",
        voice="anxious",
        opening=(
            "I've filled in your form three times and deleted it three times. Is there something "
            "for people who don't know what to ask?"
        ),
        answer=(
            "There is: you come, somebody makes you tea, and Ximena asks the questions instead. "
            "Half an hour, free, nothing is done that day. Would an early afternoon be quiet "
            "enough for you?"
        ),
        then=(
            Turn(
                "Early afternoon sounds possible.",
                "Thursday at two. If you wake up and it feels wrong, one word to me is enough.",
            ),
        ),
    ),
    Exchange(
        intent="booking",
        voice="short",
        who="known",
        opening="same as last time but 2 weeks later pls",
        answer="Done: same hour, same person, two weeks later.",
    ),
    Exchange(
        intent="booking",
        voice="careful",
        who="known",
        subject="Standing appointment",
        opening=(
            "Could I have the first Friday of every month, always at nine or whatever comes "
            "closest? I forget to book and then I am annoyed with myself."
        ),
        answer=(
            "You have it: first Fridays, nine o'clock, with Clementine, until the end of the year. "
            "You'll get a note two days before each one so that you can still say no."
        ),
        then=(Turn("This is the best news of my week."),),
    ),
    Exchange(
        intent="booking",
        voice="brusque",
        who="known",
        opening="Confirm my next appointment. Nothing in my calendar, nothing in my mail.",
        answer=(
            "It's in our book and the mail went to your old address. I've corrected that and sent "
            "it again, with a calendar file."
        ),
        then=(Turn("Got it."),),
    ),
    Exchange(
        intent="booking",
        voice="careful",
        who="new",
        subject="Consultation by video",
        opening=(
            "I live ninety minutes away. Is a first talk by video possible, so that I only make "
            "the trip if it makes sense?"
        ),
        answer=(
            "Yes, with Ottilie, Wednesdays at noon, twenty minutes. She can't judge skin through a "
            "camera, but she can tell you whether the trip is likely to be worth it."
        ),
        then=(
            Turn(
                "Next Wednesday would be good.",
                "You're in for noon. The link comes in a separate mail, it opens in the browser.",
            ),
        ),
    ),
    Exchange(
        intent="booking",
        voice="short",
        opening="whats the wait for a new client rn",
        answer=(
            "For a consultation four days, for a facial a week, unless somebody cancels. Shall I "
            "put you on the list for that as well?"
        ),
    ),
    Exchange(
        intent="price",
        voice="careful",
        subject="Price of cheek filler and what if I need more",
        opening=(
            "If I have one syringe in the cheeks and it turns out to be too little, do I pay the "
            "full price again for the second?"
        ),
        answer=(
            "Each syringe is $750, also the second one. Because of that, nobody here will do it in "
            "a hurry: you look after two weeks and then decide. About half the people leave it at "
            "one."
        ),
        then=(Turn("Thank you, that helps me plan."),),
    ),
    Exchange(
        intent="price",
        voice="short",
        opening="student discount?",
        answer=(
            "No, sorry. There are two quiet mornings a month when the facial is $150, for anyone. "
            "Want me to write to you when the next one comes?"
        ),
        then=(Turn("yesss"),),
    ),
    Exchange(
        intent="price",
        voice="brusque",
        opening="Quote for full face laser, six sessions. Total.",
        answer="Six times $180, so $1,080, paid one by one. If it takes fewer, you pay for fewer.",
    ),
    Exchange(
        intent="price",
        voice="formal",
        opening=(
            "I have been given to understand that your prices rise in the new year. May I ask "
            "whether an appointment made now would be charged at the present rate?"
        ),
        answer=(
            "Yes. What is booked before the new list is charged at the old one, also if the visit "
            "itself falls later. I will write that on your confirmation."
        ),
        then=(Turn("That is fair dealing."),),
    ),
)
