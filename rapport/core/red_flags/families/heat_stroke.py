"""What makes the same words harmless: heat stroke, pride, traffic, concert, tone, phone talk…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "heat_stroke",
        """
        heat stroke, stroke of luck, brush stroke, stroke of genius, years ago, my dad, my mom,
        grandmother, grandma, stroke survivor, a lifetime, keyboard, midnight, breaststroke,
        backstroke, luck, brush, pen, somebody a, someone a, me a, over my pto, over my, bad
        with parking, history, survivor, signs, poster, her words, is that a thing, school gate,
        at thirty, over €60, euro, refund, going to have, going to give, nearly had, nearly
        gave, gave me, i swear, if i dont get, on the record, thought id had
        """,
    ),
    Family("pride", "pride, price, cost, bill, amount, pill to, tough pill, hard pill, orgullo"),
    Family(
        "traffic", "traffic, parking, elevator, stuck at, stuck in, stuck on, line, rain, weather"
    ),
    Family(
        "concert",
        """
        concert, karaoke, cheering, yelling, screaming, singing, game, festival, allergies,
        cold, laryngitis, wedding, concierto, partido, gritar
        """,
    ),
    Family(
        "tone",
        """
        tone, tone of, your voice, her voice, his voice, hear your, heard your, sound of, voice
        of, voice note, voice memo, voice message, soothing, calm voice, nota de voz, mensaje de
        voz, sore throat, necklace, grabacion, audio, recording, setting, siri, alexa, mode
        """,
    ),
    Family(
        "phone_talk",
        """
        phone, call, right now, at work, meeting, later, today, until, with you, to you, to
        someone, with someone, with the, to the, to a, enough, highly, telefono, llamada, ahora,
        con alguien, con la, con el, con usted, con ustedes, about it, in class, driving,
        contigo
        """,
    ),
    Family("sore_throat", "sore throat, strep, drain, lozenge"),
    Family(
        "busy",
        """
        busy, hectic, crazy week, finally, schedule, work, meeting, meetings, stairs, gym,
        workout, run, running, spin, yoga, pilates, marathon, kids, hike, treadmill, deadlines,
        holidays, holiday, after the holidays, once things, corset, jeans, spanx, crunches, en
        trabajo, de trabajo, papeleo, deudas, pendientes
        """,
    ),
)
