"""Parts of the body: throat, tongue, chest, heart, limb, neck…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
