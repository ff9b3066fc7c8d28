"""Breathing, swallowing, voice, heart, fainting: woozy, fits, ears ring, ears, metal, taste."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "woozy",
        """
        dizzy, dizziness, lightheaded, light headed, woozy, faint, spinning, clammy, cold sweat,
        cold sweats, sweating, seeing stars, unsteady, wobbly, mareo, mareos, maread*, vertigo,
        todo me da vueltas, sudor frio, sudando frio, floaty, room is tilting, room tilting,
        rooms kinda tilting, tilting, far away, sounds far away, room is spinning, keeling,
        drained, shaky, tipsy, seasick, on a boat, about to drop, sudando helado, sudor helado,
        piso se me mueve, piso se mueve, piso se le mueve, me mareo, se marea, mareadit*,
        embotad*, sweat all, sweating buckets, drenched in sweat, pouring with sweat, shaking,
        about to happen, something awful, something dreadful, sense of doom, impending doom,
        algo malo va a pasar, feeling of doom
        """,
    ),
    Family(
        "fits",
        """
        seizure, seizures, seizing, seized up, convuls*, shaking uncontrollably, jerking,
        twitching all over, eyes rolled, rolled back, foaming, convulsion*, ataque epileptico,
        epilep*, shaking all over, whole body is shaking, body shaking, tiembla todo el cuerpo,
        le tiembla todo, temblando toda, se sacude, sacudiendo, sacudidas, jerks, having a fit,
        had a fit, a fit on the floor, fitting on
        """,
    ),
    Family(
        "ears_ring",
        """
        ringing, ring, rings, buzzing, buzz, buzzes, roaring, humming, muffled, tinnitus,
        zumbido, zumbidos, zumban, pitido, pitidos, me zumban
        """,
    ),
    Family("ears", "ear, ears, oido, oidos, oreja, orejas"),
    Family(
        "metal",
        """
        metallic, metal, pennies, penny, coins, coin, aluminum, tin foil, foil, iron, copper,
        nickels, batteries, battery, metalico, moneda, monedas, hierro, cobre, sucking on coins,
        keys, sangre, clavo
        """,
    ),
    Family("taste", "taste, tastes, tasting, tasted, mouth, sabor, sabe, gusto, boca, tongue"),
)
