"""Heat, fluid, lumps, burns and wounds: blister, pimples, burn, wound."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
)
