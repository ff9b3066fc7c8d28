"""Breathing, swallowing, voice, chest, heart, fainting."""

from rapport.core.red_flags.concept import Family

BREATH = (
    Family(
        "breathe",
        """
        breathe, breath, breathing, breaths, breathin, breath in, breathe in, inhale, get air,
        enough air, getting air, take a breath, catch my breath, catch her breath, catch his
        breath, full breath, deep breath, air in, get a breath, respirar, respiro, respira,
        respiracion, aire, aliento, tomar aire, lungful, full lungful, take air, takes air,
        takes air in, take air in, pull air, pulls air, pull air in, pulls air in, draws air,
        draw air, draw air in, draws breath, draw breath, breathes in, breathe out, breathes,
        jalar aire, jala aire, jala, al jalar, pasar aire, agarrar aire, respire, resuello,
        catch a breath, proper breath, get breath, take a full breath, inhaling, breath out
        """,
    ),
    Family(
        "breathless",
        """
        short of breath, shortness of breath, out of breath, breathless, winded, wheeze,
        wheezes, wheezing, wheezy, whistling, suffocat*, smother*, choking, cant breath, cant
        breathe, breathing through a straw, breathing is hard, breathing is weird, breathing is
        tight, breathing fast, breathing funny, breathing feels, breathing heavy, air hungry,
        need air, no air, not enough air, asthma, panting, me ahogo, se ahoga, ahogando, ahogo,
        asfixi*, me falta el aire, le falta el aire, falta de aire, falta aire, sin aire, sin
        aliento, silbido, silbidos, silba, pitido en el pecho, pitidos, jade*, no puedo
        respirar, no puede respirar, chillido en el pecho, chifla, little squeak, seal noise,
        seal bark, barking cough, silbidito, ruidito, wheezin, wheezed, huff, huffing, cant get
        air, cant take air, not enough breath, air is not enough, air hunger, no me entra el
        aire, no le entra el aire, el aire no me, no entra aire, se me va el aire, se le va el
        aire, se va el aire, me quedo sin aire, aire a medias, a medias el aire, sentado para
        respirar, stop for breath, gulping air, fighting for air, asphyxi*, out of breath just,
        cant finish a sentence, lungs are, lungs wont, chest wont open, chest wont, no alcanza
        el aire, no me alcanza el aire, gasping for, gasping, squeaky breathing, hace ruido al,
        hace ruidito
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
        rasposa, rara, raro, atorad*, dormida, estrech*, gruesa, doesnt fit in my mouth, no
        cabe, no me cabe, no le cabe, llena, me llena, fish bone, bone of fish, espina,
        gordisima, gordo, socks, stuffed, mitten, popote, pajita, going, knot, something there,
        no room, theres no room, frog in, frog, ball, standing on, grape, wont go by, zapato,
        shoe, too small, collar, hands around, scratch, furry, hairy, velvet, carpet, cosquill*,
        roza, picor, quema, pumpkin, blown, ballooning, tender to swallow
        """,
    ),
    Family(
        "swallow",
        """
        swallow, swallows, swallowing, swalow, gulp, get food down, food down, get water down,
        get anything down, keep swallowing, eat solid, tragar, trago, traga, tragando, pasar
        saliva, pasar la saliva, pasar comida, pasar la comida, pasar agua, pasar el agua,
        deglutir, swallow and swallow, swallowing and swallowing, every swallow, pass water,
        pasar ni, pasa ni, ni el agua me pasa, pasar ni agua, bajarla, bajar la comida, swallow
        properly
        """,
    ),
    Family(
        "goes_wrong",
        """
        stuck, sticking, sticks, gets stuck, going down wrong, goes down wrong, wrong pipe,
        wrong way, wrong tube, out my nose, out of my nose, comes back up, coming back up, wont
        go down, doesnt go down, not going down, choke, choked, choking, gag, gagging, gags,
        cough it up, coughing it up, se atora, se me atora, se atraganta, me atraganto,
        atragant*, se me va, por la nariz, no baja, no pasa, no me pasa, se me regresa, wrong
        road, takes the wrong road, wrong hallway, came back through, halfway back, comes
        halfway, come back up, coming back, wont pass, out the nose, leaks out the nose, just
        sit there, sits there, sit in my throat, se queda, se me queda, cant get down, cant get
        her, cant get pills, down since, get pills down, get pills to go down, pills to go down,
        tablets down, down my chin, spills out, dribbles, keep soup in, keep food in, pocketing,
        tos, toso
        """,
    ),
    Family(
        "food",
        """
        food, water, pills, pill, coffee, drink, drinks, drinking, eating, eat, saliva, spit,
        soup, bread, rice, liquids, tea, meat, comida, agua, pastilla, comer, tomar, bebo,
        beber, cafe, sopa, medicine, tablets, tablet, steak, pasta, yogurt, custard, applesauce,
        smoothie, solids, bocado, trago, fork
        """,
    ),
    Family(
        "voice",
        """
        voice, voices, speech, speaking, talking, talk, speak, voz, hablar, hablo, habla, sound,
        sounds, i sound, she sounds, he sounds, sueno, suena, words
        """,
    ),
    Family(
        "voice_gone",
        """
        hoarse, hoarser, hoarseness, raspy, rasp, croaky, croak, croaking, frog, gone, lost,
        losing, whisper, whispery, whispering, squeaky, nasal, weak, weird, strange, different,
        funny, disappearing, cracking, gravelly, deeper, underwater, helium, ronc*, afon*,
        perdi, se me fue, se me va, sin, susurro, rara, raro, debil, gangos*, quebrad*, apagad*,
        kermit, batman, darth vader, sandpaper, gravel, mickey mouse, gone low, frog like,
        cartoon, munchkin, robot, drunk, de senor, ronquita, ronquito, de rana, donald, like a
        duck, through my nose, mouthful, record, breathy, strangled, squawk, wont come out, no
        sale, no me sale, sacar la voz
        """,
    ),
    Family(
        "voice_word",
        """
        hoarse, hoarseness, raspy voice, lost my voice, losing my voice, voice is gone, no
        voice, ronquera, sin voz, me quede sin voz, afonica, afonico, ronca, ronco
        """,
    ),
    Family(
        "pressed",
        """
        pain, pains, painful, hurt, hurts, hurting, tight, tightness, tightening, pressure,
        heavy, heaviness, crushing, squeezing, squeezed, elephant, sitting on, brick, bricks,
        weight, burning, stabbing, sharp, ache, aches, aching, band around, vice, vise,
        clenched, clenching, cement block, fluttering, duele, dolor, dolores, presion, apret*,
        oprim*, opresion, peso, pesad*, punzada, punzadas, ardor, elefante, quema, standing on,
        sat on, rock, stone, vice grip, knot, piedra, knife, punalada, lazy, doesnt open, wont
        open up, wont open, cinturon, band, anvil, se me cierra, cerrando, apretand*, hundid*,
        clav*, squeeze, squeezes, pinching, burns, weight on
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
        brinca, brincos, latiendo, taquicardia, desbocad*, drum, drum of, hummingbird, jumping
        around, stop and go, skipping beats, misses beats, missing beats, extra beats, dropping
        beats, fish flopping, flopping, galope, tambor, caballo, salta, saltando, brincando,
        wont settle, wont calm down, like i ran, trips, tripping, tumbling, somersault,
        somersaults, doing flips, flips
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
        fainted, fainting, passed out, pass out, passes out, passing out, blacked out, blacking
        out, black out, collapsed, collapsing, collapses, lost consciousness, unconscious,
        unresponsive, not responding, wont wake up, cant wake, hit the floor, legs gave out,
        knees buckled, keeled over, everything went black, everything went dark, everything goes
        black, almost fainted, nearly fainted, keep fainting, woke up on the, desmay*, me
        desvaneci, desvanec*, perdi el conocimiento, perdio el conocimiento, perdi el sentido,
        inconsciente, no responde, se desplomo, se cayo al piso, me cai al piso, todo negro,
        went down in, out cold, slumped, slumping, crumpled, dropped like, wont respond, isnt
        responding, cant get him to wake, cant get her to wake, cant wake him, cant wake her,
        eyes rolled back, se fue de lado, se me fue de lado, no me contesta, no contesta, no
        despierta, no reacciona, esta blandita, se desvanecio, se nos fue, se me apago la luz,
        se fue al piso, cayo redond*, me fui al suelo, ojos pa atras, ojos para atras, ojos en
        blanco, i faint now, going to faint, gonna faint, about to faint, might faint, feel
        faint, feeling faint, felt faint, collapsed on, keep collapsing, i see black, se me puso
        todo negro, veo todo negro
        """,
    ),
    Family(
        "woozy",
        """
        dizzy, dizziness, lightheaded, light headed, woozy, faint, spinning, clammy, cold sweat,
        cold sweats, sweating, seeing stars, unsteady, wobbly, mareo, mareos, maread*, vertigo,
        todo me da vueltas, sudor frio, sudando frio, floaty, room is tilting, room tilting,
        rooms kinda tilting, tilting, far away, sounds far away, room is spinning, keeling,
        drained, shaky, tipsy, seasick, on a boat, about to drop, sudando helado, sudor helado,
        piso se me mueve, piso se mueve, piso se le mueve, me mareo, se marea, mareadit*,
        embotad*, sweat all, sweating buckets, drenched in sweat, pouring with sweat, shaking
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
    Family(
        "swells",
        """
        swell, swelling, swollen, swole, swells, swelled, swelling up, puffy, puffed, puffing
        up, puffiness, ballooned, balloon, ballooning, blown up, blew up, blowing up, huge,
        enormous, giant, tripled, doubled, twice the size, double the size, three times,
        sausage, sausages, bigger, donald duck, hinch*, hincha*, inflam*, enorme, enormes,
        gigante, globo, el doble, salchicha, hipopotamo, stung, bee sting, bee stings, beehive,
        picado abejas, abejas, bolster, bolsters, hot dogs, hot dog, duck lips, chipmunk,
        ardilla, marshmallow, face is round, round like, bullfrog, ninja turtle, fat lip,
        getting fat, are fat, lips fat, gordit*, gordisim*, cachetona, cachete, abultad*,
        inflad*, infladit*, bloated, boca de pato, mouth of fish, trout pout, trout, twice the
        other, twice its size, ginormous, massive, humongous, engorged, grotesque, lumpy,
        bolsita, pouchy, fluffier, fluffy, puffier, slosh, sloshy, squishy, boggy, rised,
        plumped too, water balloon, blow up, crecio, gruesos, like a duck, lips like a duck,
        como pato, like a frog, like a balloon, squirrel cheeks, like a chipmunk, de ardilla,
        como ardilla, moon face, round like moon, como sapo, bees stung, stung by bees, kissed a
        beehive, like a boxer, elephant man, duck mouth, swollen like, puffed out, jowls, full
        of water
        """,
    ),
    Family(
        "hives",
        """
        hives, welts, welt, urticaria, ronchas, roncha, rash, raised bumps, itchy bumps, itchy
        all over, itching all over, bumps all over, breaking out all over, sarpullido, habones,
        salpullido, granitos por todo, comezon en todo, itchy everywhere, red bumps everywhere,
        spots everywhere, mosquito bites all over, itchy patches, raised patches, raised
        islands, itchy islands, raised itchy, weals, wheals, mosquito bite, mosquito bites,
        mosquito buffet, flea bites, bee stings all, enronchad*, rashes, tortas, tortas
        coloradas, picaduras, como picaduras, prickly heat, dots all over, splotchy, blotchy all
        over, blotchy, blotches from, pink blotches, red blotches, itching like crazy, crazy
        itch, scratching my skin off, rip my skin off, scratching on every, comezon en las
        palmas, pican las palmas, me pica toda, pica todo el cuerpo, me pica todo, ronchitas,
        ronchones, alergia en la piel
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
