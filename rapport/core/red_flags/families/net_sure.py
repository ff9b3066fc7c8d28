"""Smaller parts of signs of skin, eyes and strength: heavy, limp neck, weak, stand up, flash, face side…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family("heavy", "heavy, heavier, too heavy, weighs, wobbly, floppy, pesa, pesada, pesado"),
    Family(
        "limp_neck",
        """
        weak, weakness, floppy, wobbly, bobbing, bobblehead, wont stay up, keeps falling, keeps
        dropping, falls forward, fall forward, falling forward, too heavy, rag doll, se me cae,
        se me va, no aguanta, no la aguanto, no sostengo, debil
        """,
    ),
    Family(
        "weak",
        """
        weak, weaker, weakness, feeble, noodle, noodles, jelly, jello, debil, debilidad, sin
        fuerzas, floppy, gave out
        """,
    ),
    Family(
        "stand_up",
        """
        stand, stand up, get up, walk, climb, lift, stairs, chair, levantarme, caminar, pararme
        """,
    ),
    Family("flash", "flash, flashes, zap, zapped, beam, light, bright, luz, rayo"),
    Family("face_side", "one side, left side, right side, un lado"),
    Family(
        "net_sure",
        """
        mottl*, marbl*, lacy, lacey, lace like, net like, netlike, net pattern, fishnet, webbed,
        webbing, like a web, web like, spiderweb, spider web, spider webs, cobweb, road map,
        roadmap, like a map, branching, squiggly, reticul*, lattice, jaspead*, como red, una
        red, telarana, telaranas, como mapa, un mapa, moteado, moteada, venitas, crackled,
        doily, snake skin, piel de culebra
        """,
    ),
    Family(
        "blur_sure",
        """
        blur, blurred, blurry, blurring, foggy, hazy, cloudy, fuzzy, smudgy, borros*, nublad*,
        empanad*, turbi*, desenfocad*
        """,
    ),
)
