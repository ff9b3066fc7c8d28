"""Seeing badly, and the signs of a nerve or of the brain."""

from rapport.core.red_flags.concept import Family

SIGHT = (
    Family(
        "blur",
        """
        blur, blurred, blurry, bluring, blurring, blury, fog, foggy, fogged, haze, hazy, cloudy,
        clouded, clouding, fuzzy, misty, mist, smudge, smudged, smudgy, smeared, smeary, film
        over, film on, filmy, vaseline, petroleum jelly, frosted, steamed, steamy, steam,
        underwater, under water, dim, dimmer, dimming, dimmed, grainy, pixelated, static, out of
        focus, wont focus, cant focus, not focusing, unfocused, distorted, warped, wavy, wobbly,
        swimming, milky, gauze, wax paper, waxed paper, parchment, greasy lens, dirty lens,
        dirty window, dirty glasses, smoke, smoky, shower door, foggy window, rainy windshield,
        windshield, goggles, borros*, nublad*, nubla, nublos*, neblin*, niebla, empanad*, humo,
        opac*, turbi*, desenfocad*, velad*, lagana, vidrio sucio, vidrio empanado, vaselina,
        bruma, distorsionad*, agua en
        """,
    ),
    Family(
        "sight_loss",
        """
        gone dark, went dark, going dark, goes dark, went black, gone black, going black, goes
        black, went gray, went grey, gone gray, gone grey, shadow, shadows, shade, curtain,
        curtains, veil, tunnel, blank, blacked out, blackout, blind, blinded, blindness, lost,
        losing, loss, gone, missing, disappeared, half gone, cut off, eclipse, hole, patch
        missing, dark spot, dark spots, black spot, black spots, gray spot, grey spot, blind
        spot, spots, floaters, floater, flashes, flashing, sparkles, sparks, stars, zigzag,
        zigzags, zig zag, dots, squiggles, kaleidoscope, lightning, curtain coming down, doesnt
        work, not working, stopped working, quit working, worse, weird, cortina, velo, sombra,
        sombras, tunel, ciega, ciego, ceguera, perdi, perdida, perdiendo, perdio, moscas,
        mosquitas, puntos negros, puntitos, destellos, chispas, estrellas, estrellitas,
        lucecitas, manchas, mancha, hoyo, se apago, se apaga, se fue, se me va, oscura, oscuro,
        negro, negra
        """,
    ),
    Family(
        "double",
        """
        double vision, seeing double, see double, two of everything, two of everyone, two of
        them, two of you, seeing two, see two, sees two, sees double, doubled, doubles,
        ghosting, ghost image, split in two, side by side images, veo doble, ve doble, vision
        doble, viendo doble, dos de todo, veo dos, todo doble, diplopia
        """,
    ),
    Family(
        "see",
        """
        see, seeing, sees, read, reading, make out, look at, focus, see out, ver, veo, ve,
        viendo, leer, leo, enfoc*, distinguir, distingo
        """,
    ),
    Family(
        "cant",
        """
        cant, cannot, can not, cnt, cany, couldnt, could not, unable, not able, can barely, can
        hardly, barely, hardly, struggling, struggle, struggles, trouble, hard time, hard to,
        harder to, difficult, difficult to, difficulty, tough to, impossible, not being able,
        fighting to, problem, problems, having a hard time, no longer, no puedo, no puede, no
        podia, no logro, apenas, apenas puedo, me cuesta, le cuesta, cuesta, dificil,
        dificultad, trabajo, batallo, batallando, no consigo, casi no
        """,
    ),
    Family(
        "everything",
        """
        everything, things, the room, the world, the screen, my screen, my phone, words,
        letters, lights, the tv, people, faces, everyones, todo, las cosas, las letras, la
        pantalla, letras, el mundo
        """,
    ),
    Family(
        "one_eye",
        """
        one eye, left eye, right eye, my eye, his eye, her eye, eye, eyes, that eye, out of my
        left, out of my right, on the left, on the right, left side, right side, ojo, ojos, del
        lado izquierdo, del lado derecho, izquierdo, derecho, vista, vision, sight, eyesight,
        peripheral
        """,
    ),
    Family(
        "eye_hurts",
        """
        pain, pains, painful, hurt, hurts, hurting, ache, aches, aching, stabbing, throbbing,
        pressure, burst, explode, pop out, popping out, pulsing, sharp, duele, duelen, dolor,
        dolores, doliendo, punza, punzada, punzadas, presion, ardor, explotar, late
        """,
    ),
    Family(
        "eye_stuck",
        """
        cant move, wont move, doesnt move, not moving, isnt moving, stuck, frozen, wandering,
        drifting, drifts, crossed, cross eyed, crosseyed, lazy, wont follow, wont look, off to
        the side, turned in, turned out, no se mueve, no lo puedo mover, no puedo mover, bizco,
        bizca, desviado, chueco, wont track
        """,
    ),
    Family(
        "pupil",
        """
        pupil, pupils, pupila, pupilas, black part of my eye, black dot of my eye, black circle
        of my eye, center of my eye
        """,
    ),
    Family(
        "different",
        """
        bigger, big, huge, larger, smaller, different, uneven, unequal, dilated, dilating,
        blown, not the same, size, sizes, giant, mas grande, mas chica, dilatad*, distint*,
        diferent*, desigual*, enorme
        """,
    ),
    Family(
        "droops",
        """
        droop, droops, droopy, drooping, drooped, dropped, dropping, drops, sag, sags, sagging,
        saggy, sagged, heavy, heavier, lower, lowered, hooded, half shut, half closed, half
        open, half mast, half way, halfway, closing, shut, closed, sleepy, falling, fell,
        fallen, hanging, hangs, sliding, slid, sinking, weighed down, wont open, wont lift, not
        opening, cant open, wont raise, wont go up, uneven, lopsided, crooked, caido, caida,
        caidos, caidas, se me cae, se me cayo, cae, cayendo, pesado, pesada, mas bajo, mas baja,
        abajo, cerrado, medio cerrado, no abre, chuec*, disparej*, desnivel*, asimetric*
        """,
    ),
    Family(
        "half_face",
        """
        half of my face, half my face, half his face, half her face, side of my face, side of
        his face, side of her face, half of her face, half of his face, corner of my mouth,
        corner of his mouth, corner of her mouth, side of my mouth, side of her mouth, side of
        his mouth, one side of the face, mitad de la cara, media cara, lado de la cara, lado de
        mi cara, mitad de mi cara, comisura
        """,
    ),
    Family(
        "slack",
        """
        droop*, dropped, sagging, sagged, sliding, slid, falling, fallen, fell, hanging, slack,
        limp, melting, melted, wont move, doesnt move, not moving, cant move, paralyzed,
        paralysed, frozen, numb, dead, drooling, drools, lopsided, crooked, pulled down, asleep,
        caida, caido, se cayo, se me cayo, torcid*, chuec*, desviad*, dormid*, paraliz*, no se
        mueve, no puedo mover, colgando
        """,
    ),
    Family(
        "speech_off",
        """
        slur, slurs, slurred, slurring, slurry, garbled, gibberish, mumbling, jumbled, mush,
        mushy, mixing up words, wrong words, talking nonsense, not making sense, isnt making
        sense, doesnt make sense when, cant find words, cant find the words, cant get words out,
        cant get the words, words wont come, words come out wrong, coming out wrong, come out
        wrong, come out funny, coming out funny, sound drunk, sounds drunk, sounding drunk, like
        im drunk, talking funny, talking weird, speech is off, speech is weird, tongue tied,
        thick speech, arrastr*, balbuc*, habla raro, hablo raro, hablando raro, no le entiendo,
        no me entienden, no me salen las palabras, no le salen las palabras, trabad*, se me
        traba, se le traba
        """,
    ),
    Family(
        "limp",
        """
        weak, weaker, weakness, wont lift, cant lift, wont work, not working, doesnt work,
        stopped working, heavy, numb, tingly, tingling, dead, limp, dropping, dropped, drops,
        drop things, dropping things, gave out, giving out, give out, paralyzed, paralysed, cant
        move, wont move, clumsy, asleep, useless, noodle, noodles, spaghetti, jelly, jello,
        rubber, lead, debil, debiles, debilidad, dormid*, adormecid*, no responde, no puedo
        mover, no puede mover, no lo puedo levantar, sin fuerza, sin fuerzas, no tengo fuerza,
        pesad*
        """,
    ),
    Family(
        "confused",
        """
        confused, confusion, disoriented, disorientated, doesnt know where, dont know where i
        am, not herself, not himself, out of it, confundid*, desorientad*, no sabe donde, ida,
        perdida en
        """,
    ),
    Family(
        "worst",
        """
        worst, thunderclap, exploding, explode, splitting, blinding, skull, excruciating,
        unbearable, sudden, like being hit, hit by a hammer, never had, horrible, severe,
        massive, screaming, insane, crazy, crushing, peor, insoportable, fuertisim*, terrible,
        estalla, explota, explotar, intens*, reventar
        """,
    ),
    Family(
        "headache",
        """
        headache, headaches, head pain, head hurts, head is pounding, pain in my head, migraine,
        dolor de cabeza, dolores de cabeza, jaqueca, migrana, me duele la cabeza, head is
        splitting, head is going to explode
        """,
    ),
    Family(
        "something_to_see",
        """
        any, difference, result, results, appointment, appointments, calendar, portal, link,
        invoice, email, photo, photos, picture, pictures, option, options, availability, slot,
        slots, price, prices, website, page, site, app, button, confirmation, message, messages,
        doctor, dr, you, improvement, change, you guys, menu, schedule, myself, video, balance,
        account, charge, receipt, why, how, point, doing, anyone, anybody, a thing, line, lines,
        wrinkles, wrinkle, point in, yourself, what you, cambio, diferencia, resultado,
        resultados, cita, citas, enlace, correo, foto, fotos, precio, precios, opcion, pagina,
        disponibilidad, la hora, horarios, mensaje, factura, por que, manana, luego, pronto,
        forehead line, new you, it on, them on, listed, posted, fine print, print
        """,
    ),
)
