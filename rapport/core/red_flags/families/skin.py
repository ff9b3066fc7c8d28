"""Heat, fluid, lumps, burns and wounds."""

from rapport.core.red_flags.concept import Family

SKIN = (
    Family(
        "fever",
        """
        fever, feverish, feaver, febrile, chills, the chills, shivering, shivers, shaking with
        cold, teeth chattering, temp of, temperature of, running a temp, running a temperature,
        100.4, 101, 102, 103, 38.5, 39 degrees, fiebre, calentura, escalofrio*, tiritando,
        temblando de frio, temblores, burning up, sweating through, sweats at night, cold and
        hot
        """,
    ),
    Family(
        "hot",
        """
        hot, hotter, heat, warm, warmer, boiling, radiating heat, radiates heat, burning, on
        fire, like a stove, like an oven, like a radiator, like a furnace, toasty, caliente,
        calientes, caliente al tacto, calor, ardiendo, hirviendo, quemando, arde, tibio
        """,
    ),
    Family(
        "red",
        """
        red, redder, redness, reddish, pink, crimson, angry, flushed, lobster, tomato, inflamed,
        beet red, fire engine, rojo, roja, rojos, rojas, rojiz*, enrojec*, colorad*, irritad*
        """,
    ),
    Family(
        "spreads",
        """
        spreading, spread, spreads, growing, grows, grown, grew, bigger, getting bigger,
        expanding, expands, creeping, moving up, moving down, traveling, travelling, climbing,
        crawling, past the line, beyond the line, outside the line, worse, worsening, larger,
        every hour, wider, further, extend*, creciendo, crece, crecio, mas grande, se extiende,
        extiende, avanza, avanzando, sube, subiendo, esparc*, se corre, corriendo, cada vez
        """,
    ),
    Family(
        "fluid",
        """
        pus, puss, ooze, oozes, oozing, oozed, leak, leaks, leaking, leaky, weep, weeps,
        weeping, discharge, discharging, draining, drains, seeping, drainage, gunk, goo, gooey,
        yellow stuff, yellow liquid, yellow fluid, yellow crust, green stuff, green, yellowish,
        yellow, custard, smells, smelly, stinks, stink, foul, smells bad, supur*, liquido,
        amarillento, amarilla, amarillo, verdoso, verde, huele, huele mal, apesta, secrecion,
        escurre, escurriendo, materia
        """,
    ),
    Family(
        "red_lines",
        """
        red line, red lines, red streak, red streaks, streaks going, streaking, line going up,
        red stripe, linea roja, lineas rojas, rayas rojas, raya roja
        """,
    ),
    Family(
        "lump",
        """
        lump, lumps, lumpy, bump, bumps, nodule, nodules, knot, knots, ball, marble, pea, peas,
        pebble, pebbles, golf ball, grape under, bean, beans, kernel, cyst, mass, boil, abscess,
        abcess, bead, gumball, walnut, almond, olive, rock, stone, hard spot, hard thing, nut,
        bulto, bultos, bulta, bola, bolita, bolitas, nodulo, nodulos, canica, canicas, piedra,
        piedrita, chicharo, garbanzo, absceso, dureza, grano, nudo, pelota, frijol, lenteja,
        nacido
        """,
    ),
    Family(
        "hard",
        """
        hard, harder, firm, firmer, rock hard, solid, stiff, hardened, tender, painful, hurts,
        hurt, sore, throbbing, throbs, hot, warm, red, growing, bigger, dur*, duele, dolor,
        doloros*, caliente, roja, rojo, creciendo, crece, late, punza
        """,
    ),
    Family(
        "blister",
        """
        blister, blisters, blistered, blistering, blistery, bubble, bubbles, bubbled, bubbling,
        bubbly, fluid filled, filled with fluid, water bubbles, bubble wrap, popped open, burst
        open, pustule, pustules, ampoll*, ampollit*, vejiga, vejigas, burbuja, burbujas,
        burbujit*, ampula, ampulas
        """,
    ),
    Family(
        "pimples",
        """
        pimples, pimple, whiteheads, zits, zit, tiny bumps, little bumps, granos, granitos,
        espinillas, barritos, pustul*
        """,
    ),
    Family(
        "burn",
        """
        burn, burns, burned, burnt, burning, scorched, singed, fried, cooked, grilled, seared,
        blistered, scald*, branded, grill marks, griddle, waffle, quemad*, quemo, quemaron,
        achicharr*, chamuscad*, tatemad*
        """,
    ),
    Family(
        "wound",
        """
        open wound, open sore, open sores, raw, wound, wounds, sore spots, scab, scabs, scabby,
        scabbed, scabbing, crust, crusted, crusty, crusting, skin came off, skin coming off,
        skin is coming off, skin peeled off, layer of skin, ripped, torn skin, bleeding, bleeds,
        bled, wont stop bleeding, cracked, ulcer, ulcers, herida, heridas, llaga, llagas,
        costra, costras, carne viva, en carne viva, sangra, sangrando, se me cae la piel, se me
        pelo, ulcera, pellejo
        """,
    ),
    Family(
        "stripes",
        """
        stripes, striped, lines, grid, grid marks, squares, rectangles, rectangle, rectangular,
        zebra, tiger, checkerboard, waffle, waffle pattern, circles, dots, polka dots,
        footprint, footprints, handpiece, shape of the, rayas, cuadros, cuadritos, rayada,
        cebra, marcas, franjas, tigre
        """,
    ),
    Family(
        "pigment",
        """
        darker, dark, darkened, brown, brownish, hyperpigment*, hypopigment*, pigment,
        pigmentation, lighter, light patches, white patches, white spots, lost pigment, turned
        dark, tan, coffee, mud, oscur*, mas oscuro, cafe, manchas, manchada, manchado, mas
        clara, mas claro, mancho, mancharon, dark spots, mustache, patches
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
