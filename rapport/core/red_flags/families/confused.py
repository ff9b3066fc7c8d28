"""Seeing badly, and signs of nerves and brain: limp, confused, worst, headache."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "limp",
        """
        weak, weaker, weakness, wont lift, cant lift, wont work, not working, doesnt work,
        stopped working, numb, tingly, tingling, limp, dropping, dropped, drops, drop things,
        dropping things, gave out, giving out, give out, paralyzed, paralysed, cant move, wont
        move, clumsy, asleep, useless, noodle, noodles, spaghetti, jelly, jello, debil, debiles,
        debilidad, dormid*, adormecid*, no responde, no puedo mover, no puede mover, no lo puedo
        levantar, sin fuerza, sin fuerzas, no tengo fuerza, no grip, lost my grip, lost her
        grip, lost his grip, no strength, like a rag, trapo, como trapo, cant grip, cant hold,
        wont hold, keeps dropping, dead weight, like sand, se me caen las cosas, se me cae todo,
        gelatina, de gelatina, no aprieta, doesnt exist, wont grip, sandbag, sandbags, lead
        pipe, feels heavy, so heavy, like lead, feels dead, gone dead, feels like rubber, se
        siente pesado, se siente pesada, heavy and, cant feel my, isnt listening, not listening,
        half of me stays put, bag of sand, missed it twice, kept missing, keeps missing, landing
        on the floor, falls off my foot
        """,
    ),
    Family(
        "confused",
        """
        disoriented, disorientated, doesnt know where, dont know where i am, not herself, not
        himself, desorientad*, no sabe donde, perdida en, cant tell me what month, what day it
        is, que dia es, donde esta, shirt on backwards, cant think how, make no sense to me,
        foreign language, cant work out, bumping into, walks into the door, bumps into, put the
        coffee on the air, no reconoce, no conoce, dice incoherencias, not making any sense,
        doesnt recognize, doesnt recognise, staring at nothing, really out of it, totally out of
        it, so out of it, seems out of it, completely out of it, confused and, so confused, very
        confused, suddenly confused, acting confused, muy confundid*, all confused, confused
        about where, confused about what day, sounds confused, seems confused, confused about
        who, wakes up confused, confundida y, confundido y, esta confundid*, confused since,
        shes confused, hes confused, is confused and, woke up confused, knows what month, tell
        me what month, walks into walls
        """,
    ),
    Family(
        "worst",
        """
        worst, thunderclap, exploding, explode, splitting, blinding, skull, excruciating,
        unbearable, sudden, like being hit, hit by a hammer, never had, horrible, severe,
        massive, screaming, insane, crazy, crushing, peor, insoportable, fuertisim*, terrible,
        estalla, explota, explotar, intens*, reventar
        """,
    ),
    Family(
        "headache",
        """
        headache, headaches, head pain, head hurts, head is pounding, pain in my head, migraine,
        dolor de cabeza, dolores de cabeza, jaqueca, migrana, me duele la cabeza, head is
        splitting, head is going to explode
        """,
    ),
)
