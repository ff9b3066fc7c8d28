"""Colours of skin: cold, bruise, not skin."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "cold",
        """
        cold, colder, ice cold, icy, freezing, like ice, cool to, cooler than, chilly to, fria,
        frio, frias, helad*, congelad*, refrigerator, fridge
        """,
    ),
    Family(
        "bruise",
        """
        bruise, bruises, bruised, bruising, bruisey, moreton, moretones, moraton, moratones,
        hematoma, hematomas, black and blue, cardenal, cardenales, black eye
        """,
    ),
    Family(
        "not_skin",
        """
        lipstick, gloss, lip gloss, liner, eyeliner, shadow palette, eyeshadow, mascara, nail,
        nails, polish, shirt, dress, car, chair, sofa, couch, shoes, bag, wall, walls, paint,
        painted, door, card, friday, label, bottle, box, jar, tube, glasses frames, robe, towel,
        towels, building, parking, wine bar, coat, scrubs, sweater, hair, dyed, teeth, tooth,
        smile whitening, whitening, ribbon, flowers, roses, sneakers, jeans, hat, logo, site,
        website, form, button, folder, pen, highlighter, heads, blackheads, whitehead,
        whiteheads, blackhead, list, noise, sand, board, picket, wedding, party, christmas,
        cross, shield, sox, vestido, silla, blusa, coche, carro, camisa, bolsa, zapatos,
        tarjeta, pared, bata, toalla, unas, dientes, vino blanco, botella, caja, frasco,
        pintura, puerta, edificio, tinte, esmalte, pestanas, papeleo, boda, lapiz labial,
        labial, size, sizes, product, item, shade i ordered, received the
        """,
    ),
)
