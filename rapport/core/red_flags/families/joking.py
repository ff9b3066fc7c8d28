"""What makes the same words harmless: joking, room, cosmetic."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "joking",
        """
        laugh*, lmao, lmfao, rofl, haha, hahaha, hahahaha, jaja, jajaja, jajajaja, lol,
        giggling, de la risa, de risa, excitement, excited, happiness, joy, jealous, felicidad,
        emocion, kidding, just kidding, jk, broma, es broma, reel, meme, memes, costume,
        hilarious, so funny, comedy, stand up, tiktok dance, too funny, im dead, party, reunion,
        recognised me, recognized me, said yes, proposed, wedding, figuratively, figurative,
        metaphorically, en sentido figurado, es un decir, es un chiste, talk me off, lollipop,
        cartoon, pan pipes, boiling, steam coming, of the electric, nearly wet, nearly died,
        cant stop laughing, pissed, funny, hysterical, temper, rage, furious, fury, land in, gas
        bill, wafting, lino, refrigerador, ni el refri, de regalo, praying, que en paz descanse,
        sobrevivi, whistling past, in the guts, like a sack, the parents clapped, mardi gras,
        caterpillars, whoopsie, jubilo, factura, contadora, divorce, panic attacks, eejit
        """,
    ),
    Family(
        "room",
        """
        room, office, lobby, waiting room, waiting area, treatment room, bed, table, ac, air
        conditioning, floor, building, weather, outside, winter, summer, sala, consultorio,
        oficina, cuarto, clima, cafe, coffee, tea, water bottle, beer, pizza, soup, chocolate,
        stone massage, stones, tub, yoga, shower, towel, towels, piedras, bebida, agua caliente,
        drive, driving, road, traffic, highway, mornings, bonnet, mirror, bathroom mirror,
        windows, windshield wipers, sauna, steam room, beach, sky, n95, lens cleaner, calle,
        carretera, espejo
        """,
    ),
    Family(
        "cosmetic",
        """
        @not_skin, foundation, concealer, makeup, moisturizer, sunscreen, serum, cleanser, soap,
        shampoo, cream i bought, highlighter, maquillaje, crema hidratante, base, slab, celular,
        telefono, phone, bateria, pantalla negra, screen went, power, lights went, lights out,
        electricity, banana, papad, gas cylinder, ring light, salon lights
        """,
    ),
)
