"""Parts of the body: lip, face part, skin, place, eye, lid."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        cejas, eye, eyes, ojo, ojos, peeper, peepers
        """,
    ),
)
