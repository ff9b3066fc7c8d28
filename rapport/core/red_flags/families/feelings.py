"""Pain, numbness, the body as a whole; despair and harm."""

from rapport.core.red_flags.concept import Family

FEELINGS = (
    Family(
        "pain",
        """
        pain, pains, painful, hurt, hurts, hurting, ache, aches, aching, achy, sore, soreness,
        throb, throbs, throbbing, stabbing, stabs, pulsing, pulsating, agony, cramp, cramping,
        cramps, stinging, stings, duele, duelen, dolor, dolores, doliendo, adolorid*, punza,
        punzadas, punzante, arde, ardor, late, lastima, molest*, knife, stab, punalada, band of
        pain, retortijon, retortijones, colico, colicos, gnawing, drilling, cramped, me doblo,
        doubles me, doubles me over, bent over, twist, twisting, ouchy, puntada, puntadas, me
        atraviesa, atraviesa, dolorcito, calambre, calambres, charley horse, hammer, hammer in,
        martillo, hammering, it kills, kills, achey, ardo, ardia, drum tight, tight as a drum,
        beats like, owie, very tender, so tender, tender to the touch, burning pain, kills when
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
        muchisimo, demasiado, llorando, no me hace nada, no me hace efecto, no baja, through to
        my back, straight through, to my bra strap, hasta la espalda, a la espalda, cant find a
        position, cant sit straight, cant sit, cant lay on, cant stand up straight, cant touch,
        cant wear, not even the sheet, sheet is an enemy, took one of my, norco, percocet,
        vicodin, tums did squat, nada lo quita, ni con, 8.5, 9 10, no epidural, worse than
        labor, worse than childbirth, gone beyond, no soporto, no lo soporto, no aguanto que, it
        kills, hammer, more each hour, more today than, more than yesterday, mas que ayer, no me
        roce, aspirin does not, aspirin doesnt, advil doesnt, advil isnt, tylenol isnt, tylenol
        doesnt, ibuprofen isnt, does not reach, no help
        """,
    ),
    Family(
        "numb",
        """
        numb, numbness, numbed, no feeling, no sensation, lost feeling, lost sensation, cant
        feel, dont feel, cannot feel, can barely feel, dead to the touch, feels dead, pins and
        needles, rubber, rubbery, cardboard, like plastic, novocaine, novocain, not mine, doesnt
        feel like mine, belongs to someone else, dormid*, adormec*, adormil*, entumec*,
        entumid*, no siento, no lo siento, no la siento, sin sensibilidad, acorch*, hormigue*,
        anestesi*, no es mio, de carton, feels asleep, fell asleep and, like its asleep, gone to
        sleep, like the dentist, like after the dentist, feel like its not mine, like it isnt
        there, like its not there, cannot sense, dont feel when
        """,
    ),
    Family(
        "numbing",
        """
        numbing, numbing cream, cream, lidocaine, dentist appointment, at the dentist, dental
        block, anesthesia, anestesia, crema, novocaine for, lidocaina, anestesica, topical,
        numbed first, get numbed, gets numbed, numbed with, numbed up, numb me, numb us, cream
        on, the cream, dentist y
        """,
    ),
    Family(
        "vomits",
        """
        throwing up, throw up, threw up, thrown up, throws up, puking, puke, puked, barfing,
        cant keep anything down, cant keep water down, cant keep food down, keep anything down,
        keep down, keeping anything down, keeping water down, vomit*, devolviendo, no retengo,
        guacarear, guacareando, nothing stays down, wont stay down, hugging the toilet, head in
        the toilet, kept anything down, kept nothing down, hold anything down, hold down, stayed
        down, stays down, stay down, come back up, came back up, came right back, comes right
        back, came up, coming up, coming out both ends, both ends, losing everything, keeps
        nothing, pukey, yakking, hurling, heaving, dry heaving, retching, being sick, been sick,
        no me para nada, no me para nada en el, devuelve, devuelvo, devolvio, basca, basquear,
        arroj*, no le para nada, no aguanta nada, lo regreso todo, saco puro amarillo, nothing
        has come out the back, bilis, bile
        """,
    ),
    Family(
        "lasting",
        """
        all day, all night, days, since, cant stop, wont stop, nonstop, non stop, every hour,
        every time, over and over, hours, constantly, still, keeps, keep, again and again, cant
        keep, 2 days, 3 days, two days, three days, second day, third day, todo el dia, toda la
        noche, dias, desde, no paro, no para, no puedo parar, cada, horas, sin parar, seguido,
        third time, fifth time, times, veces, since sunday, since saturday, since monday, since
        last, since i went up, hasnt, havent, not even, ni el suero, ni el agua, hasta el agua,
        ni agua, tuesday, wed, thurs, every sip, sip, barely peeing, barely going, not peeing,
        no orina, seca, mouth is a desert, shaky, anything, dos dias, tres dias, llevo dos,
        llevo tres, desde ayer, desde anoche, desde el
        """,
    ),
    Family(
        "glp",
        """
        ozempic, wegovy, mounjaro, zepbound, semaglutide, semaglutida, tirzepatide, tirzepatida,
        glp, glp1, weight loss shot, weight loss shots, weight loss injection, weight loss
        injections, weight shot, skinny shot, pen, dose, saxenda, compound, inyeccion para
        bajar, adelgazar, bajar de peso, shot, shots, inyeccion, dosis, sema, tirz, tirzep,
        pens, the pen, weekly pen, weekly shot, weekly shots, skinny juice, sirope, pluma,
        plumas, jeringa, insulin, slimming, injection, inyecciones, programa de peso, bajar,
        0.25, 0.5, 1.0, 1mg, 2.4, 7.5
        """,
    ),
    Family(
        "iv",
        """
        iv, iv drip, drip, infusion, infusions, vitamin drip, suero, goteo, hydration, nad,
        nad+, iv therapy, the bag, vein, needle was, suerito, the drip went, where the iv, drip
        went, aguja, where the needle, stick, myers, cocktail
        """,
    ),
    Family(
        "overdose",
        """
        took too much, took double, double dose, took two doses, two doses, wrong dose,
        overdosed, overdose, took the wrong, wrong medication, wrong medicine, wrong pill, wrong
        pills, units instead, ten times, 10x, instead of units, too much, whole vial, whole
        syringe, twice by mistake, by mistake, by accident, injected twice, doble dosis, dosis
        doble, me equivoque, equivocad*, de mas, sobredosis, dos veces, por error, took two, did
        two, two shots, two in one, did another, another today, second one today, whole line,
        the whole syringe, entire pen, all of it, pulled to 50, to the 50, 50 line, instead of
        the 5, instead of 5, line instead, 50 units, 100 units, enterita, jeringa enterita,
        entera, mal la dosis, read it wrong, read the line wrong, wrong line, wrong pen, wrong
        vial, someone elses, his pen, her pen, says harold, wasnt mine, isnt mine, not mine, de
        mi marido, en vez de la mia, en lugar de, cuatro veces, ten weeks, months worth, weeks
        worth, before i read, misread, drew up, ive been on 2.5, different strength, higher
        dose, double up, doubled up, doubled it, two days in a row, back to back, already took
        it
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
        vivir, ganas de vivir, pastillas que tengo guardadas, despedirme de todos, be around
        anymore, be around after, be around by, be around by the weekend, be around on friday,
        around to use it, wont be here by, wont be here for, plan to be here, dont plan to be
        here, plan on being here, put my things in order, putting my things in order, my affairs
        in order, affairs in order, letters are written, letter is written, wrote the letters,
        written the letters, wrote everyone, wrote my goodbyes, note written, got the note, car
        running in the garage, garage is ready, lined up on the bed, lined up on the counter,
        pills in my hand, bottle of pills, sleeping medicine, being a burden, being in this
        body, tired of being alive, tired of being here, tired of living, dont want to be in it,
        without me around, manage without me, manage rather well without me, better if i wasnt,
        better if i werent, better if i was gone, if i just wasnt around, if i wasnt around, if
        i disappeared, nobody would notice, no one would notice, no one would miss, nobody would
        miss me, dont see a future, no future for me, shant be needing, wont be needing any,
        wont need it anymore, wont need the rest, wont need them anymore, cant see a way out,
        cant keep going, give up on life, done with life, done with everything, end it tonight,
        tonight it ends, peace with my decision, at peace with the decision, cut deeper, cut my
        wrists, cut my arms, cuts on my arms, jump off, off a bridge, step in front, swallow
        them all, take the bottle, finish myself, not waking up, sleep forever, sleep and not
        wake, estar en este mundo, voy a estar en este mundo, decidi que no voy a estar, no voy
        a estar mas, ya no voy a estar, todo arreglado con, deje todo arreglado, escribi las
        cartas, cartas escritas, me despedi de, despidiendose, despedirme, se acaba hoy, se
        acaba todo, hoy se acaba, esta noche se acaba, no les hago falta, no hago falta, no le
        hago falta, nadie me va a extranar, sentido a levantarme, encuentro sentido, sentido a
        la vida, todas las pastillas, me alcanza con las pastillas, de pastillas alcanza, en paz
        con la decision, me corte mas, me corte los, me corte las, me corto, navaja, ya no voy a
        necesitar, soy una carga, una carga para, cansada de vivir, cansado de vivir, cansada de
        todo, acabar de una vez, que todo acabe, no quiero estar aqui, dormir y no despertar,
        tirarme, colgarme, ahorcarme
        """,
    ),
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
        semanas de, llevo semanas
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
        diecisiete, menor de edad, prepa, cumple 16, cumple 15, cumple 17, cumplo 16, cumplo 15,
        cumplo 17, is fifteen, is sixteen, is seventeen, im fifteen, im sixteen, im seventeen,
        im fourteen, turns 16, turns 15, turns 17, dice que tengo 14, quinceanera, mis quince,
        de 15, de 16, de 17, de 14, hija de 16, hija de 15, hija de 17, im 17 next, 17 next
        month, 16 in august, 10th 11th 9th learner, learners permit, high school, ninth tenth
        eleventh secundaria, segundo de prepa
        """,
    ),
    Family(
        "parent",
        """
        mom, mother, mum, dad, parents, parent, parental, permission, without telling, dont
        tell, doesnt know, cant know, consent, signature, sign for, fake id, daughter, son,
        niece, sister, granddaughter, my kid, my teen, mama, papa, padres, permiso, sin que
        sepa, no sabe, hija, hijo, sobrina, nieta, firma, alone, by myself, on my own, cousins
        id, cousin id, her id, sisters id, se entere, sin q, ni cuenta, sus papas, didnt tell
        anybody, nobody checks, sign as if, firmar
        """,
    ),
)
