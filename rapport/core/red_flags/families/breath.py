"""Breathing, swallowing, voice, chest, heart, fainting."""

from rapport.core.red_flags.concept import Family

BREATH = (
    Family(
        "breathe",
        """
        breathe, breath, breathing, breaths, breathin, breath in, breathe in, inhale, get air,
        enough air, getting air, take a breath, catch my breath, catch her breath, catch his
        breath, full breath, deep breath, air in, get a breath, respirar, respiro, respira,
        respiracion, aire, aliento, tomar aire
        """,
    ),
    Family(
        "breathless",
        """
        short of breath, shortness of breath, out of breath, breathless, gasping, gasp, gasps,
        winded, wheeze, wheezes, wheezing, wheezy, whistling, suffocat*, smother*, choking,
        choke, cant breath, cant breathe, breathing through a straw, breathing is hard,
        breathing is weird, breathing is tight, breathing fast, breathing funny, breathing
        feels, breathing heavy, air hungry, need air, no air, not enough air, asthma, panting,
        me ahogo, se ahoga, ahogando, ahogo, asfixi*, me falta el aire, le falta el aire, falta
        de aire, falta aire, sin aire, sin aliento, silbido, silbidos, silba, pitido en el
        pecho, pitidos, jade*, no puedo respirar, no puede respirar, chillido en el pecho,
        chifla
        """,
    ),
    Family(
        "closes",
        """
        closing, closes, closed up, close up, closing up, tight, tighter, tightness, tightening,
        tighten, narrow, narrower, narrowing, swell, swelling, swollen, swole, swells, swelled,
        puffy, puffed, puffing, thick, thicker, thickening, fat, fatter, big, bigger, huge,
        enlarged, constricted, constricting, squeezed, squeezing, shut, shutting, blocked, lump,
        lump in, golf ball, cotton, straw, itchy, itches, itching, scratchy, tingly, tingling,
        weird, funny, strange, prickly, hand around, choke, numb, doesnt fit, too big, fills my
        mouth, filling, strangl*, something stuck, something in, cierra, cerrando, cerrado,
        cerrada, apret*, hinch*, inflam*, gorda, grande, nudo, bola, pica, picazon, comezon,
        rasposa, rara, raro, atorad*, dormida, estrech*, gruesa
        """,
    ),
    Family(
        "swallow",
        """
        swallow, swallows, swallowing, swalow, gulp, get food down, food down, get water down,
        get anything down, keep swallowing, eat solid, tragar, trago, traga, tragando, pasar
        saliva, pasar la saliva, pasar comida, pasar la comida, pasar agua, pasar el agua,
        deglutir
        """,
    ),
    Family(
        "goes_wrong",
        """
        stuck, sticking, sticks, gets stuck, going down wrong, goes down wrong, wrong pipe,
        wrong way, wrong tube, out my nose, out of my nose, comes back up, coming back up, wont
        go down, doesnt go down, not going down, choke, choked, choking, gag, gagging, gags,
        cough it up, coughing it up, se atora, se me atora, se atraganta, me atraganto,
        atragant*, se me va, por la nariz, no baja, no pasa, no me pasa, se me regresa
        """,
    ),
    Family(
        "food",
        """
        food, water, pills, pill, coffee, drink, drinks, drinking, eating, eat, saliva, spit,
        soup, bread, rice, liquids, tea, meat, comida, agua, pastilla, comer, tomar, bebo,
        beber, cafe, sopa, medicine
        """,
    ),
    Family(
        "voice", "voice, voices, speech, speaking, talking, talk, speak, voz, hablar, hablo, habla"
    ),
    Family(
        "voice_gone",
        """
        hoarse, hoarser, hoarseness, raspy, rasp, croaky, croak, croaking, frog, gone, lost,
        losing, whisper, whispery, whispering, squeaky, nasal, weak, weird, strange, different,
        funny, disappearing, cracking, gravelly, deeper, underwater, helium, ronc*, afon*,
        perdi, se me fue, se me va, sin, susurro, rara, raro, debil, gangos*, quebrad*, apagad*
        """,
    ),
    Family(
        "voice_word",
        """
        hoarse, hoarseness, raspy voice, lost my voice, losing my voice, voice is gone, no
        voice, ronquera, sin voz, me quede sin voz, afonica, afonico
        """,
    ),
    Family(
        "pressed",
        """
        pain, pains, painful, hurt, hurts, hurting, tight, tightness, tightening, pressure,
        heavy, heaviness, crushing, squeezing, squeezed, elephant, sitting on, brick, bricks,
        weight, burning, stabbing, sharp, ache, aches, aching, band around, vice, vise,
        clenched, clenching, cement block, fluttering, duele, dolor, dolores, presion, apret*,
        oprim*, opresion, peso, pesad*, punzada, punzadas, ardor, elefante, quema
        """,
    ),
    Family(
        "races",
        """
        racing, races, race, pounding, pounds, skipping, skips, skipped, fluttering, flutters,
        flutter, flip flops, flip flopping, irregular, beating fast, beating so fast, beating
        out of, out of my chest, going crazy, going a mile, thumping, galloping, hammering,
        jumping, 120, 130, 140, 150, 160, wont slow, not slowing, very fast, so fast, too fast,
        arritmia, palpita*, acelerad*, acelera, a mil, se me sale, late rapido, late muy,
        brinca, brincos, latiendo, taquicardia, desbocad*
        """,
    ),
    Family(
        "palpitations",
        """
        palpitations, palpitation, palpitaciones, tachycardia, taquicardia, heart racing, heart
        is racing, heart pounding, arrhythmia
        """,
    ),
    Family(
        "faints",
        """
        fainted, faint, fainting, faints, passed out, pass out, passes out, passing out, blacked
        out, blacking out, black out, collapsed, collapse, collapsing, collapses, lost
        consciousness, unconscious, unresponsive, not responding, wont wake up, cant wake, hit
        the floor, on the floor, fell over, fell down, legs gave out, knees buckled, keeled
        over, everything went black, everything went dark, everything goes black, went limp,
        almost fainted, nearly fainted, keep fainting, came to, woke up on the, desmay*, me
        desvaneci, desvanec*, perdi el conocimiento, perdio el conocimiento, perdi el sentido,
        inconsciente, no responde, se desplomo, se cayo al piso, me cai al piso, todo negro
        """,
    ),
    Family(
        "woozy",
        """
        dizzy, dizziness, lightheaded, light headed, woozy, faint, spinning, clammy, cold sweat,
        cold sweats, sweating, seeing stars, unsteady, wobbly, mareo, mareos, maread*, vertigo,
        todo me da vueltas, sudor frio, sudando frio
        """,
    ),
    Family(
        "fits",
        """
        seizure, seizures, seizing, seized up, convuls*, fit, fits, shaking uncontrollably,
        jerking, twitching all over, eyes rolled, rolled back, foaming, convulsion*, ataque
        epileptico, epilep*
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
        nickels, batteries, battery, metalico, moneda, monedas, hierro, cobre
        """,
    ),
    Family("taste", "taste, tastes, tasting, tasted, mouth, sabor, sabe, gusto, boca, tongue"),
    Family(
        "swells",
        """
        swell, swelling, swollen, swole, swells, swelled, swelling up, puffy, puffed, puffing
        up, puffiness, ballooned, balloon, ballooning, blown up, blew up, blowing up, huge,
        enormous, giant, tripled, doubled, twice the size, double the size, three times,
        sausage, sausages, bigger, duck, donald duck, elephant, fish lips, hinch*, hincha*,
        inflam*, enorme, enormes, gigante, globo, el doble, salchicha, hipopotamo
        """,
    ),
    Family(
        "hives",
        """
        hives, welts, welt, urticaria, ronchas, roncha, rash, raised bumps, itchy bumps, itchy
        all over, itching all over, bumps all over, breaking out all over, sarpullido, habones,
        salpullido, granitos por todo, comezon en todo, itchy everywhere, red bumps everywhere,
        spots everywhere, mosquito bites all over
        """,
    ),
    Family(
        "all_over",
        """
        all over, everywhere, whole body, entire body, body, arms and legs, arms, legs, chest,
        belly, stomach, back, torso, neck, todo el cuerpo, por todo, por todos lados, brazos,
        piernas, pecho, barriga, espalda, cuerpo
        """,
    ),
)
