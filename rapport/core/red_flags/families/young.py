"""Pain, numbness, despair and harm: young, parent."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        eleventh secundaria, segundo de prepa, ninth grader, tenth grader, 2009, gcse, turn 18
        in, be 17 in, be 18 in
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
