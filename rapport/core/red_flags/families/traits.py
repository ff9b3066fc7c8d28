"""Smaller parts of signs of skin, eyes, face and strength."""

from rapport.core.red_flags.concept import Family

TRAITS = (
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
    Family(
        "blind_word",
        """
        blind, going blind, gone blind, went blind, blinded, ciega, ciego, sudden blindness,
        temporary blindness, ceguera repentina, blind on one, blind in one, half blind
        """,
    ),
    Family("curtain", "curtain, veil, shade, shadow, shadows, cortina, velo, sombra, tunnel"),
    Family(
        "sparks",
        """
        spots, dots, floaters, flashes, sparkles, sparks, stars, zigzags, black spots, dark
        spots, flashing lights, lights flashing, halos, double, manchas, puntos, puntitos,
        luces, lucecitas, destellos, estrellas, moscas
        """,
    ),
    Family("eye_only", "eye, eyes, eyeball, eyeballs, ojo, ojos, globo ocular"),
    Family(
        "smile",
        """
        smile, smiling, sonrisa, sonreir, sonrio, mouth when i smile, grin, whistle, sip, straw,
        pout, corner of my mouth
        """,
    ),
    Family(
        "crooked",
        """
        crooked, uneven, lopsided, asymmetric, asymmetrical, one sided, one side, only one side,
        weird, off, wonky, joker, chuec*, torcid*, disparej*, droopy, doesnt go up, wont go up,
        not moving
        """,
    ),
    Family(
        "slack_es",
        """
        caida, caido, torcida, torcido, chueca, chueco, de lado, dormida, paralizada,
        paralizado, no se mueve, colgada, colgando, ladeada, ladeado
        """,
    ),
    Family(
        "slack_face",
        """
        droop, drooping, droopy, drooped, dropped, sliding, slid, hanging, falling, fell, slack,
        melted, melting, limp, paralyzed, paralysed, wont move on one side, half
        """,
    ),
    Family(
        "hold_up",
        """
        hold, hold up, holding, lift, keep up, support, raise, sostener, levantar, aguantar
        """,
    ),
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
