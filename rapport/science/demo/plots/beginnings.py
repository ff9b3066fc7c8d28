"""Three who wrote for the first time: one left, two stayed."""

from rapport.science.demo.plots.shape import Line, Plot, Stay

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
            "a thing men my age do. If the honest answer is a vacation, please say so.\n\n"
            "Gideon Ashgrove",
        ),
        Line(
            3,
            "13:09",
            "injector",
            "Hello Gideon,\n\nSometimes the honest answer is a vacation, and I have said it in this "
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
