"""Breathing, swallowing, voice, heart, fainting: food, voice, voice gone, voice word, pressed."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "food",
        """
        food, water, pills, pill, coffee, drink, drinks, drinking, eating, eat, saliva, spit,
        soup, bread, rice, liquids, tea, meat, comida, agua, pastilla, comer, tomar, bebo,
        beber, cafe, sopa, medicine, tablets, tablet, steak, pasta, yogurt, custard, applesauce,
        smoothie, solids, bocado, trago, fork
        """,
    ),
    Family(
        "voice",
        """
        voice, voices, speech, speaking, talking, talk, speak, voz, hablar, hablo, habla, sound,
        sounds, i sound, she sounds, he sounds, sueno, suena
        """,
    ),
    Family(
        "voice_gone",
        """
        hoarse, hoarser, hoarseness, raspy, rasp, croaky, croak, croaking, frog, gone, lost,
        losing, whisper, whispery, whispering, squeaky, nasal, weak, weird, strange, different,
        funny, disappearing, cracking, gravelly, deeper, underwater, helium, ronc*, afon*,
        perdi, se me fue, se me va, sin, susurro, rara, raro, debil, gangos*, quebrad*, apagad*,
        kermit, batman, darth vader, sandpaper, gravel, mickey mouse, gone low, frog like,
        cartoon, munchkin, robot, drunk, de senor, ronquita, ronquito, de rana, donald, like a
        duck, through my nose, mouthful, record, breathy, strangled, squawk, wont come out, no
        sale, no me sale, sacar la voz
        """,
    ),
    Family(
        "voice_word",
        """
        hoarse, hoarseness, raspy voice, lost my voice, losing my voice, voice is gone, no
        voice, ronquera, sin voz, me quede sin voz, afonica, afonico, ronca, ronco
        """,
    ),
    Family(
        "pressed",
        """
        pain, pains, painful, hurt, hurts, hurting, tight, tightness, tightening, pressure,
        heavy, heaviness, crushing, squeezing, squeezed, elephant, sitting on, brick, bricks,
        weight, burning, stabbing, sharp, ache, aches, aching, band around, vice, vise,
        clenched, clenching, cement block, fluttering, duele, dolor, dolores, presion, apret*,
        oprim*, opresion, peso, pesad*, punzada, punzadas, ardor, elefante, quema, standing on,
        sat on, rock, stone, vice grip, knot, piedra, knife, punalada, lazy, doesnt open, wont
        open up, wont open, cinturon, band, anvil, se me cierra, cerrando, apretand*, hundid*,
        clav*, squeeze, squeezes, pinching, burns, weight on, parked, someone sat on me, sitting
        on me, sat on him, sat on her, sat on me, sitting on him, sitting on her
        """,
    ),
    Family(
        "sat_on_me",
        """
        elephant sitting on, elephant on, sitting on me, sat on me, someone sat on him, someone
        sat on her, standing on my, bricks on me, bricks on my chest, elefante sentado, elefante
        en el pecho
        """,
    ),
    Family(
        "doom",
        """
        something bad is about to, something awful is about to, something dreadful is about to,
        somethings about to happen, something terrible is about, awful is about to happen,
        dreadfuls about to happen, bad is about to happen, impending doom, feeling of doom, algo
        malo va a pasar, me voy a morir aqui
        """,
    ),
)
