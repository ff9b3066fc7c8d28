"""Words that say how the others are meant: denied, imagined, over, calm or worried."""

from rapport.core.red_flags.concept import Family

CUES = (
    Family(
        "small",
        """
        a, an, the, my, your, his, her, their, its, it, is, was, are, were, be, been, being, of,
        so, very, really, just, kind, kinda, sort, sorta, like, all, too, super, quite, pretty,
        totally, completely, bit, little, some, up, i, im, ive, he, she, they, had, has, have,
        having, get, gets, got, getting, gone, going, went, both, whole, entire, also, still,
        sudden, suddenly, almost, already, slightly, literally, actually, honestly, feel, feels,
        feeling, felt, look, looks, looking, looked, keep, keeps, this, that, these, much, more,
        soo, fully, un, una, unos, unas, el, la, los, las, mi, mis, su, sus, muy, tan, como, de,
        del, me, se, le, lo, te, esta, estan, este, estoy, que, poco, algo, ha, han, tengo,
        tiene, siento, todo, toda, medio, bien, fue, fui, va, voy, es, son, era, ya, to, in, on,
        at, en, from, starting, started, become, becoming, became, turned, turning, turns
        """,
    ),
    Family(
        "no",
        """
        no, not, never, without, zero, none, neither, nope, didnt, doesnt, dont, isnt, arent,
        wasnt, werent, havent, hasnt, hadnt, aint, nothing, nor, nada, sin, nunca, ningun,
        ninguna, ninguno, tampoco, jamas, ni
        """,
    ),
    Family("or", "or, nor, ni, o"),
    Family(
        "between",
        """
        any, a, an, the, my, more, sign, signs, of, other, others, have, has, had, having, got,
        get, getting, see, seeing, seen, feel, feels, feeling, felt, notice, noticed, noticing,
        experience, experienced, experiencing, there, is, are, was, were, been, be, at, all,
        real, actual, visible, weird, strange, bad, serious, major, significant, new, kind,
        type, hint, trace, issue, issues, problem, problems, longer, in, on, around, near,
        where, really, very, super, so, tengo, tuve, tenido, tiene, hay, he, ha, habido, hubo,
        visto, veo, siento, sentido, ningun, ninguna, de, del, senal, signos, algun, alguna, mi,
        mis, me, la, el, los, las, un, una, en, se, ve, nota, noto, aparecio, salio, muy, nada,
        extra, extreme, excessive
        """,
    ),
    Family("still_so", "my, i, it, its, he, she, this, that, only, just, mi, yo, solo"),
    Family(
        "but",
        """
        but, however, though, although, except, yet, apart from, other than, aside from,
        besides, pero, aunque, sin embargo, excepto, salvo, solo que, menos
        """,
    ),
    Family(
        "none_of",
        """
        none of, any of, nothing like, not a single, no sign of, no signs of, ninguno de,
        ninguna de, ningun signo de, nada de, free of, negative for
        """,
    ),
    Family(
        "long_ago",
        """
        year ago, years ago, yrs ago, yr ago, last year, years back, year back, last summer,
        last winter, last spring, in 2015, in 2016, in 2017, in 2018, in 2019, in 2020, in 2021,
        in 2022, in 2023, in 2024, when i was a kid, when i was younger, when i was little, as a
        kid, as a child, as a teen, as a teenager, in college, in high school, childhood, in the
        past, decades ago, decade ago, used to, history of, hace anos, hace unos anos, hace un
        ano, hace dos anos, hace tres anos, hace cuatro anos, hace cinco anos, hace 2 anos, hace
        3 anos, hace 4 anos, hace 5 anos, hace varios anos, hace muchos anos, el ano pasado, de
        nina, de nino, de chica, cuando era, el verano pasado, in someyear, since someyear, from
        someyear, back in someyear, of someyear, en someyear, desde someyear, someyear, in the
        70s, in the 80s, in the 90s, in the seventies, in the eighties, in the nineties, when i
        was, since i was, ever since i was, at 50, at 60, at 40, at 30, as a toddler, as a baby,
        always have, always do, once had, once fainted, once passed, i once, she once, once
        when, during delivery, in labor, giving birth, during childbirth, during pregnancy, my
        first pregnancy, cuando tenia, cuando tuve, desde los, desde nina, desde chica, desde
        pequena, hace tres, hace cuatro, hace cinco, hace diez, hace muchos, hace varios, una
        vez cuando, de adolescente, long since, have recovered, has recovered, fully recovered,
        fully healed, outgrew, grew out of, years since, long ago, before i moved, at my last
        job, at my old, in high, back in the, someone who, somebody who, a girl who, a girl
        whose, girl went, a girl went, a girl got, girl got, a woman who, a woman whose, woman
        in, a man who, a lady who, a guy who, a healthy woman, people who, knew a, knew someone,
        know someone, knew somebody, know somebody, know a girl, knew a girl, lady at, woman at,
        girl at, scary pic, a picture of, pictures of, saw a photo, saw a pic, a story about,
        stories about, una chica que, una mujer que, una senora que, alguien que, conozco a,
        conoci a, mi prima se, a una amiga, a una prima, my cousin in, my aunt, my uncle, my
        grandma, my grandmother, roommate in, in nursing school, mi abuela, mi abuelo, fue de
        nacimiento, quedo con, quedo asi, grandmas, cuarenta, hace cuarenta, in fargo
        """,
    ),
    Family(
        "onset",
        """
        started, starting, began, begun, tonight, this morning, this afternoon, woke up, waking
        up, yesterday, last night, right now, noticed, noticing, happening, hours ago, hour ago,
        hours later, for hours, few hours, minutes ago, minute ago, all day, all night, keeps,
        keep having, suddenly, all of a sudden, getting worse, gets worse, got worse, spreading,
        empezo, empezaron, empece, comenzo, ahorita, anoche, ayer, esta manana, me desperte,
        amaneci, sigue, sigo, de repente, hace horas, hace rato, hace una hora, hace dos horas,
        cada vez, since yesterday, since last night, since this, since the injection, since the
        injections, since the filler, since the botox, since the laser, since the peel, since
        the drip, since the appointment, since the treatment, since the shot, since the shots,
        since i left, since i got, since my, since you, since it, since then, since about, since
        noon, since monday, since tuesday, since wednesday, since thursday, since friday, since
        saturday, since sunday, ever since, but now, now its, now it, now the, now there, now
        theres, pero ahora, ahora me, ahora se, ahora no, ahora el, ahora la, ahora tengo, ahora
        ya, desde ayer, desde anoche, desde hoy, desde la, desde el, desde que, desde entonces,
        desde hace, and now my, now my lip, now my eye, now my face, and now its, and now it,
        and now the, y ahora se, y ahora me, y ahora no
        """,
    ),
    Family(
        "present",
        """
        theres, there is, there are, feels, looks, getting, growing, i have a, i have this, i
        feel, i see, i cant, appeared, popped up, came up, found a, came back, is back, again,
        hay, tengo, me siento, aparecio, me salio, me duele, otra vez, de nuevo, now, since,
        today, hoy, ahora, esta, estan, todavia, aun, is still, are still, is now, are now, is
        growing, is getting, are getting, is hard, is red
        """,
    ),
    Family(
        "over",
        """
        went away, gone away, has gone, is gone, all gone, cleared up, cleared right up,
        resolved, disappeared, subsided, back to normal, fine now, ok now, okay now, better now,
        gone now, gone down, went down, healed, se quito, desaparecio, ya paso, ya esta bien, ya
        estoy bien, turned out to be, turned out it was, it was only, it was just, false alarm,
        falsa alarma, completely clear, all clear, cleared by, all sorted, sorted out, dada de
        alta, dado de alta, recuperad*, rehabilitad*, me salvaron, never again, se me pasa,
        never since, not since, zero since, no problem since, all gone now, cured, curada,
        curado, all healed, healed over, it healed, healed in, is all finish, all finished, gone
        in a, gone by, se fueron, dried up, dried up flat, went by lunchtime, signed me off, no
        scar, dissolved on its own, dissolved by itself, settled on its own, sin problema desde,
        se me fue solo, se fue solo, ya se fue, ya se me fue, ya se quito
        """,
    ),
    Family(
        "reassured",
        """
        all good, as you said, like you said, as expected, as you described, as described, just
        as, looks great, looking great, looks amazing, looks good, looking good, healing great,
        healing well, healing nicely, healing beautifully, love it, love them, loving, in love,
        obsessed, no complaints, no concerns, not worried, not concerned, nothing to worry, no
        worries, so happy, very happy, happy with, feeling great, feel great, im fine, am fine,
        doing great, doing well, doing fine, no issues, no problems, no problem, going well,
        went well, sheet said, sheet says, aftercare sheet, you warned, you told, right on
        schedule, on track, textbook, todo bien, todo perfecto, todo excelente, como dijiste,
        como me dijiste, como dijo, como me dijo, tal como, encantada, encantado, feliz,
        contenta, contento, sin problemas, va muy bien, va bien, quedo divino, quedaron divinos,
        me encanta, me encanto, nada grave, barely notice, barely there, no big deal, nbd,
        perfect, fading, faded, settled, almost gone, snaps right back, right back pink, good
        student, chillin, im chill, as foretold, no hurry, no rush, not bothered, not troubled,
        thumbs up, you said, u said, ud said, you say me, said so, said might, would happen, per
        your, habia avisado, me aviso, avisado, confirming, just curious, de envidia, cero
        dolor, zero pain, zero redness, temper good, hurts zero, doesnt hurt, does not hurt,
        dont hurt, no complaint, normal everywhere, sin prisa, no tengo prisa, handout, leaflet,
        the paper says, as the sheet, as you warned, exactly what you, lollipop, kissed three,
        level, slept like, chefs kiss, no twinge, glowing, peach, wearing off, half the size, in
        range, muy contenta, divina, se fueron, se acabaron, ni una, ni un
        """,
    ),
    Family(
        "worried",
        """
        worried about, im worried, am worried, getting worried, bit worried, concerned,
        concerning, scared, freaking, panick*, panic, help, urgent, emergency, is this normal,
        is it normal, is that normal, this normal, should i, supposed to, weird, strange, wrong,
        worse, worsening, not sure, not right, isnt right, doesnt seem, preocupa, preocupad*,
        asustad*, asusta, urgente, ayuda, es normal, sera normal, raro, rara, mal, peor, miedo,
        dont like how, odd, off, cannot bear, whole situation, this big, is it meant, is this
        much, too much, come in, somebody look, someone look, nurse, do i need, do i go, or nah,
        or not, what do i put, what goes on it, que le pongo, que me pongo, le pongo, le doy, se
        quita, que hago, me aguanto, normal, eyeball it, look at it, look at, see you, what do i
        do, should it, shouldnt, deberia, es de esperar, what i do, do i need to, is that ok, is
        this ok, is it ok, fine to not fine
        """,
    ),
    Family(
        "can_verb",
        """
        can, could, does, do, did, will, would, might, may, is it true, puede, pueden, podria
        """,
    ),
    Family(
        "over_surely",
        """
        turned out to be, turned out it was, false alarm, falsa alarma, long since over, long
        since gone, have recovered, has recovered, fully recovered, completely clear, all clear
        now, all sorted, dada de alta, dado de alta, rehabilitad*, me salvaron, never again
        since, none since, not since, never since, fully healed, all healed, cleared me, came
        back thank, program, documentary, article, pamphlet, folleto, leaflet says,
        instructions, report any, warns of, warning list, first aid, primeros auxilios,
        certificado, certificados, ya relei, ya lei la hoja, was my own fault, sleep mask, it
        was the, the mask, antifaz, never again, long healed, me dieron de alta, ya me
        revisaron, ya me lo vio, all cleared
        """,
    ),
)
