"""Heat, fluid, lumps, burns and wounds: fever, hot, red, spreads."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "fever",
        """
        fever, feverish, feaver, febrile, chills, the chills, shivering, shivers, shaking with
        cold, teeth chattering, temp of, temperature of, running a temp, running a temperature,
        39 degrees, fiebre, calentura, escalofrio*, tiritando, temblando de frio, temblores,
        burning up, sweating through, sweats at night, cold and hot, tiritaba, tirita, shakes,
        the shakes, got the shakes, under two blankets, under two quilts, cold under, teeth are
        chattering, me tiemblan los dientes, cobijas, tres cobijas, sweats, night sweats,
        running hot
        """,
    ),
    Family(
        "hot",
        """
        hot, hotter, heat, warm, warmer, boiling, radiating heat, radiates heat, burning, on
        fire, like a stove, like an oven, like a radiator, like a furnace, toasty, caliente,
        calientes, caliente al tacto, calor, ardiendo, hirviendo, quemando, arde, tibio, hierve,
        prendido, prendida, calientit*, heating pad, toaster, stove, oven, radiador, estufa,
        horno, comal, plancha, radiator, space heater, quema, quemazon, sunburn heat
        """,
    ),
    Family(
        "red",
        """
        red, redder, redness, reddish, pink, crimson, angry, flushed, lobster, tomato, inflamed,
        beet red, fire engine, rojo, roja, rojos, rojas, rojiz*, enrojec*, colorad*, irritad*,
        strawberry, ruby, scarlet, encendid*, prendid*, angry looking, inflamada, inflamado,
        rosy, lobster red
        """,
    ),
    Family(
        "spreads",
        """
        spreading, spread, spreads, growing, grows, grown, grew, bigger, getting bigger,
        expanding, expands, creeping, moving up, moving down, traveling, travelling, climbing,
        crawling, past the line, beyond the line, outside the line, worse, worsening, larger,
        every hour, wider, further, extend*, creciendo, crece, crecio, mas grande, se extiende,
        extiende, avanza, avanzando, sube, subiendo, esparc*, se corre, corriendo, cada vez,
        from pencil eraser, silver dollar, quarter size, size of a, tamano de, tripled since,
        doubled since, cm on, past the wrist, heading up, going up my, up my arm, goes up, se
        esta regando, regando, se riega, pa arriba, para arriba, hacia arriba, overnite,
        creepin, inching, marching, crossed the, past the marker, past the pen, bigger than
        yesterday, larger than, swallowed
        """,
    ),
)
