"""Seeing badly, and signs of nerves and brain: double, see, cant, everything, one eye."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "double",
        """
        double vision, seeing double, see double, two of everything, two of everyone, two of
        them, two of you, seeing two, see two, sees two, sees double, doubled, doubles,
        ghosting, ghost image, split in two, side by side images, veo doble, ve doble, vision
        doble, viendo doble, dos de todo, veo dos, todo doble, diplopia, two husbands, dos
        maridos, repetido, todo lo veo repetido, doble la imagen, had a twin, shut one eye to
        read, close one eye to read, cover one eye, everything twice, see everything twice,
        everything has a twin, two moons, seeing twins, two roads, two steering wheels, ghost
        letters, two lines and they cross, centre line was two, road split in, road was two
        """,
    ),
    Family(
        "see",
        """
        see, seeing, sees, read, reading, make out, look at, focus, see out, ver, veo, ve,
        viendo, leer, leo, enfoc*, distinguir, distingo
        """,
    ),
    Family(
        "cant",
        """
        cant, cannot, can not, cnt, cany, couldnt, could not, unable, not able, can barely, can
        hardly, barely, hardly, struggling, struggle, struggles, trouble, hard time, hard to,
        harder to, difficult, difficult to, difficulty, tough to, impossible, not being able,
        fighting to, problem, problems, having a hard time, no longer, no puedo, no puede, no
        podia, no logro, apenas, apenas puedo, me cuesta, le cuesta, cuesta, dificil,
        dificultad, trabajo, batallo, batallando, no consigo, casi no, cant even, cant really,
        could barely, could hardly, wouldnt be able, dont manage to, not managing to, cant seem
        to, isnt able, no logra, no pude, no consigue, ni puedo, no alcanzo, no alcanzo a, no me
        deja, apenas si, ni para
        """,
    ),
    Family(
        "everything",
        """
        everything, things, the room, the world, the screen, my screen, my phone, words,
        letters, lights, the tv, people, faces, everyones, todo, las cosas, las letras, la
        pantalla, letras, el mundo
        """,
    ),
    Family(
        "one_eye",
        """
        one eye, left eye, right eye, my eye, his eye, her eye, eye, eyes, that eye, out of my
        left, out of my right, on the left, on the right, left side, right side, ojo, ojos, del
        lado izquierdo, del lado derecho, izquierdo, derecho, vista, vision, sight, eyesight,
        peripheral
        """,
    ),
)
