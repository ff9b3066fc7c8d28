"""Smaller parts of signs."""

from rapport.core.red_flags.concept import Family

PARTS = (
    Family(
        "any_sign",
        """
        @pain, @swells, @numb, @bruise, @hot, @blister, @wound, @pimples, @fever, @itch, @woozy,
        @headache, @vomits, tired, tight, tightness, tender, stiff, asymmetrical, uneven, weird,
        something is wrong, doesnt feel right, not right, extrano, firm, red, redness, hot,
        oozing, droop*, caido, caida, knot, raro, swollen gland
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
    Family(
        "touch_word",
        """
        to touch, touch, to the touch, al tacto, tocarlo, tocarla, al tocar, when i touch
        """,
    ),
    Family(
        "fluid_sure",
        """
        pus, puss, oozing, oozes, ooze, oozed, weeping, discharge, yellow stuff, yellow fluid,
        yellow liquid, green stuff, smells bad, smells weird, smells funny, smells awful, smells
        off, foul, supura, supurando, huele mal, apesta, liquido amarillo, secrecion, leaking
        fluid, leaking clear, leaking yellow, seeping, yellow crust, yellow gunk, custard, smell
        to it, theres a smell, mal olor, huele feo, huele a podrido, smells rotten, it stinks,
        stuff comes out, gunk, goo, moco verde, greenish, yellow tip, yellow tips, yellow tops,
        yellow heads, sale pus, liquidito, funky smell, smells funky, smells kinda, leche
        cortada, como materia, draining
        """,
    ),
    Family(
        "weeks_later",
        """
        weeks, week, months, month, months later, weeks later, year, later, semanas, meses,
        despues, of nowhere
        """,
    ),
    Family(
        "dental",
        """
        dentist, dental, cleaning, root canal, tooth, flu, covid, vaccine, sick, cold, sinus,
        dentista, muela, gripe, gripa, vacuna, enferma, resfriado
        """,
    ),
    Family(
        "again",
        """
        again, suddenly, out of nowhere, overnight, back, all of a sudden, otra vez, de nuevo,
        de repente
        """,
    ),
    Family("woke", "woke up, wake up, woke, this morning, overnight, desperte, amaneci, amanecio"),
    Family("tingle", "tingle, tingles, tingling, tingly, hormigueo, hormiguea, numb, dormida"),
    Family(
        "despair_near",
        """
        dont want to, no longer want, cant keep, tired of, no quiero, ya no quiero, cansada de,
        cansado de
        """,
    ),
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
        next time hell, he found me, has found me, found me twice, broke my arm, broken by, my
        arm was broken, he did this, he did it to me, cover a handprint, dont tell him, please
        dont tell him, he waits in the, hes waiting in the truck, hell be in the waiting room,
        picks what i do, makes me do it, forced me, forces me, forcing her, forced to, making me
        get, against my will, me obligada, obligan, locked the door, put his hand somewhere that
        had nothing, where he shouldnt, where he shouldnt have, private parts, between my legs,
        under my gown, under my bra, down my pants, rubbed himself, me revisa el celular, me
        revisa el telefono, revisa mi celular, me quito el telefono, me quito las llaves,
        escondio mis llaves, le quito las llaves, le quito el telefono, marca del golpe, el
        golpe de la cara, golpe que me, le dio su esposo, me dejo marcas, me dejo marcada, me
        deja peor, a no la cuento, no me marquen, no me llamen a este, no llamen a este, me jalo
        del pelo, me agarro del cuello, dedos en el cuello, me cela, no la deja salir, escondida
        en el bano, la mano donde, me metio la mano, me beso a la fuerza, took my passport, took
        her passport, me guardo el pasaporte, me quito el pasaporte, put his hand somewhere,
        mano donde no, between my legs and, tried to kiss me, under my robe
        """,
    ),
    Family(
        "after_it",
        """
        had, did, got, done, last week, two weeks ago, weeks ago, days ago, last month, ago,
        yesterday, already, me hice, me puse, me puso, me pusieron, me aplique, me aplicaron,
        hace, after, despues, right after, when you did
        """,
    ),
    Family(
        "found_out_sure",
        """
        found out im pregnant, found out i am pregnant, just found out im pregnant, im pregnant
        and didnt know, me entere que estoy embarazada, resulta que estoy embarazada, sali
        embarazada, resulte embarazada, two pink lines, two lines on, dos rayitas, positive
        pregnancy test, pregnancy test positive, late and the test, missed my period
        """,
    ),
    Family(
        "secret",
        """
        dont tell, without telling, doesnt know, dont know, cant know, not tell, secret, without
        my, without her, no sabe, sin que, no le digan, no le digas, permission, permiso, alone,
        by myself, parents, mom, sign, firma, consent
        """,
    ),
    Family(
        "photo",
        """
        photo, photos, pic, pics, picture, pictures, angles, attached, attach, attaching,
        attachment, side view, front view, selfie, video, sending, sent, foto, fotos, adjunto,
        les paso, le mando, mando foto, paso foto, image, snapshot
        """,
    ),
    Family(
        "judge",
        """
        look at, take a look, take a peek, peek, have a look, tell me, tell us, let me know,
        judge, judged, weigh in, opinion, normal, ok, okay, correct, too much, in range, in the
        range, in normal range, within range, expected, expect, what you would expect, ordinary,
        usual, should i come in, come in, see me, want to see, supposed, yay or nay, check it,
        checked, as it should, how it should, how it goes, even out, me dicen, me dice, diga,
        digan, valorar, valoren, checar, checan, mirar, miren, revisar, revisen, revisan, esta
        bien, va bien, asi tiene que, lo habitual, habitual, correcto, demasiado, de mas, de lo
        normal, me preocupo, worry, concerned, meant to be, this big, see your
        """,
    ),
    Family(
        "puffed",
        """
        @swells, @bruise, moretoncito, moradit*, plum, eggplant, berenjena, berenjenas, shades
        of, colors of the rainbow, duck, lump, chubby, hoyuelo, dimple, dimples, dent,
        asymmetric*, uneven, one side, left side, right side, bag, pouch
        """,
    ),
    Family(
        "warm_number",
        """
        38, 38.1, 38.2, 38.3, 38.4, 38.5, 38.6, 38.8, 39, 39.1, 39.5, 40, 100, 100.2, 100.4,
        100.8, 101, 101.2, 101.4, 101.5, 102, 102.3, 103, 104
        """,
    ),
    Family(
        "thermometer",
        """
        temp, temperature, thermometer, fever, degrees, running, temperatura, termometro,
        fiebre, grados, tengo
        """,
    ),
)
