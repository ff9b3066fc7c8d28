"""What makes the same words harmless: cooling, teeth, weight, date word, something blind, skin of eye…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "cooling",
        """
        sore, sores, pack, packs, compress, compresses, roller, globes, weather, ice pack, ice
        packs, spoon, cream, gel, peas, compresa, compresas, herpes, cold sore, globe, frozen,
        chill, stone, cold stone, ice cream, helado, with ice, ice on, iced
        """,
    ),
    Family("teeth", "teeth, tooth, dientes, smile whitening"),
    Family("weight", "weight, pounds, lbs, sight of"),
    Family(
        "date_word",
        """
        date, dates, spot on, trust, eye, study, taste, faith, fold, side, rage, color, colour,
        baked, bake, bid, bids, taste test, de felicidad, de amor, de rabia, de alegria, calle,
        callejon, contour, i thought id been
        """,
    ),
    Family("something_blind", "blinds, window, windows, persianas, curtains"),
    Family(
        "skin_of_eye",
        """
        under eye, under eyes, undereye, around my eye, around my eyes, around the eyes, around
        eyes, lashes, lash, eyelash, eyelashes, extensions, eyebrow, brow, brows, cream,
        wrinkles, crows feet, bags, circles, circle, dark circles, ojeras, arrugas, patas de
        gallo, pestanas, ceja, cejas, mascara, shadow, eyeliner, liner, lash lift, glasses,
        mask, doctor, exam, appointment, surgery, lasik, cataract, cataracts, drops for,
        contacts
        """,
    ),
    Family("sore_eyes", "sore eyes, hurt my eyes, hurts my eyes to look"),
    Family(
        "paper",
        """
        form, forms, schedule, appointment, instructions, price, prices, bill, billing, website,
        email, aftercare sheet, which, about the, about my, by the, membership, package,
        packages, time, times, date, dates, location, address, between, someone else, another
        client, another patient, other client, with another, whether, pricing, how much, which
        one, invoice, charge, charges, about what, sobre, con el precio, con los precios, con
        otra, dosing, names, instrucciones, horario, amex, fee, why i, why there, how to,
        transfer, payment, statement
        """,
    ),
)
