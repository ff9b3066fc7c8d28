"""Treatments, and what harmless sentences are about."""

from rapport.core.red_flags.concept import Family

SURROUNDINGS = (
    Family(
        "filler",
        """
        filler, fillers, filer, juvederm, restylane, voluma, volbella, vollure, radiesse,
        sculptra, belotero, rha, versa, hyaluronic, lip augmentation, lip injection, lip
        injections, lips done, lip flip, syringe, syringes, cannula, relleno, rellenos, acido
        hialuronico, hialuronico, me inyecte, me inyectaron, jeringa, liquid rhinoplasty, nose
        job, bioestimulador*, kybella
        """,
    ),
    Family(
        "toxin",
        """
        botox, tox, toxin, dysport, xeomin, daxxify, jeuveau, neurotoxin, botulinum, botulinica,
        toxina, baby botox, masseter
        """,
    ),
    Family(
        "injectable",
        """
        @filler, @toxin, injectable, injectables, injection, injections, injected, inject, prp,
        threads, thread lift, pdo, inyeccion, inyecciones, inyectable, inyectables, hilos,
        plasma, polynucleotide*, salmon dna, profhilo, skinvive
        """,
    ),
    Family(
        "not_injected",
        """
        @device, facial, facials, hydrafacial, @iv, @glp, massage, weight, contouring, body,
        skincare, consult, consultation, limpieza, masaje, cleanse, lash, brows
        """,
    ),
    Family(
        "pet",
        """
        dog, dogs, cat, cats, puppy, kitten, pup, doggo, horse, rabbit, hamster, guinea pig,
        perro, perra, perrito, perrita, gato, gata, gatito, mascota, caballo, vet, retriever,
        doodle, husky, poodle, chihuahua, labrador, lab, goat, chicken, parrot, veterinaria,
        veterinario, kitty, cone
        """,
    ),
    Family(
        "price",
        """
        price, prices, pricing, cost, costs, bill, total, invoice, quote, quoted, expensive,
        charge, charged, fee, wallet, bank account, dollars, precio, precios, costo, cuenta,
        caro, factura, cobro, cobraron, sticker, receipt, credit card, statement, $, number,
        estimate, reading that, page two, tab, deposit, membership, amount, rent, mortgage,
        total came, sticker shock, presupuesto, monto, mensualidad, parking ticket
        """,
    ),
    Family(
        "joking",
        """
        laugh*, lmao, lmfao, rofl, haha, hahaha, hahahaha, jaja, jajaja, jajajaja, lol,
        giggling, de la risa, de risa, excitement, excited, happiness, joy, jealous, felicidad,
        emocion, kidding, just kidding, jk, broma, es broma, reel, meme, memes, costume,
        hilarious, so funny, comedy, stand up, tiktok dance, too funny, im dead, party, reunion,
        recognised me, recognized me, said yes, proposed, wedding, figuratively, figurative,
        metaphorically, en sentido figurado, es un decir, es un chiste, talk me off, lollipop
        """,
    ),
    Family("show_off", "when i saw the, when she told me the, when i heard the"),
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
        shampoo, cream i bought, highlighter, maquillaje, crema hidratante, base
        """,
    ),
)
