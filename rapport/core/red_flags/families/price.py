"""What makes the same words harmless: eye exam, quick, fear faint, bruises easily, burning man, price."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "eye_exam",
        """
        eye doctor, ophthalmologist, optometrist, optician, eye clinic, eye exam, oftalmologo,
        oftalmologa, optometrista, dilating my, dilate my, dilates my, without my glasses,
        without my contacts, without contacts, without glasses, sin mis lentes, sin lentes, sin
        ellos, sin gafas, since childhood, cataract, cataracts, astigmatism, miope, nearsighted
        """,
    ),
    Family(
        "quick",
        """
        right away, rapidito, rapido, quickly, quick, under two seconds, under 2 seconds,
        instantly, immediately, every time, two seconds, one second, 2 seconds, como debe, as it
        should, como me enseno
        """,
    ),
    Family(
        "fear_faint",
        """
        needles, needle, draw blood, draw my blood, drew my blood, blood draw, blood draws,
        blood donors, sight of, own blood, vaccination, vaccine, vacuna, agujas, sangre, sacan
        sangre, always, estimate, tissue, every time, vasectomy, shots as a kid, in front of,
        live aid, concert, vice chancellor, matriculation, assembly, church, laser, buy a,
        shopping, credit card, the market
        """,
    ),
    Family(
        "bruises_easily",
        """
        easily, easy, if u look, if you look, if someone looks, like a peach, like a banana, off
        the ledge, just a bruise, no bruise, no bruises, no bruising, not a bruise, zero bruise,
        zero bruising
        """,
    ),
    Family(
        "burning_man",
        """
        burning man, jealousy, curiosity, with envy, gives me, opened your, website, note, file,
        envelope, branded is
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
)
