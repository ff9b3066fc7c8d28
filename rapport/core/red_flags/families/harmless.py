"""What makes the same words harmless, and smaller parts of signs."""

from rapport.core.red_flags.concept import Family

HARMLESS = (
    Family(
        "cooling",
        """
        sore, sores, pack, packs, compress, compresses, roller, globes, weather, ice pack, ice
        packs, spoon, cream, gel, peas, compresa, compresas, herpes, cold sore, ice, globe,
        frozen, chill, stone, cold stone, ice cream, helado
        """,
    ),
    Family(
        "skin_word",
        """
        skin, piel, patch, patches, mancha, manchas, manchita, area, zona, blotch, blotches,
        splotch, splotches, parche, parches, injection site, injection sites, where you
        injected, where she injected, where he injected, where the needle, where the filler,
        tip, pedazo, pedacito, section
        """,
    ),
    Family("teeth", "teeth, tooth, dientes, smile whitening"),
    Family(
        "lines",
        """
        veins, vein, lines, streaks, branches, venas, vena, lineas, rayas, threads, squiggles
        """,
    ),
    Family("colour_word", "color, colour, pink, red, color otra vez, rosado, rosa"),
    Family(
        "throbs",
        """
        throb, throbs, throbbing, pulsing, pulsating, heartbeat in my, its own heartbeat, own
        pulse, late, latiendo, punza, punzadas, palpita
        """,
    ),
    Family(
        "side_only",
        """
        one side, only one side, left side, right side, just one, other side, un lado, solo un
        lado, lado derecho, lado izquierdo, one cheek, left cheek, right cheek
        """,
    ),
    Family(
        "strong_colour",
        """
        white, whitish, pale, paler, blanch*, ghostly, chalky, milky, purple, purplish, blue,
        bluish, grey, gray, greyish, grayish, violet, lavender, dusky, ashy, ashen, ash, blanco,
        blanca, blanquec*, palid*, morad*, azul, violace*, gris, grisace*, ceniz*, amoratad*,
        negruzc*
        """,
    ),
    Family(
        "any_sign",
        """
        @pain, @swells, @numb, @bruise, @hot, @blister, @wound, @pimples, @fever, @itch, @woozy,
        @headache, @vomits, tired, tight, tightness, tender, stiff, asymmetrical, uneven, weird,
        something is wrong, doesnt feel right, not right, extrano, firm, red, redness, hot,
        oozing, droop*, caido, caida, knot, raro, swollen gland
        """,
    ),
    Family("sight_word", "vision, sight, eyesight, vista, la vista, visual, peripheral"),
    Family("lost", "lost, losing, lose, loss, loss of, perdi, perdio, perdiendo, perdida"),
    Family(
        "gone_word",
        """
        gone, going, goes, went, black, dark, missing, bad, worse, worsening, weird, off,
        strange, funny, messed up, not right, isnt right, wrong, failing, fading, jumpy, half,
        changed, changing, going in and out, in and out, se fue, se va, mal, rara, raro, oscura,
        disappearing, narrowing
        """,
    ),
    Family("weight", "weight, pounds, lbs, sight of"),
    Family(
        "blind_word",
        """
        blind, going blind, gone blind, went blind, blinded, ciega, ciego, sudden blindness,
        temporary blindness, ceguera repentina, blind on one, blind in one, half blind
        """,
    ),
    Family(
        "date_word",
        """
        date, dates, spot on, trust, eye, study, taste, faith, fold, side, rage, color, colour,
        baked, bake, bid, bids, taste test, de felicidad, de amor, de rabia, de alegria, calle,
        callejon, contour
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
    Family("curtain", "curtain, veil, shade, shadow, shadows, cortina, velo, sombra, tunnel"),
    Family(
        "sparks",
        """
        spots, dots, floaters, flashes, sparkles, sparks, stars, zigzags, black spots, dark
        spots, flashing lights, lights flashing, halos, double, manchas, puntos, puntitos,
        luces, lucecitas, destellos, estrellas, moscas
        """,
    ),
    Family("eye_only", "eye, eyes, eyeball, eyeballs, ojo, ojos, globo ocular"),
    Family("sore_eyes", "sore eyes, hurt my eyes, hurts my eyes to look"),
    Family(
        "smile",
        """
        smile, smiling, sonrisa, sonreir, sonrio, mouth when i smile, grin, whistle, sip, straw,
        pout, corner of my mouth
        """,
    ),
    Family(
        "crooked",
        """
        crooked, uneven, lopsided, asymmetric, asymmetrical, one sided, one side, only one side,
        weird, off, wonky, joker, chuec*, torcid*, disparej*, droopy, doesnt go up, wont go up,
        not moving
        """,
    ),
    Family(
        "slack_es",
        """
        caida, caido, torcida, torcido, chueca, chueco, de lado, dormida, paralizada,
        paralizado, no se mueve, colgada, colgando, ladeada, ladeado
        """,
    ),
    Family(
        "slack_face",
        """
        droop, drooping, droopy, drooped, dropped, sliding, slid, hanging, falling, fell, slack,
        melted, melting, limp, paralyzed, paralysed, wont move on one side, half
        """,
    ),
    Family(
        "paper",
        """
        form, forms, schedule, appointment, instructions, price, prices, bill, billing, website,
        email, aftercare sheet, which, about the, about my, by the, membership, package,
        packages, time, times, date, dates, location, address, between, someone else, another
        client, another patient, other client, with another, whether, pricing, how much, which
        one, invoice, charge, charges, about what, sobre, con el precio, con los precios, con
        otra, dosing, names, instrucciones, horario
        """,
    ),
    Family(
        "heat_stroke",
        """
        heat stroke, stroke of luck, brush stroke, stroke of genius, years ago, my dad, my mom,
        grandmother, grandma, stroke survivor, a lifetime, keyboard, midnight, breaststroke,
        backstroke, luck, brush, pen, somebody a, someone a, me a, over my pto, over my, bad
        with parking, history, survivor, signs, poster, her words, is that a thing
        """,
    ),
    Family("pride", "pride, price, cost, bill, amount, pill to, tough pill, hard pill, orgullo"),
    Family(
        "hardness",
        """
        hard, harder, tough, difficult, difficulty, trouble, painful, hurts, struggle,
        struggling, weird, funny, strange, tight, shallow, fast, heavy, labored, laboured,
        noisy, whistling, rattling, worse, off, cuesta, dificil, trabajo, batallo, problema,
        problemas, raro, duele, weak
        """,
    ),
    Family(
        "traffic", "traffic, parking, elevator, stuck at, stuck in, stuck on, line, rain, weather"
    ),
    Family(
        "concert",
        """
        concert, karaoke, cheering, yelling, screaming, singing, game, festival, allergies,
        cold, laryngitis, wedding, concierto, partido, gritar
        """,
    ),
    Family(
        "tone",
        """
        tone, tone of, your voice, her voice, his voice, hear your, heard your, sound of, voice
        of, voice note, voice memo, voice message, soothing, calm voice, nota de voz, mensaje de
        voz, sore throat, necklace
        """,
    ),
    Family(
        "phone_talk",
        """
        phone, call, right now, at work, meeting, later, today, until, with you, to you, to
        someone, with someone, with the, to the, to a, enough, highly, telefono, llamada, ahora,
        con alguien, con la, con el, con usted, con ustedes, about it, in class, driving,
        contigo
        """,
    ),
    Family(
        "hold_up",
        """
        hold, hold up, holding, lift, keep up, support, raise, sostener, levantar, aguantar
        """,
    ),
    Family("heavy", "heavy, heavier, too heavy, weighs, wobbly, floppy, pesa, pesada, pesado"),
    Family(
        "limp_neck",
        """
        weak, weakness, floppy, wobbly, bobbing, bobblehead, wont stay up, keeps falling, keeps
        dropping, falls forward, fall forward, falling forward, too heavy, rag doll, se me cae,
        se me va, no aguanta, no la aguanto, no sostengo, debil
        """,
    ),
    Family(
        "weak",
        """
        weak, weaker, weakness, feeble, noodle, noodles, jelly, jello, debil, debilidad, sin
        fuerzas, floppy, gave out
        """,
    ),
    Family(
        "stand_up",
        """
        stand, stand up, get up, walk, climb, lift, stairs, chair, levantarme, caminar, pararme
        """,
    ),
    Family("sore_throat", "sore throat, strep, drain, lozenge"),
)
