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
)
