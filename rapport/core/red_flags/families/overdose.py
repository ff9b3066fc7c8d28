"""Pain, numbness, despair and harm: glp, iv, overdose."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        went, aguja, where the needle, stick, myers, cocktail, glow drip
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
        it, used his by mistake, used hers, three in three days, thinking it was one a day,
        misread the leaflet, double or triple
        """,
    ),
)
