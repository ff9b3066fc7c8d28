"""Smaller parts of signs of skin, eyes and strength: blind word, curtain, sparks, eye only, smile, crooked…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
    Family(
        "half_of",
        """
        half, bottom half, top half, left half, right half, left hand half, right hand half,
        middle, bottom, top, chunk, piece, slice, corner, edge, part, mitad, pedazo, pedazos, el
        medio, un lado
        """,
    ),
    Family(
        "of_sight",
        """
        everything, whatever i look, wherever i look, what i look at, the screen, the tv,
        television, every line, letters, words, faces, the page, the road, newspaper, students,
        todo lo que veo, de las cosas, la tele, las letras, lo que miro, de todo
        """,
    ),
    Family(
        "not_there",
        """
        missing, isnt there, not there, wasnt there, gone, doesnt exist, cut off, cut out,
        bitten out, disappeared, blank, falta, faltan, no esta, no estan, desaparecio
        """,
    ),
    Family(
        "one_side_sees",
        """
        whatever i look, wherever i look, everywhere i look, out of my right, out of my left,
        that side ever since, shut that eye, covered each eye, covered one eye, with the left
        one, with the right one, left one alone, that eye, con un ojo, con el otro, me tapo
        """,
    ),
)
