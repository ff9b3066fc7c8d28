"""Seeing badly, and signs of nerves and brain: eye hurts, eye stuck, pupil, different, droops."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "eye_hurts",
        """
        pain, pains, painful, hurt, hurts, hurting, ache, aches, aching, stabbing, throbbing,
        pressure, burst, explode, pop out, popping out, pulsing, sharp, duele, duelen, dolor,
        dolores, doliendo, punza, punzada, punzadas, presion, ardor, explotar, late, thumb,
        knife, needle in, ice pick, poking, squeezing, piquete, picahielo, estallar, al moverlo,
        hurts to look, hurt to look, duele al mover, cuchillo, clavo, nail in, thumb pressing
        """,
    ),
    Family(
        "eye_stuck",
        """
        cant move, wont move, doesnt move, not moving, isnt moving, stuck, frozen, wandering,
        drifting, drifts, crossed, cross eyed, crosseyed, lazy, wont follow, wont look, off to
        the side, turned in, turned out, no se mueve, no lo puedo mover, no puedo mover, bizco,
        bizca, desviado, chueco, wont track, wont look up, cant look up, doesnt look up, wont go
        up, looking at my nose, mirando pa la nariz, mirando para la nariz, chameleon, camaleon,
        pointing the wrong way, not lining up, points in, points out, looks the wrong way, se me
        quedo mirando, doesnt track, lagging behind, lags behind
        """,
    ),
    Family(
        "pupil",
        """
        pupil, pupils, pupila, pupilas, black part of my eye, black dot of my eye, black circle
        of my eye, center of my eye, nina del ojo, black dot, black circle, black part
        """,
    ),
    Family(
        "different",
        """
        bigger, big, huge, larger, smaller, different, uneven, unequal, dilated, dilating,
        blown, not the same, size, sizes, giant, mas grande, mas chica, dilatad*, distint*,
        diferent*, desigual*, enorme
        """,
    ),
    Family(
        "droops",
        """
        droop, droops, droopy, drooping, drooped, dropped, dropping, sag, sags, sagging, saggy,
        sagged, heavy, heavier, lower, lowered, hooded, half shut, half closed, half mast,
        sleepy, hanging, hangs, sliding, slid, sinking, weighed down, wont open, wont lift, not
        opening, cant open, wont raise, wont go up, uneven, lopsided, crooked, caido, caida,
        caidos, caidas, se me cae, se me cayo, cayendo, pesado, pesada, mas bajo, mas baja,
        medio cerrado, no abre, chuec*, disparej*, desnivel*, asimetric*, tired window, half
        awake, siesta, half asleep look, hang, hung, hold my lid up, hold it up, holding my lid,
        winking, pirate, squinty, smaller than, medio dormido, tapa media, cover half, covers
        half, not lifting, gone to sleep, eyelid closed, heavy lid, heavy lids, one lid lower,
        lid is closed, mas cerrado, more closed, more close, parpado cerrado, drop down, half
        down, media asta, sits lower, pesa mas, me pesa
        """,
    ),
)
