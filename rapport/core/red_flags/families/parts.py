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
        night, boogie, dance, bieber, pitch
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
        fluid, leaking clear, leaking yellow, seeping, yellow crust, yellow gunk, custard
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
        sofa, sueno, cansada, price, baby
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
        bug, flu, food poisoning, mi hijo, mi hija, mi esposo, mi bebe, kid, daycare
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
        papa, padrastro, tio, hermano, alguien, el doctor, me, my
        """,
    ),
    Family(
        "massage_ok",
        """
        massage pressure, needle, needles, the laser, the needle, product, cream, wallet,
        compliment, wonderfully, with your kindness, my heart, mosquito, car, ball, door
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
        domestica, he threatens, threatens to kill, threatened to kill
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
)
