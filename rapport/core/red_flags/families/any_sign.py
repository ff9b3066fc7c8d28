"""Smaller parts of signs: any sign, hardness, fast, huge, shut, itch."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "any_sign",
        """
        @pain, @swells, @numb, @bruise, @hot, @blister, @wound, @pimples, @fever, @itch, @woozy,
        @headache, @vomits, tired, tight, tightness, tender, stiff, asymmetrical, uneven, weird,
        something is wrong, doesnt feel right, not right, extrano, firm, red, redness, hot,
        oozing, droop*, caido, caida, knot, raro, swollen gland, leaking, leaks, crusty, crust,
        puffy, itchy, stings, stinging, shiny, raw, sore, burnt, burned, burning, bump, bumps,
        lump, bolita, bolitas, bulto, granitos, costra, ampolla, ampollas, inflamad*, hinchad*,
        arde, ardor, tieso, dura, duro, hard, oscuro, dark, boggy, smell, drained
        """,
    ),
    Family(
        "hardness",
        """
        hard, harder, tough, difficult, difficulty, trouble, painful, hurts, struggle,
        struggling, weird, funny, strange, tight, shallow, fast, heavy, labored, laboured,
        noisy, whistling, rattling, worse, off, cuesta, dificil, trabajo, batallo, problema,
        problemas, raro, duele, weak
        """,
    ),
    Family(
        "fast",
        """
        fast, quickly, suddenly, minutes, minute, hour, hours, all of a sudden, rapidly, by the
        minute, every minute, out of nowhere, rapido, de repente, de golpe, minutos, one hour,
        overnight
        """,
    ),
    Family(
        "huge",
        """
        huge, enormous, tripled, three times, balloon, ballooned, ballooning, elephant, by the
        minute, keeps growing, cant close my mouth, cant talk, enorme, gigante, globo, triple,
        touching my nose
        """,
    ),
    Family(
        "shut",
        """
        shut, closed, cant open, wont open, swollen shut, barely open, slits, cerrado, cerrados,
        no abre, no puedo abrir
        """,
    ),
    Family(
        "itch",
        """
        itch, itchy, itches, itching, pica, pican, picazon, comezon, rascar, rascando,
        scratching, scratch
        """,
    ),
)
