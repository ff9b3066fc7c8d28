"""Smaller parts of signs, and what makes them harmless."""

from rapport.core.red_flags.concept import Family

PARTS = (
    Family(
        "busy",
        """
        busy, hectic, crazy week, finally, schedule, work, meeting, meetings, stairs, gym,
        workout, run, running, spin, yoga, pilates, marathon, kids, hike, treadmill, deadlines,
        holidays, holiday, after the holidays, once things, corset, jeans, spanx, crunches
        """,
    ),
    Family(
        "running",
        """
        ran, running, jogging, jogged, stairs, workout, gym, marathon, treadmill, hike, baby
        shower
        """,
    ),
    Family(
        "nose_stuffed",
        """
        stuffy, stuffed, cold, allergies, sinus, congested, nose is clogged, tapada, resfriado,
        gripa, gripe
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
        "reschedule",
        """
        reschedule, cancel, move my, kid, kids, son, daughter, child, husband, baby, roommate,
        cant make it, cant come, reprogramar, cancelar, cambiar mi cita, mi hijo, mi hija, mi
        esposo, flu, covid, stomach bug, gripe, gripa, playoff, football, spring, gold, saturday
        night, boogie, dance, bieber, pitch, nene, mi nene, nena, guarderia, daycare, school, mi
        bebe, kiddo, toddler, hes sick, shes sick, contagious
        """,
    ),
    Family("cabin", "cabin fever, spring fever, baby fever"),
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
    Family("eye_sleep", "happy tears, tears, crying, tear, lash"),
    Family(
        "road",
        """
        road, speed bump, baby bump, goosebumps, goose bumps, bumped, fist bump, price bump,
        bump up, bump my, bumping, in the road, date, number, sum
        """,
    ),
    Family("computer", "computer, laptop, email, site, website, phone, virus on, link"),
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
    Family("bath", "bath, bubble bath, bubbly, champagne, prosecco"),
    Family(
        "calories",
        """
        calories, fat, money, candle, candles, incense, dinner, toast, cd, sage, food, cookies,
        calorias, grasa, dinero, cena, vela, velas, muscle
        """,
    ),
    Family("flash", "flash, flashes, zap, zapped, beam, light, bright, luz, rayo"),
    Family(
        "excitement",
        """
        excited, excitement, cant wait, nervous, love, happy, emocion, nervios, wedding,
        proposal, hot, cute
        """,
    ),
    Family(
        "sleepy",
        """
        slept, asleep on, couch, exhausted, tired, so tired, nap, wine, party, long day, movie,
        sofa, sueno, cansada, price, baby, into bed, into that bed, into my, into the chair,
        rumors, rumor, waiting room told, like a log, my website
        """,
    ),
    Family(
        "clothes",
        """
        clothes, dress, jeans, in my, into my, into, schedule, fit me in, fit in, budget, right
        fit, candidate, fits my, fits me, fit for, fit my, fit the, fit you, fits the, fits in,
        fits into, fits your, fit us, get fit, fit and, robe, throwing a fit, threw a fit, throw
        a fit, hissy, having a fit about
        """,
    ),
    Family(
        "schedule_word",
        """
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, morning, afternoon,
        evening, slot, better fit, perfect fit, a fit
        """,
    ),
    Family("tingle", "tingle, tingles, tingling, tingly, hormigueo, hormiguea, numb, dormida"),
    Family(
        "child_sick",
        """
        my kid, my kids, my son, my daughter, toddler, the baby, my husband, my wife, stomach
        bug, flu, food poisoning, mi hijo, mi hija, mi esposo, mi bebe, kid, daycare, daughter,
        son, kids, the bus, nene, mi nena, contagious
        """,
    ),
    Family(
        "any_treatment",
        """
        @injectable, @device, facial, hydrafacial, treatment, treatments, session, appointment
        with you, procedure, tratamiento, sesion, @glp_name, drip, iv, suero
        """,
    ),
    Family(
        "glp_name",
        """
        ozempic, wegovy, mounjaro, zepbound, semaglutide, semaglutida, tirzepatide, tirzepatida,
        glp, glp1, weight loss shot, weight loss shots, skinny shot
        """,
    ),
    Family(
        "medicine",
        """
        medicine, medication, meds, pill, pills, dose, valium, xanax, antibiotic, antibiotics,
        tylenol, units, syringe, pen, vial, medicina, medicamento, pastilla, pastillas, dosis,
        unidades, valtrex, percocet, benadryl, cream
        """,
    ),
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
        "massage_ok",
        """
        massage pressure, needle, needles, the laser, the needle, product, cream, wallet,
        compliment, wonderfully, with your kindness, my heart, mosquito, car, ball, door, sun,
        covid, gripe, gripa, flu, price, bill, sol, virus, tail, resfriado, fever, bug, deal,
        coffee, sueno, hambre, traffic, humidity, allergies, on the price, on price, for the
        cream
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
    Family("face_side", "one side, left side, right side, un lado"),
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
        normal, me preocupo, worry, concerned, meant to be, this big, how long, see your
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
    Family("waits", "one side, un lado, un solo lado, both sides, even on both"),
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
    Family(
        "eye_exam",
        """
        eye doctor, ophthalmologist, optometrist, optician, eye clinic, eye exam, oftalmologo,
        oftalmologa, optometrista, dilating my, dilate my, dilates my, without my glasses,
        without my contacts, without contacts, without glasses, sin mis lentes, sin lentes, sin
        ellos, sin gafas, since childhood, cataract, cataracts, astigmatism, miope, nearsighted
        """,
    ),
    Family(
        "quick",
        """
        right away, rapidito, rapido, quickly, quick, under two seconds, under 2 seconds,
        instantly, immediately, every time, two seconds, one second, 2 seconds, como debe, as it
        should, como me enseno
        """,
    ),
    Family(
        "fear_faint",
        """
        needles, needle, draw blood, draw my blood, drew my blood, blood draw, blood draws,
        blood donors, sight of, own blood, vaccination, vaccine, vacuna, agujas, sangre, sacan
        sangre, always, estimate, tissue, every time, vasectomy, shots as a kid, in front of
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
    Family(
        "bruises_easily",
        """
        easily, easy, if u look, if you look, if someone looks, like a peach, like a banana, off
        the ledge, just a bruise, no bruise, no bruises, no bruising, not a bruise, zero bruise,
        zero bruising
        """,
    ),
    Family(
        "burning_man",
        """
        burning man, jealousy, curiosity, with envy, gives me, opened your, website, note, file,
        envelope, branded is
        """,
    ),
)
