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
        bruma, distorsionad*, glass of milk, vaso de leche, cristal sucio, through a straw, por
        una pajita, por un popote, dirty glass, thumbprint, smear, fishbowl, snow globe,
        cobwebs, por un vidrio, a traves de un vaso, a traves de un cristal, dimmer down, jelly,
        through water, under the sea, fog machine, cellophane, plastic wrap, bag over, cataract,
        clouds over, goo in my eye, scratched lens, dirty contact, greasy, film, onion skin,
        tissue paper, waxpaper, low battery, turned down, half lit, like dusk, frosting, dulls,
        dulled, plastico, bolsa de plastico, nata, telita, tela en, sombritas, sombrita
        """,
    ),
    Family(
        "sight_loss",
        """
        gone dark, went dark, going dark, goes dark, went black, gone black, going black, goes
        black, went gray, went grey, gone gray, gone grey, shadow, shadows, shade, curtain,
        curtains, veil, tunnel, blank, blacked out, blackout, blind, blinded, lost, losing,
        loss, gone, missing, disappeared, half gone, cut off, eclipse, hole, patch missing, dark
        spot, dark spots, black spot, black spots, gray spot, grey spot, blind spot, spots,
        floaters, floater, flashes, flashing, sparkles, sparks, stars, zigzag, zigzags, zig zag,
        dots, squiggles, kaleidoscope, lightning, curtain coming down, doesnt work, not working,
        stopped working, quit working, worse, weird, cortina, velo, sombra, sombras, tunel,
        ciega, ciego, perdi, perdida, perdiendo, perdio, moscas, mosquitas, puntos negros,
        puntitos, destellos, chispas, estrellas, estrellitas, lucecitas, manchas, mancha, hoyo,
        se apago, se apaga, se fue, se me va, oscura, oscuro, negro, negra, inkblot, thumbprint,
        middle is missing, missing half, half missing, missing piece, piece missing, piece of,
        chunk, slice, slice missing, falta, le falta, le falta la mitad, sombritas, rayos,
        cortinita, se apago la luz, night, is night, milk, nothing, says nothing, wiped out, cut
        out, no middle, dont have middles, bottom half, top half, fried egg, blob, smudge,
        blotch, hole wherever, hole in, gap in, blind patch, blinking light, fireworks, glitter,
        shimmer, shimmering, sparkly, rainbow, heat waves, swirls, fireflies, bubbles in, ink,
        spider in, fly in my, hair in my, mancha negra, bolita negra, pelito, telarana en,
        arcoiris, luciernagas, apagad*, apagon, media luna
        """,
    ),
    Family(
        "double",
        """
        double vision, seeing double, see double, two of everything, two of everyone, two of
        them, two of you, seeing two, see two, sees two, sees double, doubled, doubles,
        ghosting, ghost image, split in two, side by side images, veo doble, ve doble, vision
        doble, viendo doble, dos de todo, veo dos, todo doble, diplopia, two husbands, dos
        maridos, repetido, todo lo veo repetido, doble la imagen, had a twin, shut one eye to
        read, close one eye to read, cover one eye, everything twice, see everything twice,
        everything has a twin, two moons, seeing twins, two roads, two steering wheels, ghost
        letters
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
        dificultad, trabajo, batallo, batallando, no consigo, casi no, cant even, cant really,
        could barely, could hardly, wouldnt be able, dont manage to, not managing to, cant seem
        to, isnt able, no logra, no pude, no consigue, ni puedo, no alcanzo, no alcanzo a, no me
        deja, apenas si, ni para
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
        dolores, doliendo, punza, punzada, punzadas, presion, ardor, explotar, late, thumb,
        knife, needle in, ice pick, poking, squeezing, piquete, picahielo, estallar, al moverlo,
        hurts to look, hurt to look, duele al mover, cuchillo, clavo, nail in, thumb pressing
        """,
    ),
    Family(
        "eye_stuck",
        """
        cant move, wont move, doesnt move, not moving, isnt moving, stuck, frozen, wandering,
        drifting, drifts, crossed, cross eyed, crosseyed, lazy, wont follow, wont look, off to
        the side, turned in, turned out, no se mueve, no lo puedo mover, no puedo mover, bizco,
        bizca, desviado, chueco, wont track, wont look up, cant look up, doesnt look up, wont go
        up, looking at my nose, mirando pa la nariz, mirando para la nariz, chameleon, camaleon,
        pointing the wrong way, not lining up, points in, points out, looks the wrong way, se me
        quedo mirando, doesnt track, lagging behind, lags behind
        """,
    ),
    Family(
        "pupil",
        """
        pupil, pupils, pupila, pupilas, black part of my eye, black dot of my eye, black circle
        of my eye, center of my eye, nina del ojo, black dot, black circle, black part
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
        droop, droops, droopy, drooping, drooped, dropped, dropping, sag, sags, sagging, saggy,
        sagged, heavy, heavier, lower, lowered, hooded, half shut, half closed, half mast,
        sleepy, hanging, hangs, sliding, slid, sinking, weighed down, wont open, wont lift, not
        opening, cant open, wont raise, wont go up, uneven, lopsided, crooked, caido, caida,
        caidos, caidas, se me cae, se me cayo, cayendo, pesado, pesada, mas bajo, mas baja,
        medio cerrado, no abre, chuec*, disparej*, desnivel*, asimetric*, tired window, half
        awake, siesta, half asleep look, hang, hung, hold my lid up, hold it up, holding my lid,
        winking, pirate, squinty, smaller than, medio dormido, tapa media, cover half, covers
        half, not lifting, gone to sleep, eyelid closed, heavy lid, heavy lids, one lid lower,
        lid is closed, mas cerrado, more closed, more close, parpado cerrado, drop down
        """,
    ),
    Family(
        "half_face",
        """
        half of my face, half my face, half his face, half her face, side of my face, side of
        his face, side of her face, half of her face, half of his face, corner of my mouth,
        corner of his mouth, corner of her mouth, side of my mouth, side of her mouth, side of
        his mouth, one side of the face, mitad de la cara, media cara, lado de la cara, lado de
        mi cara, mitad de mi cara, comisura, corner of her mouth isnt, left corner of her mouth,
        right corner of his mouth, one side of it, one side of her, one side of his, la
        comisura, media boca, lado de la boca, one corner, other corner, side of her smile, side
        of his smile, medio rostro, mitad del rostro, left side of my face, right side of my
        face, left side of her face, right side of her face, left side of his face
        """,
    ),
    Family(
        "slack",
        """
        droop*, dropped, sagging, sagged, sliding, slid, falling, fallen, fell, hanging, slack,
        limp, melting, melted, wont move, doesnt move, not moving, cant move, paralyzed,
        paralysed, frozen, numb, dead, drooling, drools, lopsided, crooked, pulled down, asleep,
        caida, caido, se cayo, se me cayo, torcid*, chuec*, desviad*, dormid*, paraliz*, no se
        mueve, no puedo mover, colgando, stays home, doesnt go up, isnt going up, didnt come,
        just didnt come, not going up, se queda quiet*, se le fue pal lado, se le fue para, se
        fue de lado, se le cayo, media boca, de un lado, didnt follow, dribbling, drool, leaking
        out, stays put, pulling down, pulled to one side
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
        traba, se le traba, word salad, wrong names, using the wrong names, marbles in, got
        marbles, mouthful of, oatmeal, record played slow, cant understand a word, cant
        understand a thing, nobody could make out, nobody can understand, asked me to repeat,
        ask me to repeat, repeat myself, three beers in, words are coming out, cant get to the
        end of a sentence, words in ones and twos, thick tongued, tongue wont, tongue feels
        heavy, no dice el nombre, no dice los nombres, quiere decir, queriendo decir, le salen
        mal las palabras, dice cosas raras, dice puras, enred*, lengua trabada, como borrach*,
        suena borrach*, sueno borrach*
        """,
    ),
    Family(
        "limp",
        """
        weak, weaker, weakness, wont lift, cant lift, wont work, not working, doesnt work,
        stopped working, numb, tingly, tingling, limp, dropping, dropped, drops, drop things,
        dropping things, gave out, giving out, give out, paralyzed, paralysed, cant move, wont
        move, clumsy, asleep, useless, noodle, noodles, spaghetti, jelly, jello, debil, debiles,
        debilidad, dormid*, adormecid*, no responde, no puedo mover, no puede mover, no lo puedo
        levantar, sin fuerza, sin fuerzas, no tengo fuerza, no grip, lost my grip, lost her
        grip, lost his grip, no strength, like a rag, trapo, como trapo, cant grip, cant hold,
        wont hold, keeps dropping, dead weight, like sand, se me caen las cosas, se me cae todo,
        gelatina, de gelatina, no aprieta, doesnt exist, wont grip, sandbag, sandbags, lead
        pipe, feels heavy, so heavy, like lead, feels dead, gone dead, feels like rubber, se
        siente pesado, se siente pesada, heavy and, cant feel my
        """,
    ),
    Family(
        "confused",
        """
        confused, confusion, disoriented, disorientated, doesnt know where, dont know where i
        am, not herself, not himself, confundid*, desorientad*, no sabe donde, perdida en, what
        month, cant tell me what month, what day it is, que dia es, donde esta, shirt on
        backwards, cant think how, make no sense to me, foreign language, cant work out, cant
        figure out how to, walking into, bumping into, walks into the door, bumps into, put the
        coffee on the air, no reconoce, no conoce, dice incoherencias, not making any sense,
        doesnt recognize, doesnt recognise, staring at nothing, really out of it, totally out of
        it, so out of it, seems out of it, completely out of it, confused and, so confused, very
        confused, suddenly confused, acting confused, muy confundid*, all confused, confused
        about where, confused about what day, sounds confused, seems confused, mixed up
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
        doctor, dr, improvement, change, you guys, menu, schedule, myself, video, balance,
        account, charge, receipt, why, anyone, anybody, a thing, line, lines, wrinkles, wrinkle,
        point in, yourself, what you, cambio, diferencia, resultado, resultados, cita, citas,
        enlace, correo, foto, fotos, precio, precios, opcion, pagina, disponibilidad, la hora,
        horarios, mensaje, factura, por que, manana, luego, pronto, forehead line, new you, it
        on, them on, listed, posted, fine print, print, where, which, own, bonnet, road, sign,
        the number, the time, se me ve, se ve, se nota, nada distint*, where it was, anymore
        where, scar, scars, vein, veins, screen share, attachment, code, qr, name, my name,
        refund, deposit, anything on, anything wrong, anything different, a thing different,
        nada todavia, cambios, para cuando, la promocion, la cita, mi cita, el enlace, donde,
        como me, opening, openings, instructions, file, anything in, past the, ni el refri, lo
        que tiene enfrente, see you, seeing you, see yall, see it, see that, see them, see him,
        see her, see much of a, see how, see what, even see it, see myself
        """,
    ),
)
