"""What makes the same words harmless: sleepy, clothes, schedule word, child sick, massage ok."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "sleepy",
        """
        slept, asleep on, couch, exhausted, tired, so tired, nap, wine, party, long day, movie,
        sofa, sueno, cansada, price, baby, into bed, into that bed, into my, into the chair,
        rumors, rumor, waiting room told, like a log, my website, appointments, two
        appointments, membership, folding, page, app, site, website, seller, card, line, phone,
        tires, fan
        """,
    ),
    Family(
        "clothes",
        """
        clothes, dress, jeans, in my, into my, into, schedule, fit me in, fit in, budget, right
        fit, candidate, fits my, fits me, fit for, fit my, fit the, fit you, fits the, fits in,
        fits into, fits your, fit us, get fit, fit and, robe, throwing a fit, threw a fit, throw
        a fit, hissy, having a fit about
        """,
    ),
    Family(
        "schedule_word",
        """
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, morning, afternoon,
        evening, slot, better fit, perfect fit, a fit
        """,
    ),
    Family(
        "child_sick",
        """
        my kid, my kids, my son, my daughter, toddler, the baby, my husband, my wife, stomach
        bug, flu, food poisoning, mi hijo, mi hija, mi esposo, mi bebe, kid, daycare, daughter,
        son, kids, the bus, nene, mi nena, contagious
        """,
    ),
    Family(
        "massage_ok",
        """
        massage pressure, needle, needles, the laser, the needle, product, cream, wallet,
        compliment, wonderfully, with your kindness, my heart, mosquito, car, ball, door, sun,
        covid, gripe, gripa, flu, price, bill, sol, virus, tail, resfriado, fever, bug, deal,
        coffee, sueno, hambre, traffic, humidity, allergies, on the price, on price, for the
        cream, jaja, gemelos, factura, contadora
        """,
    ),
)
