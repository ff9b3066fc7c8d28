"""Pain, numbness, despair and harm: pain, severe, numb."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
)
