"""Smaller parts of signs: skin word, lines, colour word, throbs, side only, strong colour…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "skin_word",
        """
        skin, piel, patch, patches, mancha, manchas, manchita, area, zona, blotch, blotches,
        splotch, splotches, parche, parches, injection site, injection sites, where you
        injected, where she injected, where he injected, where the needle, where the filler,
        tip, pedazo, pedacito, section
        """,
    ),
    Family(
        "lines",
        """
        veins, vein, lines, streaks, branches, venas, vena, lineas, rayas, threads, squiggles
        """,
    ),
    Family("colour_word", "color, colour, pink, red, color otra vez, rosado, rosa"),
    Family(
        "throbs",
        """
        throb, throbs, throbbing, pulsing, pulsating, heartbeat in my, its own heartbeat, own
        pulse, late, latiendo, punza, punzadas, palpita
        """,
    ),
    Family(
        "side_only",
        """
        one side, only one side, left side, right side, just one, other side, un lado, solo un
        lado, lado derecho, lado izquierdo, one cheek, left cheek, right cheek
        """,
    ),
    Family(
        "strong_colour",
        """
        white, whitish, pale, paler, blanch*, ghostly, chalky, milky, purple, purplish, blue,
        bluish, grey, gray, greyish, grayish, violet, lavender, dusky, ashy, ashen, ash, blanco,
        blanca, blanquec*, palid*, morad*, azul, violace*, gris, grisace*, ceniz*, amoratad*,
        negruzc*
        """,
    ),
    Family("sight_word", "vision, sight, eyesight, vista, la vista, visual, peripheral"),
    Family("lost", "lost, losing, lose, loss, loss of, perdi, perdio, perdiendo, perdida"),
    Family(
        "gone_word",
        """
        gone, going, goes, went, black, dark, missing, bad, worse, worsening, weird, off,
        strange, funny, messed up, not right, isnt right, wrong, failing, fading, jumpy, half,
        changed, changing, going in and out, in and out, se fue, se va, mal, rara, raro, oscura,
        disappearing, narrowing
        """,
    ),
)
