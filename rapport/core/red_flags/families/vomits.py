"""Pain, numbness, despair and harm: numbing, vomits, lasting."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "numbing",
        """
        numbing, numbing cream, cream, lidocaine, dentist appointment, at the dentist, dental
        block, anesthesia, anestesia, crema, novocaine for, lidocaina, anestesica, topical,
        numbed first, get numbed, gets numbed, numbed with, numbed up, numb me, numb us, cream
        on, the cream, dentist y, the cream i
        """,
    ),
    Family(
        "vomits",
        """
        throwing up, throw up, threw up, thrown up, throws up, puking, puke, puked, barfing,
        cant keep anything down, cant keep water down, cant keep food down, keep anything down,
        keep down, keeping anything down, keeping water down, vomit*, devolviendo, no retengo,
        guacarear, guacareando, nothing stays down, wont stay down, hugging the toilet, head in
        the toilet, kept anything down, kept nothing down, hold anything down, hold down, stayed
        down, stays down, stay down, come back up, came back up, came right back, comes right
        back, came up, coming up, coming out both ends, both ends, losing everything, keeps
        nothing, pukey, yakking, hurling, heaving, dry heaving, retching, being sick, been sick,
        no me para nada, no me para nada en el, devuelve, devuelvo, devolvio, basca, basquear,
        arroj*, no le para nada, no aguanta nada, lo regreso todo, saco puro amarillo, nothing
        has come out the back, bilis, bile, nothing has stayed down, nothing stayed down, keep
        water in me, havent kept, hasnt kept, all go out from up, water comes back, even the
        water comes back, comes back up, on the bathroom tile, on the bathroom floor, kept in
        since, all ive kept in, kept down since, meets me on the way back
        """,
    ),
    Family(
        "lasting",
        """
        all day, all night, days, since, cant stop, wont stop, nonstop, non stop, every hour,
        every time, over and over, hours, constantly, still, keeps, keep, again and again, cant
        keep, 2 days, 3 days, two days, three days, second day, third day, todo el dia, toda la
        noche, dias, desde, no paro, no para, no puedo parar, cada, horas, sin parar, seguido,
        third time, fifth time, times, veces, since sunday, since saturday, since monday, since
        last, since i went up, hasnt, havent, not even, ni el suero, ni el agua, hasta el agua,
        ni agua, tuesday, wed, thurs, every sip, sip, barely peeing, barely going, not peeing,
        no orina, seca, mouth is a desert, shaky, anything, dos dias, tres dias, llevo dos,
        llevo tres, desde ayer, desde anoche, desde el, now it is monday, now its monday, monday
        night, wednesday, tues
        """,
    ),
)
