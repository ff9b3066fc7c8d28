"""Smaller parts of signs: touch word, fluid sure, weeks later, dental, again, woke…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "touch_word",
        """
        to touch, touch, to the touch, al tacto, tocarlo, tocarla, al tocar, when i touch
        """,
    ),
    Family(
        "fluid_sure",
        """
        pus, puss, oozing, oozes, ooze, oozed, weeping, discharge, yellow stuff, yellow fluid,
        yellow liquid, green stuff, smells bad, smells weird, smells funny, smells awful, smells
        off, foul, supura, supurando, huele mal, apesta, liquido amarillo, secrecion, leaking
        fluid, leaking clear, leaking yellow, seeping, yellow crust, yellow gunk, custard, smell
        to it, theres a smell, mal olor, huele feo, huele a podrido, smells rotten, it stinks,
        stuff comes out, gunk, goo, moco verde, greenish, yellow tip, yellow tips, yellow tops,
        yellow heads, sale pus, liquidito, funky smell, smells funky, smells kinda, leche
        cortada, como materia, draining
        """,
    ),
    Family(
        "weeks_later",
        """
        weeks, week, months, month, months later, weeks later, year, later, semanas, meses,
        despues, of nowhere
        """,
    ),
    Family(
        "dental",
        """
        dentist, dental, cleaning, root canal, tooth, flu, covid, vaccine, sick, cold, sinus,
        dentista, muela, gripe, gripa, vacuna, enferma, resfriado
        """,
    ),
    Family(
        "again",
        """
        again, suddenly, out of nowhere, overnight, back, all of a sudden, otra vez, de nuevo,
        de repente
        """,
    ),
    Family("woke", "woke up, wake up, woke, this morning, overnight, desperte, amaneci, amanecio"),
    Family("tingle", "tingle, tingles, tingling, tingly, hormigueo, hormiguea, numb, dormida"),
    Family(
        "despair_near",
        """
        dont want to, no longer want, cant keep, tired of, no quiero, ya no quiero, cansada de,
        cansado de
        """,
    ),
)
