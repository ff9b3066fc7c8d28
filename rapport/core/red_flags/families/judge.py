"""Smaller parts of signs: after it, found out sure, secret, photo, judge."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        pregnancy test, pregnancy test positive, late and the test, missed my period, weeks
        along and, about five weeks along, three months gone, two tests told, salio positiva la
        prueba, positiva la prueba, prueba salio positiva, salio positivo, im having a baby,
        having a surprise baby, estoy de seis semanas, estoy de siete semanas, months gone,
        weeks gone, late by, prueba en casa y salio
        """,
    ),
    Family(
        "secret",
        """
        dont tell, without telling, doesnt know, dont know, cant know, not tell, secret, without
        my, without her, no sabe, sin que, no le digan, no le digas, permission, permiso, alone,
        by myself, parents, mom, sign, firma, consent, mama se entere, sin q mi, papa no sabe,
        mama no sabe, nobody checks, doesnt have to know, on the low, no se enteren, no se
        entere, mom is a no, moms kind of a no, didnt tell anybody
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
)
