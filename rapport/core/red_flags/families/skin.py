"""Heat, fluid, lumps, burns and wounds."""

from rapport.core.red_flags.concept import Family

SKIN = (
    Family(
        "fever",
        """
        fever, feverish, feaver, febrile, chills, the chills, shivering, shivers, shaking with
        cold, teeth chattering, temp of, temperature of, running a temp, running a temperature,
        39 degrees, fiebre, calentura, escalofrio*, tiritando, temblando de frio, temblores,
        burning up, sweating through, sweats at night, cold and hot, tiritaba, tirita, shakes,
        the shakes, got the shakes, under two blankets, under two quilts, cold under, teeth are
        chattering, me tiemblan los dientes, cobijas, tres cobijas, sweats, night sweats,
        running hot
        """,
    ),
    Family(
        "hot",
        """
        hot, hotter, heat, warm, warmer, boiling, radiating heat, radiates heat, burning, on
        fire, like a stove, like an oven, like a radiator, like a furnace, toasty, caliente,
        calientes, caliente al tacto, calor, ardiendo, hirviendo, quemando, arde, tibio, hierve,
        prendido, prendida, calientit*, heating pad, toaster, stove, oven, radiador, estufa,
        horno, comal, plancha, radiator, space heater, quema, quemazon, sunburn heat
        """,
    ),
    Family(
        "red",
        """
        red, redder, redness, reddish, pink, crimson, angry, flushed, lobster, tomato, inflamed,
        beet red, fire engine, rojo, roja, rojos, rojas, rojiz*, enrojec*, colorad*, irritad*,
        strawberry, ruby, scarlet, encendid*, prendid*, angry looking, inflamada, inflamado,
        rosy, lobster red
        """,
    ),
    Family(
        "spreads",
        """
        spreading, spread, spreads, growing, grows, grown, grew, bigger, getting bigger,
        expanding, expands, creeping, moving up, moving down, traveling, travelling, climbing,
        crawling, past the line, beyond the line, outside the line, worse, worsening, larger,
        every hour, wider, further, extend*, creciendo, crece, crecio, mas grande, se extiende,
        extiende, avanza, avanzando, sube, subiendo, esparc*, se corre, corriendo, cada vez,
        from pencil eraser, silver dollar, quarter size, size of a, tamano de, tripled since,
        doubled since, cm on, past the wrist, heading up, going up my, up my arm, goes up, se
        esta regando, regando, se riega, pa arriba, para arriba, hacia arriba, overnite,
        creepin, inching, marching, crossed the, past the marker, past the pen, bigger than
        yesterday, larger than, swallowed
        """,
    ),
    Family(
        "fluid",
        """
        pus, puss, ooze, oozes, oozing, oozed, leak, leaks, leaking, leaky, weep, weeps,
        weeping, discharge, discharging, draining, drains, seeping, drainage, gunk, goo, gooey,
        yellow stuff, yellow liquid, yellow fluid, yellow crust, green stuff, smells, smelly,
        stinks, foul, smells bad, supur*, huele mal, apesta, secrecion, escurre, escurriendo,
        materia, greenish, snot, moco, mucus, curdled, leche cortada, honey colored, stuff comes
        out, something comes out, comes out, come out like, sticks to my shirt, stuck to my
        shirt, botando, sale un, gotea, dripping, mojadito, yellow tip, yellow tips, yellow
        tops, volcan, volcancito, yellow head, milky stuff, reeks, huele a, mal olor, huele feo,
        funky, tufo, yellow gunk, greenish stuff, coming out of it, comes out of it, comes out
        on, out like soup, como sopa, sale pus, me sale agua, sale agua, sale un liquid*,
        liquidito, salen, stuff coming out, wet stuff
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
        lump, lumps, lumpy, bump, bumps, nodule, nodules, marble, pea, peas, pebble, pebbles,
        golf ball, grape under, bean, beans, kernel, cyst, boil, abscess, abcess, bead, gumball,
        walnut, hard spot, hard thing, bulto, bultos, bulta, bolita, bolitas, nodulo, nodulos,
        canica, canicas, piedrita, chicharo, garbanzo, absceso, dureza, pelota, frijol, lenteja,
        nacido, egg, boiled egg, hard boiled egg, small egg, cordon, alambre, beads, ping pong,
        tennis ball, volcancito, gumdrop, chickpea, almendra, aceituna, swollen gland, glands,
        hard ball, egg under, ball under, bola dura, bola colorada, una bola, rock under, hard
        as a rope, hard as a rock, like a rope, a cord, knot under, hard knot, marble under,
        size of a plum, size of a grape, size of a marble, size of a pea, pea under, huevito, un
        huevo
        """,
    ),
    Family(
        "hard",
        """
        hard, harder, firm, firmer, rock hard, solid, stiff, hardened, tender, painful, hurts,
        hurt, sore, throbbing, throbs, hot, warm, red, growing, bigger, dur*, duele, dolor,
        doloros*, caliente, roja, rojo, creciendo, crece, late, punza, sore to, aches, beating,
        pulsing, shiny, tight, angry, heart beat, wont go away, didnt go away, not going away,
        softening, inflamado, inflamada, calientit*, tenso, brillos*
        """,
    ),
    Family(
        "blister",
        """
        blister, blisters, blistered, blistering, blistery, bubble, bubbles, bubbled, bubbling,
        bubbly, fluid filled, filled with fluid, water bubbles, bubble wrap, popped open, burst
        open, pustule, pustules, ampoll*, ampollit*, vejiga, vejigas, burbuja, burbujas,
        burbujit*, ampula, ampulas, water inside, water in it, with water, full of water, full
        of liquid, liquid under, fluid under, liquid inside, dome, blisterlike, llena de agua,
        llenas de agua, bolsita de agua, bolsitas con agua, bolsitas de agua, con agua, agua
        adentro, soltaron agua, beads of water, little beads, snow globe, skin go up, raised in
        a ridge, lifted up, se levanto, se levantaron, se me levanto, levantado, mojadito por
        debajo, wet underneath, wet top, wet under, sweating clear
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
        burn, burns, burned, burnt, burning, scorched, singed, cooked, grilled, seared,
        blistered, branded, grill marks, griddle, waffle, quemad*, quemo, quemaron, achicharr*,
        chamuscad*, tatemad*, burnt toast, panini, panini press, griddled, kissed a, parrilla,
        asado, asada, like a skillet, iron mark, ironed, branding, hot iron, like burnt, got
        burned, got burnt, burned my, burnt my, burned her, burnt her, burn mark, burn marks,
        burned skin, skin is burned, cooked my, cooked skin, like bacon, lobster red, smarts
        when, se quemo, estoy quemada, quede quemada, me quemo
        """,
    ),
    Family(
        "wound",
        """
        open wound, open sore, open sores, raw, wound, wounds, sore spots, scab, scabs, scabby,
        scabbed, scabbing, crusted, crusty, crusting, skin came off, skin coming off, skin is
        coming off, skin peeled off, layer of skin, ripped, torn skin, bleeding, wont stop
        bleeding, cracked, ulcer, ulcers, herida, heridas, llaga, llagas, costra, costras, carne
        viva, en carne viva, sangra, sangrando, se me cae la piel, se me pelo, ulcera, pellejo,
        skin gone see through, skin slid, slid when, slid off, came off in, came off in one,
        came off when, came with it, skin lifted, lifted when, lifted in, lifting, lifted at,
        skin hanging, hanging like, loose sticker, wet tissue, wet tissue paper, se me despego,
        se despego, despego el cuero, se pela, se me pela el cuero, se levanto como, pintura
        vieja, cuero levantado, skinless, jelly looking, glassy, open n sticky, stuck to my,
        stuck to it, sticks to her, sticks to, weepy, oozy, split open, se abrio, se abrio
        solito, cracks and, rojo vivo, stiff and leaks, raw patch, peeled too deep, opened up
        and, has opened, skin opened, is open and, raw skin, skin is raw, crusting over,
        bleeding through, skin is hanging, pink jam, crusty middle
        """,
    ),
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
