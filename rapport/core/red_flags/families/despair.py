"""Pain, numbness, despair and harm: despair."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "despair",
        """
        kill myself, killing myself, end my life, ending my life, ending it all, end it all,
        ending it, take my own life, dont want to be here anymore, not want to be here anymore,
        want to be here anymore, dont want to live, dont wanna live, want to live anymore, dont
        want to wake up, not wake up, never wake up, wish i was dead, wish i were dead, wish i
        were gone, wish i was gone, wish i wasnt here, wish i didnt exist, rather be dead,
        better off dead, better off without me, want to die, wanna die, wanted to die, ready to
        die, no reason to live, nothing to live for, no point in living, no point anymore, no
        point living, no point in going on, dont see the point anymore, dont see a point
        anymore, dont see the point of living, cant go on, cant do this anymore, cant go on like
        this, cant live like this, want to disappear, want it to be over, want it all to stop,
        hurt myself, hurting myself, harm myself, self harm, cut myself, cutting myself, cutting
        again, swallowed all, took all my pills, took the whole bottle, pills saved up, count my
        pills, counting pills, goodbye letter, goodbye note, wont be here anymore, wont be
        around anymore, wont be around much longer, thoughts of ending, dark thoughts, unalive,
        kms, overdosing on, matarme, me quiero matar, quiero matarme, quitarme la vida, acabar
        con todo, acabar con mi vida, terminar con todo, no quiero vivir, ya no quiero vivir, no
        quiero seguir viviendo, quiero morir, quiero morirme, me quiero morir, querer vivir, ya
        no quiero estar aqui, no quiero despertar, no despertar, mejor muerta, mejor muerto,
        mejor sin mi, hacerme dano, lastimarme, cortarme, cortandome, ya no puedo mas, no puedo
        mas con, no le veo sentido, no tiene sentido vivir, no vale la pena vivir, ganas de
        vivir, pastillas que tengo guardadas, despedirme de todos, be around anymore, be around
        after, be around by, be around by the weekend, be around on friday, around to use it,
        wont be here by, wont be here for, plan to be here, dont plan to be here, plan on being
        here, put my things in order, putting my things in order, my affairs in order, affairs
        in order, letters are written, letter is written, wrote the letters, written the
        letters, wrote everyone, wrote my goodbyes, note written, got the note, car running in
        the garage, garage is ready, lined up on the bed, lined up on the counter, pills in my
        hand, bottle of pills, sleeping medicine, being a burden, being in this body, tired of
        being alive, tired of being here, tired of living, dont want to be in it, without me
        around, manage without me, manage rather well without me, better if i wasnt, better if i
        werent, better if i was gone, if i just wasnt around, if i wasnt around, if i
        disappeared, nobody would notice, no one would notice, no one would miss, nobody would
        miss me, dont see a future, no future for me, shant be needing, wont be needing any,
        wont need it anymore, wont need the rest, wont need them anymore, cant see a way out,
        cant keep going, give up on life, done with life, done with everything, end it tonight,
        tonight it ends, peace with my decision, at peace with the decision, cut deeper, cut my
        wrists, cut my arms, cuts on my arms, jump off, off a bridge, step in front, swallow
        them all, take the bottle, finish myself, not waking up, sleep forever, sleep and not
        wake, estar en este mundo, voy a estar en este mundo, decidi que no voy a estar, no voy
        a estar mas, ya no voy a estar, todo arreglado con, deje todo arreglado, escribi las
        cartas, cartas escritas, me despedi de, se acaba hoy, se acaba todo, hoy se acaba, esta
        noche se acaba, no les hago falta, no hago falta, no le hago falta, nadie me va a
        extranar, sentido a levantarme, encuentro sentido, sentido a la vida, todas las
        pastillas, me alcanza con las pastillas, de pastillas alcanza, en paz con la decision,
        me corte mas, me corte los, me corte las, me corto, navaja, ya no voy a necesitar, soy
        una carga, una carga para, cansada de vivir, cansado de vivir, cansada de todo, acabar
        de una vez, que todo acabe, no quiero estar aqui, dormir y no despertar, tirarme,
        colgarme, ahorcarme, despidiendose de, desaparecer de este mundo, quiero desaparecer,
        suicide, suicidal, suicidarme, suicidio, kill herself, kill himself, hurt herself, hurt
        himself, ending her life, ending his life, take her own life, take his own life, isnt
        around any more, isnt around anymore, not around anymore, getting my things in order, my
        things in order, where im going, wont be needing it where, wont be needing skin, wasted
        on me, been putting them by, plan b and you
        """,
    ),
)
