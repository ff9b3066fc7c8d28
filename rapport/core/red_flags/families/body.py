"""Parts of the body."""

from rapport.core.red_flags.concept import Family

BODY = (
    Family(
        "lip",
        """
        lip, lips, labio, labios, mouth, boca, cupids bow, philtrum, corner of my mouth, bottom
        lip, top lip, bozo, trompa, jeta, lip line, vermilion
        """,
    ),
    Family(
        "face_part",
        """
        @lip, nose, nostril, nostrils, nariz, cheek, cheeks, mejilla, mejillas, cachete,
        cachetes, pomulo, pomulos, chin, menton, barbilla, forehead, frente, brow, brows,
        eyebrow, eyebrows, ceja, cejas, temple, temples, sien, sienes, jaw, jawline, jaws,
        mandibula, quijada, undereye, undereyes, under eye, under eyes, under my eye, tear
        trough, tear troughs, ojera, ojeras, smile line, smile lines, laugh line, laugh lines,
        nasolabial, surco, surcos, marionette, gum, gums, encia, encias, face, cara, rostro,
        glabella, between my brows, between my eyebrows, entrecejo, bigote, upper lip, above my
        lip, crease, fold, folds, chin area, nose tip, tip of my nose, bridge, smile crease,
        patilla, sideburn, earlobe, bridge of my nose, punta de la nariz
        """,
    ),
    Family(
        "skin",
        """
        skin, piel, patch, patches, spot, spots, mancha, manchas, manchita, manchitas, area,
        areas, zona, blotch, blotches, splotch, splotches, splotchy, blotchy, parche, parches,
        pedazo, pedacito, section, injection site, injection sites, injection point, injection
        spot, needle mark, where you injected, where she injected, where he injected, where the
        needle, where the filler, lado, one side, left side, right side, strip, line, lines,
        streak, streaks, ring, circle, circulo, area where, it, part
        """,
    ),
    Family("place", "@face_part, @skin"),
    Family(
        "eye",
        """
        eye, eyes, eyeball, eyeballs, eyesight, vision, sight, ojo, ojos, vista, peripheral,
        mirada
        """,
    ),
    Family(
        "lid",
        """
        eyelid, eyelids, lid, lids, brow, eyebrow, brows, eyebrows, parpado, parpados, ceja,
        cejas, eye, eyes, ojo, ojos
        """,
    ),
    Family(
        "throat",
        """
        throat, throats, garganta, airway, windpipe, gullet, neck feels, cuello por dentro,
        gaznate, pescuezo, guerguero, back of my mouth, campanilla, gollete, paladar, back of my
        tongue
        """,
    ),
    Family("tongue", "tongue, toungue, tounge, lengua, tung, tong, ton gue"),
    Family("chest", "chest, pecho, sternum, breastbone, heart area, ribcage, torax"),
    Family("heart", "heart, hearts, corazon, heartbeat, pulse, ticker, pulso"),
    Family(
        "limb",
        """
        arm, arms, leg, legs, hand, hands, fingers, foot, brazo, brazos, pierna, piernas, mano,
        manos, dedos, limbs, left side, right side, one side of my body, half my body, side of
        my body, lado del cuerpo, forearm, elbow, wrist, inside of my elbow, codo, antebrazo
        """,
    ),
    Family("neck", "neck, head, cuello, cabeza"),
    Family(
        "calf",
        """
        calf, calves, pantorrilla, pantorrillas, back of my leg, lower leg, behind my knee,
        behind the knee, shin, lower left leg, lower right leg, batata de la pierna, batata,
        chamorro, gemelo, camote, canilla, my leg
        """,
    ),
    Family(
        "belly",
        """
        stomach, belly, abdomen, tummy, gut, guts, abdominal, estomago, barriga, panza, vientre,
        pancrea*, ribs, upper abdomen, boca del estomago, under my ribs, under the ribs,
        ombligo, costilla, costillas, below my ribs, beneath my ribs, up side, vesicula,
        gallbladder, middle of me, barriga arriba, panza arriba, tripas, gut is
        """,
    ),
    Family(
        "anywhere",
        """
        @face_part, arm, arms, leg, legs, thigh, thighs, back, neck, hand, hands, bikini,
        underarm, underarms, armpit, armpits, axila, axilas, stomach, belly, butt, buttock,
        scalp, cuello, brazo, pierna, espalda, muslo, muslos, chest, shin, shins, decolletage,
        decollete, shoulder, @skin_word
        """,
    ),
)
