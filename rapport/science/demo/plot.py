"""The seven plots: who they are, what they wrote, who answered, and what each one shows."""

from dataclasses import dataclass

from rapport.science.demo.history import Channel, Reason, Zone


@dataclass(frozen=True, slots=True)
class Line:
    """One message; `day` counts from the planted Monday, `clock` is local."""

    day: int
    clock: str
    author: str
    text: str
    asks: bool = True


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit; `is_next` puts it on the first open day after the month."""

    treatment: str
    provider: str
    day: int
    clock: str
    booked_day: int
    minutes: int = 60
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    key: str
    name: str
    label: str
    channel: Channel
    intent: str
    lines: tuple[Line, ...]
    zone: Zone | None = None
    reason: Reason | None = None
    is_right: bool = False
    called: str = ""
    language: str = "en"
    subject: str = ""
    closed: str = ""
    known_since: int = 0
    has_phone: bool = True
    notes: tuple[tuple[str, int, str], ...] = ()
    visits: tuple[Stay, ...] = ()


NERVOUS = Plot(
    key="juniper.halloway",
    name="Juniper Halloway",
    label=(
        "One of the nine: a nervous first-timer wrote on Sunday evening, got an automatic note "
        "and no answer, and left."
    ),
    channel="web_form",
    intent="hurt",
    zone="hesitation",
    known_since=6,
    has_phone=False,
    lines=(
        Line(
            6,
            "20:47",
            "client",
            "Hi. I have been looking at your page for weeks and closing it again. I would like my "
            "lips a little fuller, really only a little, but I have never done anything like this "
            "and somebody close to me had a bad time with it. Is there a person I could talk to "
            "first, before I book anything? I don't want to be talked into it. Juniper",
        ),
    ),
)

LOYAL = Plot(
    key="philippa.rosethorn",
    name="Philippa Rosethorn",
    called="Pip",
    label=(
        "A loyal client whose wedding is in June: what she said a year ago is there when she "
        "writes, and tomorrow's visit asks for one preparation."
    ),
    channel="web_form",
    intent="booking",
    reason="knows_client",
    closed="10:40",
    known_since=-420,
    notes=(
        ("Likes to be called Pip; Philippa is for her mother.", -418, "said at the first visit"),
        (
            "Getting married in June. Wants nothing new in the last four weeks.",
            -62,
            "said at a visit",
        ),
        ("Faints when she has not eaten. Biscuits before, not after.", -236, "said at a visit"),
    ),
    visits=(
        Stay("Consultation", "injector", -418, "10:00", -425, 30),
        Stay("Tox", "injector", -404, "10:00", -418, 30),
        Stay("Hydrating facial", "aesthetician", -236, "14:00", -250),
        Stay("Tox", "injector", -62, "11:00", -80, 30),
        Stay("Hydrating facial", "aesthetician", 9, "11:00", 1, is_next=True),
    ),
    lines=(
        Line(
            1,
            "10:12",
            "client",
            "Hello from the bride who makes lists! The wedding is in June and I would like to plan "
            "backwards from it: when is the last sensible date for my forehead, and could "
            "Clementine fit a facial in soon so that we know my skin likes it? Mornings are best.",
        ),
        Line(
            1,
            "10:15",
            "desk",
            "Hi Pip,\n\nBride lists are my favourite kind. Ximena wrote down that you want nothing "
            "new in the last four weeks, so she would do your forehead six weeks before the day, "
            "with a look two weeks later while there is still time for a touch. Clementine has "
            "a morning free early next week, and I have put your name on it. There will be "
            "biscuits.\n\nSalvador",
        ),
        Line(1, "10:31", "client", "You remembered the biscuits! Yes to all of it.", asks=False),
    ),
)

COMPLAINT = Plot(
    key="constance.bramwick",
    name="Constance Bramwick",
    label=(
        "A complaint that becomes a recovery: answered in four minutes by somebody who may decide, "
        "with a promise that was kept."
    ),
    channel="email",
    subject="Yesterday was not what I pay for",
    intent="complaint",
    zone="trouble",
    reason="qualified",
    is_right=True,
    closed="11:45",
    known_since=-300,
    visits=(
        Stay("Light treatment", "laser", 0, "10:00", -20, 45),
        Stay("Light treatment", "laser", 4, "09:00", 1, 45),
    ),
    lines=(
        Line(
            1,
            "14:31",
            "client",
            "I waited thirty-five minutes yesterday without anybody telling me why, and then the "
            "whole thing was over in ten. He skipped the left side of my neck, which is the part "
            "I came for. I have been with you for a year and I felt like a number. I would like "
            "to know what you intend to do about it.\n\nConstance Bramwick",
        ),
        Line(
            1,
            "14:35",
            "manager",
            "Dear Constance,\n\nYou waited thirty-five minutes, nobody told you why, and then the "
            "left side of your neck was left out. That is our failure, all three parts of it, and "
            "I am sorry. I have just spoken with Barnaby: he ran late and hurried, and he would "
            "like to put it right himself. The missing part costs you nothing, and neither does "
            "yesterday. May I call you at half past five today, or would you rather write?\n\n"
            "Desmond",
        ),
        Line(
            1,
            "15:02",
            "client",
            "Writing is fine. I did not expect an answer today, frankly. Friday before work would "
            "suit me, and I do not want to sit in the waiting room again.",
        ),
        Line(
            1,
            "15:05",
            "manager",
            "Friday at nine, then, the first of the day so that nobody can be late before you. Use "
            "the side door and ring; I will be there myself and take you straight through.\n\n"
            "Desmond",
        ),
        Line(
            5,
            "11:20",
            "client",
            "You were at the door, he took his time, and my neck is even. I had already written a "
            "review in my head. I have not posted it. Thank you for taking it seriously.",
            asks=False,
        ),
    ),
)

WORRIED = Plot(
    key="delphine.marchbank",
    name="Delphine Marchbank",
    label=(
        "A worry after filler, answered well: a clinician in three minutes, exact questions, and "
        "eyes on it the same afternoon."
    ),
    channel="email",
    subject="Is this normal?",
    intent="worry",
    zone="clinical_worry",
    reason="qualified",
    is_right=True,
    closed="12:15",
    known_since=-120,
    visits=(
        Stay("Cheek filler", "injector", 1, "15:00", -9),
        Stay("Consultation", "clinician", 2, "13:00", 2, 30),
    ),
    lines=(
        Line(
            2,
            "11:05",
            "client",
            "Sorry, this is probably nothing. I had my cheeks done yesterday afternoon and the "
            "left one is clearly bigger this morning, with a bruise coming up near the corner of "
            "the eye. It feels tight when I smile. The right one looks perfect. I don't want to "
            "make a fuss, I just keep looking in the mirror.\n\nDelphine",
        ),
        Line(
            2,
            "11:08",
            "clinician",
            "Delphine, this is not a fuss, and writing was right. I am Ottilie, the nurse "
            "practitioner. Four questions, please answer now: is any patch of skin pale, bluish or "
            "like lace? Is it painful, and getting worse? When you press the cheek and let go, "
            "does the colour come back at once? Is your sight exactly as always? If any of it is "
            "off, don't write, call us or 911. I am at the phone.",
        ),
        Line(
            2,
            "11:14",
            "client",
            "No pale patch, no lace. Sore but not worse than last night. The colour comes straight "
            "back, both sides. Eyes fine. Just big and tight.",
        ),
        Line(
            2,
            "11:17",
            "clinician",
            "Good, thank you, that is what I hoped to read. One side often swells more, and "
            "a bruise makes it look worse. I still want to see it with my own eyes: can you be "
            "here at one? Cool it, don't press it, and call at once if anything on that list "
            "changes before then.\n\nOttilie",
        ),
        Line(2, "11:19", "client", "Yes. One o'clock. Thank you, I can breathe again.", asks=False),
        Line(
            4,
            "12:41",
            "client",
            "Nearly even today, exactly as you said on Wednesday. Thank you for calling me last "
            "night as well.",
            asks=False,
        ),
    ),
)

SPANISH = Plot(
    key="rosalia.montefrio",
    name="Rosalía Montefrío",
    language="es",
    label=(
        "A first contact in Spanish, answered in Spanish within three minutes by somebody on shift "
        "who speaks it."
    ),
    channel="web_form",
    intent="candidacy",
    zone="first_impression",
    reason="language",
    is_right=True,
    closed="13:10",
    known_since=3,
    lines=(
        Line(
            3,
            "12:20",
            "client",
            "Buenas tardes. Es la primera vez que escribo a un lugar así. Tengo manchas en las "
            "mejillas desde el embarazo y mi piel es morena, y una amiga me dijo que el láser "
            "puede dejarla peor. ¿Alguien me puede explicar en español qué se puede hacer? "
            "Rosalía",
        ),
        Line(
            3,
            "12:23",
            "injector",
            "Buenas tardes, Rosalía:\n\nSu amiga tiene razón en preguntar: en piel morena no todos "
            "los aparatos sirven, y las manchas del embarazo pueden oscurecerse con la luz "
            "equivocada. Por eso primero las miramos juntas, sin prisa y sin compromiso, y le "
            "explico en español qué haría y qué no. ¿Le viene bien el sábado por la mañana? La "
            "primera consulta es gratis.\n\nXimena, enfermera",
        ),
        Line(
            3,
            "12:40",
            "client",
            "Qué alivio poder escribir en mi idioma. El sábado a las once puedo.",
        ),
        Line(
            3,
            "12:43",
            "injector",
            "Entonces el sábado a las once, conmigo. Venga sin maquillaje si puede, y traiga el "
            "nombre de las cremas que usa.\n\nXimena",
        ),
    ),
    visits=(Stay("Consultation", "injector", 5, "11:00", 3, 30),),
)

RESTED = Plot(
    key="gideon.ashgrove",
    name="Gideon Ashgrove",
    label=(
        "A man who wants to look rested, not done: his doubt is taken as a doubt, with no discount "
        "and no push."
    ),
    channel="email",
    subject="A slightly awkward question",
    intent="hesitation",
    zone="hesitation",
    reason="qualified",
    is_right=True,
    closed="13:30",
    known_since=3,
    lines=(
        Line(
            3,
            "13:05",
            "client",
            "I am 51, I sleep well, and everybody at work asks whether I am tired. I do not want "
            "to look younger and I certainly do not want anyone to notice. I am not sure this is "
            "a thing men my age do. If the honest answer is a holiday, please say so.\n\n"
            "Gideon Ashgrove",
        ),
        Line(
            3,
            "13:09",
            "injector",
            "Hello Gideon,\n\nSometimes the honest answer is a holiday, and I have said it in this "
            "room. Rested without anyone noticing is the most common thing men ask me for. Usually "
            "it is the two lines between the brows that look tired, and it takes very little; "
            "what it does is gone after three to four months if you dislike it. Come and let me "
            "look, twenty minutes, no treatment on that day. Then you decide at home.\n\nXimena",
        ),
        Line(
            3,
            "13:34",
            "client",
            "That I can live with. No treatment on the day is what decided it. When?",
        ),
        Line(
            3,
            "13:38",
            "injector",
            "Saturday at half past twelve is quiet, there is hardly anybody in the waiting room. "
            "I have written you in.\n\nXimena",
        ),
    ),
    visits=(Stay("Consultation", "injector", 5, "12:00", 3, 30),),
)

LEAVER = Plot(
    key="harriet.dovecote",
    name="Harriet Dovecote",
    label=(
        "Answered in two minutes, and lost: somebody who is leaving after three years gets the "
        "template from the wrong desk."
    ),
    channel="email",
    subject="Ending my membership",
    intent="membership",
    zone="goodbye",
    reason="on_shift",
    closed="10:20",
    known_since=-1100,
    visits=(Stay("Hydrating facial", "aesthetician", -27, "12:00", -60),),
    notes=(
        ("Came every month with her sister, who moved away in spring.", -90, "said at a visit"),
    ),
    lines=(
        Line(
            4,
            "16:02",
            "client",
            "Hello, please end my membership at the end of this month. It has been three good "
            "years, mostly thanks to Clementine. Lately I don't quite feel at home any more. No "
            "hard feelings.\n\nHarriet",
        ),
        Line(
            4,
            "16:04",
            "reception",
            "Dear Harriet,\n\nThank you for reaching out to Riverside Aesthetics! Membership "
            "cancellations are processed within 5-7 business days. Please note that unused credits "
            "expire on the last day of the billing period. We look forward to serving you "
            "again!\n\nWarm regards,\nThe Riverside Aesthetics Team",
        ),
    ),
)

PLOTS = (NERVOUS, LOYAL, COMPLAINT, WORRIED, SPANISH, RESTED, LEAVER)
