"""Colours of skin that has too little blood, and what they are likened to."""

from rapport.core.red_flags.concept import Family

COLOURS = (
    Family(
        "pallor",
        """
        white, whiter, whitish, whiteish, whitening, pale, paler, paleness, pallor, palest,
        blanch*, ghostly, ghost white, like a ghost, chalk, chalky, colorless, colourless,
        bloodless, milky, milk, skim milk, candle wax, candle, wax, waxy, porcelain, paper, like
        paper, like a sheet, snow, snowy, translucent, marshmallow, ivory, flour, bone colored,
        bone coloured, vanilla, cream colored, bleached, drained, see through, cadaver, corpse,
        blanco, blanca, blancos, blancas, blanquecin*, blanquec*, blanquisc*, blanquiz*,
        blanquit*, emblanqu*, palid*, descolorid*, papel, cera, tiza, leche, leche descremada,
        transparente, yeso, harina, vela, muerto, muerta, percha
        """,
    ),
    Family(
        "no_colour",
        """
        no color, no colour, lost color, lost colour, lost its color, lost its colour, lost all
        color, lost all colour, lost all its color, without color, drained of color, color
        drained, colour drained, color left, colour left, color is gone, colour is gone, no
        blood, no blood flow, not getting blood, blood isnt, sin color, sin sangre, perdio
        color, perdio el color, perdio su color, se quedo sin color, no le llega sangre, washed
        out, faded out
        """,
    ),
    Family(
        "dusk",
        """
        blue, blueish, bluish, purple, purplish, purpley, purply, violet, lavender, lilac, plum,
        plums, grape, grapes, eggplant, aubergine, grey, greyish, gray, grayish, ashen, ash,
        ashy, ashes, slate, charcoal, pewter, graphite, pencil lead, lead, dusky, dusk, black,
        blackish, blackened, blackening, maroon, wine, burgundy, beet, beetroot, beets, merlot,
        storm cloud, storm clouds, stormy, thundercloud, rain cloud, prune, raisin, raisins,
        blueberry, blueberries, blackberry, inky, ink, cement, concrete, putty, clay, corpse,
        zombie, frostbite, frostbitten, like a storm, morad*, azul, azules, azulad*, azulos*,
        violeta, violace*, amoratad*, gris, grises, grisace*, ceniz*, oscuro, oscura, negro,
        negra, negruzc*, ennegrec*, lila, vino tinto, color vino, uva, ciruela, berenjena,
        pizarra, plomo, color plomo, cemento, remolacha, betabel, zarzamora, carbon, pasa
        """,
    ),
    Family(
        "darkened",
        """
        dark, darker, darkening, darkened, dark patch, dark spot, oscuro, oscura, oscurec*, mas
        oscuro, mas oscura, dead looking, dying skin, rotten, necro*, dead skin color, tissue
        dying
        """,
    ),
    Family(
        "net",
        """
        mottl*, marbl*, lacy, lacey, lace, lace like, lacelike, like a net, net like, netlike,
        netting, net pattern, fishnet, fishnets, webbed, webbing, like a web, web like, weblike,
        web pattern, web of, spiderweb, spiderwebs, spider web, spider webs, spidery, cobweb,
        cobwebs, road map, roadmap, road maps, like a map, a map, map of, river delta, rivers,
        tree branches, branches, branching, tree roots, roots, lightning bolt, lightning bolts,
        like lightning, veiny, squiggles, squiggly, patchwork, giraffe, leopard, crackle,
        crackled, stained glass, lattice, honeycomb, snakeskin, camouflage, camo, reticul*, blue
        cheese, gorgonzola, salami, tie dye, tie dyed, watercolor, watercolour, granite,
        countertop, chicken wire, crochet, doily, lines all over, subway map, jaspead*, marmol*,
        encaje, como red, una red, telarana, telaranas, mapa, raices, ramas, ramitas,
        ramificaciones, malla, mosaico, vetas, vetead*, moteado, moteada, reticulad*, venitas,
        arana, rios, enrejado, cuadricula
        """,
    ),
    Family(
        "odd_colour",
        """
        weird color, weird colour, funny color, funny colour, strange color, strange colour, odd
        color, odd colour, different color, different colour, wrong color, wrong colour, not a
        normal color, unnatural color, off color, bad color, scary color, scary colour, color is
        off, colour is off, color looks off, color isnt right, colour isnt right, changed color,
        changed colour, changing color, changing colour, changing colors, color change, colour
        change, discolor*, discolour*, two tone, two toned, two different colors, color raro,
        color extrano, color feo, otro color, mal color, cambio de color, cambia de color,
        cambiando de color, cambiado de color, color distinto, color diferente
        """,
    ),
    Family(
        "colour_of",
        """
        color of, colour of, color like, colour like, shade of, el color de, color de, same
        color as, same colour as
        """,
    ),
    Family("vessel_colour", "@pallor, @no_colour, @dusk, @net, @odd_colour"),
    Family(
        "presses",
        """
        press, pressed, pressing, presses, push, pushed, pushing, poke, poked, tap, touch it,
        squeeze, aprieto, apretar, aprietas, presiono, presionar, toco
        """,
    ),
    Family(
        "stays",
        """
        stays, stay, stayed, doesnt come back, does not come back, not come back, wont come
        back, not coming back, isnt coming back, slow to, takes forever, takes ages, pink up,
        pinks up, pink back, color back, colour back, fill back, fills back, refill, return,
        returns, goes back, come back, comes back, se queda, se quedan, tarda, no regresa, no
        vuelve, dent, dents, nothing happens, doesnt change
        """,
    ),
    Family(
        "cold",
        """
        cold, colder, ice cold, icy, freezing, like ice, cool to, cooler than, chilly to, fria,
        frio, frias, helad*, congelad*, refrigerator, fridge
        """,
    ),
    Family(
        "bruise",
        """
        bruise, bruises, bruised, bruising, bruisey, moreton, moretones, moraton, moratones,
        hematoma, hematomas, black and blue, cardenal, cardenales, black eye
        """,
    ),
    Family(
        "not_skin",
        """
        lipstick, gloss, lip gloss, liner, eyeliner, shadow palette, eyeshadow, mascara, nail,
        nails, polish, shirt, dress, car, chair, sofa, couch, shoes, bag, wall, walls, paint,
        painted, door, card, friday, label, bottle, box, jar, tube, glasses frames, robe, towel,
        towels, building, parking, wine bar, coat, scrubs, sweater, hair, dyed, teeth, tooth,
        strips, smile whitening, whitening, ribbon, flowers, roses, sneakers, jeans, hat, logo,
        site, website, form, button, folder, pen, highlighter, heads, blackheads, whitehead,
        whiteheads, blackhead, list, noise, sand, board, picket, wedding, party, christmas,
        cross, shield, sox, light, lights, vestido, silla, blusa, coche, carro, camisa, bolsa,
        zapatos, tarjeta, pared, bata, toalla, unas, dientes, vino blanco, botella, caja,
        frasco, pintura, puerta, edificio, tinte, esmalte, pestanas, papeleo, boda, lapiz
        labial, labial
        """,
    ),
)
