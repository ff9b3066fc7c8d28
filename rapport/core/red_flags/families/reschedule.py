"""What makes the same words harmless: running, nose stuffed, reschedule, cabin, eye sleep, road…."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "running",
        """
        ran, running, jogging, jogged, stairs, workout, gym, marathon, treadmill, hike, baby
        shower
        """,
    ),
    Family(
        "nose_stuffed",
        """
        stuffy, stuffed, cold, allergies, sinus, congested, nose is clogged, tapada, resfriado,
        gripa, gripe
        """,
    ),
    Family(
        "reschedule",
        """
        reschedule, cancel, move my, kid, kids, son, daughter, child, husband, baby, roommate,
        cant make it, cant come, reprogramar, cancelar, cambiar mi cita, mi hijo, mi hija, mi
        esposo, flu, covid, stomach bug, gripe, gripa, playoff, football, spring, gold, saturday
        night, boogie, dance, bieber, pitch, nene, mi nene, nena, guarderia, daycare, school, mi
        bebe, kiddo, toddler, hes sick, shes sick, contagious
        """,
    ),
    Family("cabin", "cabin fever, spring fever, baby fever"),
    Family("eye_sleep", "happy tears, tears, crying, tear, lash"),
    Family(
        "road",
        """
        road, speed bump, baby bump, goosebumps, goose bumps, bumped, fist bump, price bump,
        bump up, bump my, bumping, in the road, date, number, sum
        """,
    ),
    Family("computer", "computer, laptop, email, site, website, phone, virus on, link"),
    Family("bath", "bath, bubble bath, bubbly, champagne, prosecco"),
    Family(
        "calories",
        """
        calories, fat, money, candle, candles, incense, dinner, toast, cd, sage, food, cookies,
        calorias, grasa, dinero, cena, vela, velas, muscle
        """,
    ),
    Family(
        "excitement",
        """
        excited, excitement, cant wait, nervous, love, happy, emocion, nervios, wedding,
        proposal, hot, cute, when i saw, results, so happy
        """,
    ),
)
