"""What makes the same words harmless."""

from rapport.core.red_flags.concept import Family

HARMLESS = (
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
        otra, dosing, names, instrucciones, horario, amex
        """,
    ),
    Family(
        "heat_stroke",
        """
        heat stroke, stroke of luck, brush stroke, stroke of genius, years ago, my dad, my mom,
        grandmother, grandma, stroke survivor, a lifetime, keyboard, midnight, breaststroke,
        backstroke, luck, brush, pen, somebody a, someone a, me a, over my pto, over my, bad
        with parking, history, survivor, signs, poster, her words, is that a thing, school gate,
        at thirty, over €60, euro, refund, going to have, going to give, nearly had, nearly
        gave, gave me
        """,
    ),
    Family("pride", "pride, price, cost, bill, amount, pill to, tough pill, hard pill, orgullo"),
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
        voz, sore throat, necklace, grabacion, audio, recording
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
    Family("sore_throat", "sore throat, strep, drain, lozenge"),
    Family(
        "busy",
        """
        busy, hectic, crazy week, finally, schedule, work, meeting, meetings, stairs, gym,
        workout, run, running, spin, yoga, pilates, marathon, kids, hike, treadmill, deadlines,
        holidays, holiday, after the holidays, once things, corset, jeans, spanx, crunches, en
        trabajo, de trabajo, papeleo, deudas, pendientes
        """,
    ),
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
    Family(
        "sleepy",
        """
        slept, asleep on, couch, exhausted, tired, so tired, nap, wine, party, long day, movie,
        sofa, sueno, cansada, price, baby, into bed, into that bed, into my, into the chair,
        rumors, rumor, waiting room told, like a log, my website, appointments, two
        appointments, membership, folding
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
        cream
        """,
    ),
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
    Family(
        "joking",
        """
        laugh*, lmao, lmfao, rofl, haha, hahaha, hahahaha, jaja, jajaja, jajajaja, lol,
        giggling, de la risa, de risa, excitement, excited, happiness, joy, jealous, felicidad,
        emocion, kidding, just kidding, jk, broma, es broma, reel, meme, memes, costume,
        hilarious, so funny, comedy, stand up, tiktok dance, too funny, im dead, party, reunion,
        recognised me, recognized me, said yes, proposed, wedding, figuratively, figurative,
        metaphorically, en sentido figurado, es un decir, es un chiste, talk me off, lollipop,
        cartoon, pan pipes, boiling, steam coming, of the electric, nearly wet, nearly died,
        cant stop laughing, pissed, funny, hysterical, temper, rage, furious, fury, land in, gas
        bill, wafting, lino, refrigerador, ni el refri, de regalo, praying, que en paz descanse,
        sobrevivi
        """,
    ),
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
        shampoo, cream i bought, highlighter, maquillaje, crema hidratante, base, slab, celular,
        telefono, phone, bateria, pantalla negra, screen went, power, lights went, lights out,
        electricity, banana, papad, gas cylinder, ring light, salon lights
        """,
    ),
)
