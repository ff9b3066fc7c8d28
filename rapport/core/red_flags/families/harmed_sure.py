"""Smaller parts of signs: alive, person, harmed sure."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "alive",
        """
        be alive, living, exist, existing, wake up, vivir, existir, estar viva, despertar
        """,
    ),
    Family(
        "person",
        """
        he, she, him, her, husband, wife, boyfriend, girlfriend, partner, ex, man, guy, dad,
        father, stepdad, stepfather, uncle, brother, someone, injector, technician, tech,
        doctor, nurse, esthetician, provider, masseur, masseuse, esposo, marido, novio, pareja,
        papa, padrastro, tio, hermano, alguien, el doctor
        """,
    ),
    Family(
        "harmed_sure",
        """
        he hits me, hits me, beats me, beat me, punched me, slapped me, choked me, strangled me,
        raped, molested, assaulted, groped, scared to go home, afraid to go home, not safe at
        home, unsafe at home, dont feel safe at home, domestic violence, hurting me at home,
        touched me inappropriately, touched my breast, touched my breasts, grabbed my breast, me
        pega, me golpea, me golpeo, me pego, me maltrata, me violo, me manoseo, miedo de volver
        a casa, miedo llegar a casa, me da miedo volver a casa, me encierra, violencia
        domestica, he threatens, threatens to kill, threatened to kill, knocked me down, knocked
        him down, knocked her down, shut her in, shut me in, took my keys, took her keys, took
        his keys, took my took her hid my keys, took my phone, took her phone, goes through my
        phone, reads my messages, reads my texts, he dont call this number, not call this
        number, dont text this number, dont write back after, finger marks, finger shaped,
        finger shaped marks, marks on my neck, marks on her neck, marks on a neck, four fingers
        and a thumb, handprint, hand marks, around my neck, made sure of that, next time he,
        next time hell, he found me, has found me, found me twice, broke my arm, my arm was
        broken, he did this, he did it to me, cover a handprint, dont tell him, please dont tell
        him, he waits in the, hes waiting in the truck, hell be in the waiting room, picks what
        i do, makes me do it, forced me, forces me, forcing her, forced to, making me get,
        against my will, me obligada, obligan, locked the door, put his hand somewhere that had
        nothing, where he shouldnt, where he shouldnt have, private parts, between my legs,
        under my gown, under my bra, down my pants, rubbed himself, me revisa el celular, me
        revisa el telefono, revisa mi celular, me quito el telefono, me quito las llaves,
        escondio mis llaves, le quito las llaves, le quito el telefono, marca del golpe, el
        golpe de la cara, golpe que me, le dio su esposo, me dejo marcas, me dejo marcada, me
        deja peor, a no la cuento, no me marquen, no me llamen a este, no llamen a este, me jalo
        del pelo, me agarro del cuello, dedos en el cuello, me cela, no la deja salir, escondida
        en el bano, la mano donde, me metio la mano, me beso a la fuerza, took my passport, took
        her passport, me guardo el pasaporte, me quito el pasaporte, put his hand somewhere,
        mano donde no, between my legs and, tried to kiss me, under my robe, he waits in the
        car, times it, contesta el, pays for everything and, our passports, nuestros pasaportes,
        shape of fingers, in the shape of fingers, he doesnt want it showing, doing in my room,
        comes into my room, in my room in the night, hell kill me, he will kill me, sleep in the
        shed, is there another door
        """,
    ),
)
