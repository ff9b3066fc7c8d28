"""Heat, fluid, lumps, burns and wounds: stripes, pigment, device, no shield, injury deep."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "stripes",
        """
        stripes, striped, grid, grid marks, squares, rectangles, rectangle, zebra, tiger,
        checkerboard, waffle, waffle pattern, polka dots, footprints, handpiece, shape of the,
        rayas, cuadros, cuadritos, rayada, cebra, franjas, tigre, leopard, leopard print,
        square, ovals, dozen ovals, perfect squares, little squares, cuadrad*, monedas,
        moneditas, marcas cuadradas, checkers, plaid, barcode, brick wall, tic tac toe, racing
        stripes, tram lines, footprints of, ladrillo, rectangul*, ovalos, circulos, estampad*,
        strips
        """,
    ),
    Family(
        "pigment",
        """
        darker, dark, darkened, brown, brownish, hyperpigment*, hypopigment*, pigment,
        pigmentation, lighter, light patches, white patches, white spots, lost pigment, turned
        dark, oscur*, mas oscuro, manchas, manchada, manchado, mas clara, mas claro, mancho,
        mancharon, dark spots, patches, brown stripe, cafes, frosty, frosty looking, cinnamon,
        way darker, way lighter, two tone, mas oscura, mas prieta, cantinflas, polka, milky
        patches
        """,
    ),
    Family(
        "device",
        """
        laser, lasers, ipl, peel, peels, chemical peel, microneedling, microneedle, rf,
        morpheus, radiofrequency, hair removal, bbl, fraxel, co2, halo, photofacial,
        resurfacing, coolsculpting, cryo, ultherapy, waxing, dermaplaning, dermaplane, tca,
        hifu, electrolysis, depilacion, peeling, exfoliacion, microagujas, radiofrecuencia, luz
        pulsada
        """,
    ),
    Family(
        "no_shield",
        """
        goggles slipped, goggles fell, goggles came off, without goggles, no goggles, no shield,
        without a shield, no eye protection, no protection, goggles moved, shields came off,
        shield slipped, flash got in, light got in, beam, sin lentes, sin gafas, sin proteccion,
        flash in my eye, saw the flash, zapped my eye, in my eye
        """,
    ),
    Family(
        "injury_deep",
        """
        infected, infection, infections, cellulitis, sepsis, staph, mrsa, infectad*, infeccion,
        infecto, gangrena
        """,
    ),
)
