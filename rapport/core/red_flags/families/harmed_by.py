"""Pain, numbness, despair and harm: harmed by, pregnant, found out, test."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "harmed_by",
        """
        he hits me, hits me, hit me, he hit, beats me, beat me, beats her, hits her, hit her,
        punched me, punches me, slapped me, slaps me, choked me, chokes me, strangled me, shoved
        me, pushed me down, threw me, kicked me, hurts me, hurting me, hurt me again, he gets
        violent, violent, abusive, abuse, abused, abusing, abuser, afraid to go home, scared to
        go home, not safe at home, dont feel safe at home, unsafe at home, im not safe, not safe
        here, afraid of my husband, scared of my husband, scared of my boyfriend, afraid of my
        boyfriend, afraid of him, scared of him, wont let me leave, locks me, locked me, checks
        my phone, tracks my phone, raped, rape, assaulted, assault, molest*, groped, touched me,
        touching me, put his hand, put his hands, grabbed me, inappropriately, domestic,
        restraining order, me pega, me pego, me golpea, me golpeo, golpea, me empujo, me ahorca,
        me ahorco, me maltrata, maltrat*, violento, abuso, abusa, abusivo, miedo de volver a
        casa, miedo a mi esposo, miedo a mi marido, miedo de mi esposo, me da miedo volver,
        miedo llegar a casa, no me deja salir, me encierra, me amenaza, amenaz*, me violo, me
        toco, me manoseo, manose*, tocando donde, threatens me, threatened me, threatening me,
        threatens to
        """,
    ),
    Family(
        "pregnant",
        """
        pregnant, preggo, pregnancy, expecting a baby, having a baby, with child, embarazada,
        embarazo, encinta, bun in the oven, expecting, change of life baby, esperando, estoy
        esperando, five weeks along, weeks along, weeks pregnant
        """,
    ),
    Family(
        "found_out",
        """
        found out, find out, just found, turns out, positive, test came back, tested positive,
        test was positive, took a test, two lines, two pink lines, second line, weeks along,
        weeks pregnant, surprise, didnt know, did not know, late period, missed my period,
        missed period, period is late, period never came, me entere, resulto, positivo,
        positiva, salio positiva, prueba, dos rayitas, dos lineas, sin saber, no sabia, atraso,
        no me baja, no me ha bajado, resulta que, semanas de embarazo, sorpresa,
        congratulations, me confirmaron, confirmaron, my ob, ob says, obs office, i not know, no
        one knew, nobody guessed, doctor says, tests told, urine test, bloodwork, falta de,
        semanas de, llevo semanas, acaban de confirmar, acabo de enterar, acabo de saber, salio
        que si
        """,
    ),
    Family("test", "test, tests, prueba, pruebas, clearblue, stick"),
)
