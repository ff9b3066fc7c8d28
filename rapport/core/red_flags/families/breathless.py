"""Breathing, swallowing, voice, heart, fainting: breathe, breathless."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "breathe",
        """
        breathe, breath, breathing, breaths, breathin, breath in, breathe in, inhale, get air,
        enough air, getting air, take a breath, catch my breath, catch her breath, catch his
        breath, full breath, deep breath, air in, get a breath, respirar, respiro, respira,
        respiracion, aire, aliento, tomar aire, lungful, full lungful, take air, takes air,
        takes air in, take air in, pull air, pulls air, pull air in, pulls air in, draws air,
        draw air, draw air in, draws breath, draw breath, breathes in, breathe out, breathes,
        jalar aire, jala aire, jala, al jalar, pasar aire, agarrar aire, respire, resuello,
        catch a breath, proper breath, get breath, take a full breath, inhaling, breath out
        """,
    ),
    Family(
        "breathless",
        """
        short of breath, shortness of breath, out of breath, breathless, winded, wheeze,
        wheezes, wheezing, wheezy, whistling, suffocat*, smother*, choking, cant breath, cant
        breathe, breathing through a straw, breathing is hard, breathing is weird, breathing is
        tight, breathing fast, breathing funny, breathing feels, breathing heavy, air hungry, no
        air, not enough air, panting, me ahogo, se ahoga, ahogando, ahogo, asfixi*, me falta el
        aire, le falta el aire, falta de aire, falta aire, sin aire, sin aliento, silbido,
        silbidos, silba, pitido en el pecho, pitidos, jade*, no puedo respirar, no puede
        respirar, chillido en el pecho, chifla, little squeak, seal noise, seal bark, barking
        cough, silbidito, ruidito, wheezin, wheezed, huff, huffing, cant get air, cant take air,
        not enough breath, air is not enough, air hunger, no me entra el aire, no le entra el
        aire, el aire no me, no entra aire, se me va el aire, se le va el aire, se va el aire,
        me quedo sin aire, aire a medias, a medias el aire, sentado para respirar, stop for
        breath, gulping air, fighting for air, asphyxi*, out of breath just, cant finish a
        sentence, lungs are, lungs wont, chest wont open, chest wont, no alcanza el aire, no me
        alcanza el aire, gasping for, gasping, squeaky breathing, hace ruido al, hace ruidito,
        asthma attack, i need air, bottom of a breath, top of a breath, proper lungful, get my
        wind, noise like kettle, noise when, makes a noise when, making noise when, chest like
        an accordion, old accordion
        """,
    ),
)
