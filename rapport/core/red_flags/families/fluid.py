"""Heat, fluid, lumps, burns and wounds: fluid, red lines, lump, hard."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "fluid",
        """
        pus, puss, ooze, oozes, oozing, oozed, leak, leaks, leaking, leaky, weep, weeps,
        weeping, discharge, discharging, draining, drains, seeping, drainage, gunk, goo, gooey,
        yellow stuff, yellow liquid, yellow fluid, yellow crust, green stuff, smells, smelly,
        stinks, foul, smells bad, supur*, huele mal, apesta, secrecion, escurre, escurriendo,
        materia, greenish, snot, moco, mucus, curdled, leche cortada, honey colored, stuff comes
        out, something comes out, comes out, come out like, sticks to my shirt, stuck to my
        shirt, botando, sale un, gotea, dripping, mojadito, yellow tip, yellow tips, yellow
        tops, volcan, volcancito, yellow head, milky stuff, reeks, huele a, mal olor, huele feo,
        funky, tufo, yellow gunk, greenish stuff, coming out of it, comes out of it, comes out
        on, out like soup, como sopa, sale pus, me sale agua, sale agua, sale un liquid*,
        liquidito, salen, stuff coming out, wet stuff
        """,
    ),
    Family(
        "red_lines",
        """
        red line, red lines, red streak, red streaks, streaks going, streaking, line going up,
        red stripe, linea roja, lineas rojas, rayas rojas, raya roja
        """,
    ),
    Family(
        "lump",
        """
        lump, lumps, lumpy, bump, bumps, nodule, nodules, marble, pea, peas, pebble, pebbles,
        golf ball, grape under, bean, beans, kernel, cyst, boil, abscess, abcess, bead, gumball,
        walnut, hard spot, hard thing, bulto, bultos, bulta, bolita, bolitas, nodulo, nodulos,
        canica, canicas, piedrita, chicharo, garbanzo, absceso, dureza, pelota, frijol, lenteja,
        nacido, egg, boiled egg, hard boiled egg, small egg, cordon, alambre, beads, ping pong,
        tennis ball, volcancito, gumdrop, chickpea, almendra, aceituna, swollen gland, glands,
        hard ball, egg under, ball under, bola dura, bola colorada, una bola, rock under, hard
        as a rope, hard as a rock, like a rope, a cord, knot under, hard knot, marble under,
        size of a plum, size of a grape, size of a marble, size of a pea, pea under, huevito, un
        huevo
        """,
    ),
    Family(
        "hard",
        """
        hard, harder, firm, firmer, rock hard, solid, stiff, hardened, tender, painful, hurts,
        hurt, sore, throbbing, throbs, hot, warm, red, growing, bigger, dur*, duele, dolor,
        doloros*, caliente, roja, rojo, creciendo, crece, late, punza, sore to, aches, beating,
        pulsing, shiny, tight, angry, heart beat, wont go away, didnt go away, not going away,
        softening, inflamado, inflamada, calientit*, tenso, brillos*
        """,
    ),
)
