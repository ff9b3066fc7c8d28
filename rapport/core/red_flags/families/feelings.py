"""Pain, numbness, the body as a whole; despair and harm."""

from rapport.core.red_flags.concept import Family

FEELINGS = (
    Family(
        "pain",
        """
        pain, pains, painful, hurt, hurts, hurting, ache, aches, aching, achy, sore, soreness,
        throb, throbs, throbbing, stabbing, stabs, pulsing, pulsating, agony, cramp, cramping,
        cramps, stinging, stings, duele, duelen, dolor, dolores, doliendo, adolorid*, punza,
        punzadas, punzante, arde, ardor, late, lastima, molest*, killing me
        """,
    ),
    Family(
        "severe",
        """
        severe, severely, unbearable, extreme, extremely, terrible, terribly, horrible,
        horribly, excruciating, worse, worsening, worst, increasing, crazy, insane, out of
        proportion, wont stop, nonstop, non stop, wont go away, not going away, isnt going away,
        keeps getting, getting stronger, stronger, so bad, really bad, cant sleep, couldnt
        sleep, kept me up, kept me awake, woke me, waking me, in tears, crying, through the
        roof, cant touch it, cant stand, screaming, more and more, throbbing, throb, throbs,
        stabbing, agony, pulsing, doubled over, 10 out of 10, 9 out of 10, 8 out of 10, isnt
        touching, arent touching, doesnt touch, not touching, nothing helps, not helping, isnt
        helping, doesnt help, aint helping, fuerte, fuertisim*, insoportable, cada vez mas,
        peor, empeora, empeorando, no aguanto, no lo aguanto, no me deja dormir, no puedo
        dormir, no pude dormir, no dormi, no se quita, no se me quita, no para, intens*,
        muchisimo, demasiado, llorando, no me hace nada, no me hace efecto, no baja
        """,
    ),
    Family(
        "numb",
        """
        numb, numbness, numbed, no feeling, no sensation, lost feeling, lost sensation, cant
        feel, dont feel, cannot feel, can barely feel, dead to the touch, feels dead, asleep,
        pins and needles, rubber, rubbery, cardboard, like plastic, dentist, novocaine,
        novocain, not mine, doesnt feel like mine, isnt there, not there, belongs to someone
        else, dormid*, adormec*, adormil*, entumec*, entumid*, no siento, no lo siento, no la
        siento, sin sensibilidad, acorch*, hormigue*, anestesi*, no es mio, de carton
        """,
    ),
    Family(
        "numbing",
        """
        numbing, numbing cream, cream, lidocaine, dentist appointment, at the dentist, dental
        block, anesthesia, anestesia, crema, novocaine for, lidocaina, anestesica, topical
        """,
    ),
    Family(
        "vomits",
        """
        throwing up, throw up, threw up, thrown up, throws up, puking, puke, puked, barfing,
        cant keep anything down, cant keep water down, cant keep food down, keep anything down,
        keep down, keeping anything down, keeping water down, vomit*, devolviendo, no retengo,
        guacarear, guacareando, nothing stays down, wont stay down, hugging the toilet, head in
        the toilet
        """,
    ),
    Family(
        "lasting",
        """
        all day, all night, days, since, cant stop, wont stop, nonstop, non stop, every hour,
        every time, over and over, hours, constantly, still, keeps, keep, again and again, cant
        keep, 2 days, 3 days, two days, three days, second day, third day, todo el dia, toda la
        noche, dias, desde, no paro, no para, no puedo parar, cada, horas, sin parar, seguido,
        third time, fifth time, times, veces
        """,
    ),
    Family(
        "glp",
        """
        ozempic, wegovy, mounjaro, zepbound, semaglutide, semaglutida, tirzepatide, tirzepatida,
        glp, glp1, weight loss shot, weight loss shots, weight loss injection, weight loss
        injections, weight shot, skinny shot, pen, dose, saxenda, compound, inyeccion para
        bajar, adelgazar, bajar de peso, shot, shots, inyeccion, dosis
        """,
    ),
    Family(
        "iv",
        """
        iv, iv drip, drip, infusion, infusions, vitamin drip, suero, goteo, hydration, nad,
        nad+, iv therapy, the bag, vein, needle was
        """,
    ),
    Family(
        "overdose",
        """
        took too much, took double, double dose, took two doses, two doses, wrong dose,
        overdosed, overdose, took the wrong, wrong medication, wrong medicine, wrong pill, wrong
        pills, units instead, ten times, 10x, instead of units, too much, whole vial, whole
        syringe, twice by mistake, by mistake, by accident, injected twice, doble dosis, dosis
        doble, me equivoque, equivocad*, de mas, sobredosis, dos veces, por error
        """,
    ),
    Family(
        "despair",
        """
        kill myself, killing myself, end my life, ending my life, ending it all, end it all,
        ending it, take my own life, suicid*, dont want to be here anymore, not want to be here
        anymore, want to be here anymore, dont want to live, dont wanna live, want to live
        anymore, dont want to wake up, not wake up, never wake up, wish i was dead, wish i were
        dead, wish i were gone, wish i was gone, wish i wasnt here, wish i didnt exist, rather
        be dead, better off dead, better off without me, want to die, wanna die, wanted to die,
        ready to die, no reason to live, nothing to live for, no point in living, no point
        anymore, no point living, no point in going on, dont see the point anymore, dont see a
        point anymore, dont see the point of living, cant go on, cant do this anymore, cant go
        on like this, cant live like this, want to disappear, want it to be over, want it all to
        stop, hurt myself, hurting myself, harm myself, self harm, cut myself, cutting myself,
        cutting again, swallowed all, took all my pills, took the whole bottle, pills saved up,
        count my pills, counting pills, goodbye letter, goodbye note, wont be here anymore, wont
        be around anymore, wont be around much longer, thoughts of ending, dark thoughts,
        unalive, kms, overdosing on, matarme, me quiero matar, quiero matarme, quitarme la vida,
        acabar con todo, acabar con mi vida, terminar con todo, no quiero vivir, ya no quiero
        vivir, no quiero seguir viviendo, quiero morir, quiero morirme, me quiero morir, querer
        vivir, ya no quiero estar aqui, no quiero despertar, no despertar, mejor muerta, mejor
        muerto, mejor sin mi, hacerme dano, lastimarme, cortarme, cortandome, desaparecer, ya no
        puedo mas, no puedo mas con, no le veo sentido, no tiene sentido vivir, no vale la pena
        vivir, ganas de vivir, pastillas que tengo guardadas, despedirme de todos
        """,
    ),
    Family(
        "harmed_by",
        """
        he hits me, hits me, hit me, he hit, beats me, beat me, beats her, hits her, hit her,
        punched me, punches me, slapped me, slaps me, choked me, chokes me, choking me,
        strangled me, shoved me, pushed me down, threw me, kicked me, hurts me, hurting me, hurt
        me again, he gets violent, violent, abusive, abuse, abused, abusing, abuser, afraid to
        go home, scared to go home, not safe at home, dont feel safe at home, unsafe at home, im
        not safe, not safe here, afraid of my husband, scared of my husband, scared of my
        boyfriend, afraid of my boyfriend, afraid of him, scared of him, wont let me leave,
        locks me, locked me, takes my phone, checks my phone, tracks my phone, controls, raped,
        rape, assaulted, assault, molest*, groped, touched me, touching me, put his hand, put
        his hands, grabbed me, inappropriately, domestic, restraining order, me pega, me pego,
        me golpea, me golpeo, golpea, me empujo, me ahorca, me ahorco, me maltrata, maltrat*,
        violento, abuso, abusa, abusivo, miedo de volver a casa, miedo a mi esposo, miedo a mi
        marido, miedo de mi esposo, me da miedo volver, miedo llegar a casa, no me deja salir,
        me encierra, me amenaza, amenaz*, me violo, me toco, me manoseo, manose*, tocando donde,
        threatens me, threatened me, threatening me, threatens to
        """,
    ),
    Family(
        "pregnant",
        """
        pregnant, preggo, pregnancy, expecting a baby, having a baby, with child, embarazada,
        embarazo, encinta, bun in the oven
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
        no me baja, no me ha bajado, resulta que, semanas de embarazo, sorpresa
        """,
    ),
    Family("test", "test, tests, prueba, pruebas, clearblue, stick"),
    Family(
        "young",
        """
        im 13, im 14, im 15, im 16, im 17, i am 13, i am 14, i am 15, i am 16, i am 17, 13 year
        old, 14 year old, 15 year old, 16 year old, 17 year old, 13 years old, 14 years old, 15
        years old, 16 years old, 17 years old, 13yo, 14yo, 15yo, 16yo, 17yo, 13 yo, 14 yo, 15
        yo, 16 yo, 17 yo, turned 16, turned 15, turned 17, turn 17, turn 16, turn 18, turning
        16, turning 17, is 14, is 15, is 16, is 17, is 13, shes 14, shes 15, shes 16, shes 17,
        hes 15, hes 16, hes 17, only 15, only 16, only 17, only 14, fifteen, sixteen, seventeen,
        fourteen, under 18, under eighteen, minor, underage, junior in high school, sophomore,
        high schooler, freshman in high school, tengo 14, tengo 15, tengo 16, tengo 17, tiene
        14, tiene 15, tiene 16, tiene 17, 14 anos, 15 anos, 16 anos, 17 anos, quince, dieciseis,
        diecisiete, menor de edad, prepa
        """,
    ),
    Family(
        "parent",
        """
        mom, mother, mum, dad, parents, parent, parental, permission, without telling, dont
        tell, doesnt know, cant know, consent, signature, sign for, fake id, daughter, son,
        niece, sister, granddaughter, my kid, my teen, mama, papa, padres, permiso, sin que
        sepa, no sabe, hija, hijo, sobrina, nieta, firma, alone, by myself, on my own
        """,
    ),
)
