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
        nina, de nino, de chica, cuando era, el verano pasado
        """,
    ),
    Family(
        "onset",
        """
        since, started, starting, began, begun, now, tonight, this morning, this afternoon, woke
        up, waking up, yesterday, last night, right now, noticed, noticing, happening, hours
        ago, hour ago, hours later, for hours, few hours, minutes ago, minute ago, all day, all
        night, keeps, keep having, suddenly, all of a sudden, getting worse, gets worse, got
        worse, spreading, desde, empezo, empezaron, empece, comenzo, ahora, ahorita, anoche,
        ayer, esta manana, me desperte, amaneci, sigue, sigo, de repente, hace horas, hace rato,
        hace una hora, hace dos horas, cada vez
        """,
    ),
    Family(
        "present",
        """
        theres, there is, there are, feels, looks, getting, growing, i have a, i have this, i
        feel, i see, i cant, appeared, popped up, came up, found a, came back, is back, again,
        hay, tengo, me siento, aparecio, me salio, me duele, otra vez, de nuevo
        """,
    ),
    Family(
        "over",
        """
        went away, gone away, has gone, is gone, all gone, cleared up, cleared right up,
        resolved, disappeared, subsided, back to normal, fine now, ok now, okay now, better now,
        gone now, gone down, went down, healed, se me quito, se quito, se fue, desaparecio, ya
        paso, ya esta bien, ya estoy bien, se me paso
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
        perfect, fading, faded, settled, almost gone
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
        dont like how, odd, off
        """,
    ),
    Family(
        "can_verb",
        """
        can, could, does, do, did, will, would, might, may, is it true, puede, pueden, podria
        """,
    ),
    Family("ordinary", "white, write, while"),
)
