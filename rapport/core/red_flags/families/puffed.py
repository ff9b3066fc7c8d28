"""Smaller parts of signs: puffed, warm number, thermometer."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "puffed",
        """
        @swells, @bruise, moretoncito, moradit*, plum, eggplant, berenjena, berenjenas, shades
        of, colors of the rainbow, duck, lump, chubby, hoyuelo, dimple, dimples, dent,
        asymmetric*, uneven, one side, left side, right side, bag, pouch
        """,
    ),
    Family("warm_number", "38, 39, 40, 100, 101, 102, 103, 104"),
    Family(
        "thermometer",
        """
        temp, temperature, thermometer, fever, degrees, running, temperatura, termometro,
        fiebre, grados, tengo
        """,
    ),
)
