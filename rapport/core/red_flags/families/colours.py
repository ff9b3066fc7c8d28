"""Colours of skin that has too little blood, and what they are likened to."""

from rapport.core.red_flags.concept import Family

COLOURS = (
    Family(
        "pallor",
        """
        white, whiter, whitish, whiteish, whitening, pale, paler, paleness, pallor, palest,
        ghostly, ghost white, like a ghost, chalk, chalky, colorless, colourless, bloodless,
        milky, skim milk, candle wax, waxy, porcelain, like paper, like a sheet, snowy,
        translucent, marshmallow, ivory, bone colored, bone coloured, bleached, see through,
        cadaver, corpse, blanco, blanca, blancos, blancas, blanquecin*, blanquec*, blanquisc*,
        blanquiz*, blanquit*, emblanqu*, palid*, descolorid*, leche descremada, transparente,
        yeso, percha, fish belly, lard, putty, chalked, paper colored, nobodys home, ricotta,
        tofu, mayonnaise, uncooked dough, dough, leche cortada, tono yeso, de yeso, skimmed
        milk, alabaster, plaster, marfil, cal, hueso, coco, queso fresco, like candle wax, like
        wax, wax figure, like milk, the color of milk, colour of milk, como papel, como la
        leche, como cera, color cera, color papel, como tiza, de tiza, como vela, color de vela,
        muerto el labio, like a dead, como muerto, white as snow, like snow, vanilla ice cream,
        drained of, como leche, one of em is candle
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
        out, faded out, erased, color just isnt there, colour just isnt there, color isnt there,
        lost the pink, pink is gone, pink went away, wont pink, doesnt pink, no pink, nobodys
        home color wise, lost its pink, no tiene color, perdio el rosado, perdio lo rosado,
        color wise
        """,
    ),
    Family(
        "dusk",
        """
        blue, blueish, bluish, purple, purplish, purpley, purply, violet, lavender, lilac,
        eggplant, aubergine, grey, greyish, gray, grayish, ashen, ash, ashy, ashes, slate,
        charcoal, pewter, graphite, pencil lead, dusky, dusk, black, blackish, blackened,
        blackening, maroon, wine, burgundy, beet, beetroot, beets, merlot, storm cloud, storm
        clouds, stormy, thundercloud, rain cloud, prune, raisin, raisins, blueberry,
        blueberries, blackberry, inky, cement, concrete, putty, zombie, frostbite, frostbitten,
        like a storm, morad*, azul, azules, azulad*, azulos*, violeta, violace*, amoratad*,
        gris, grises, grisace*, ceniz*, oscuro, oscura, negro, negra, negruzc*, ennegrec*, lila,
        vino tinto, color vino, ciruela, berenjena, pizarra, plomo, color plomo, cemento,
        remolacha, betabel, zarzamora, liver, liver colored, raw liver, oyster, wet slate,
        inkblot, ink stain, plum colored, plum coloured, higado, tinta, vinoso, vinosa,
        moretead*, rotten banana, banana peel, avocado, old meat, freezer burn, freezer burnt,
        dead leaf, hoja seca, gunmetal, granite, thunder, bruised fruit, wet cement, soot,
        hollin, sombra oscura, gasoline, oil slick, mushroom colored, mold, moldy, color of a
        plum, plum color, grape juice, color of grapes, like a grape, like a plum, as a plum,
        color uva, como uva, como una uva, como ciruela, color ciruela, como plomo, como carbon,
        like tar, like ink, corpse like, like a corpse, color of clay, shade of plum
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
        cobwebs, road map, roadmap, road maps, like a map, river delta, tree branches,
        branching, tree roots, lightning bolt, lightning bolts, like lightning, veiny,
        squiggles, squiggly, patchwork, giraffe, leopard, crackle, crackled, stained glass,
        lattice, honeycomb, snakeskin, camouflage, reticul*, blue cheese, gorgonzola, salami,
        tie dye, tie dyed, watercolor, watercolour, countertop, chicken wire, crochet, doily,
        subway map, jaspead*, marmol*, encaje, como red, una red, telarana, telaranas, mapa,
        raices, ramitas, ramificaciones, malla, mosaico, vetas, vetead*, moteado, moteada,
        reticulad*, venitas, enrejado, snake skin, piel de culebra, branching lines, little
        branches, small branches, red branches, frost on, relief map, dibujo, disenito, like
        lace, cracked glass, broken glass, glass when it, like the glass, vidrio roto, hojas,
        fern, ferns, tree bark, alligator, crocodile, raiz, raicitas, hilitos, rayitas moradas,
        lineas moradas, map lines, tattooed lines, like roots, like branches, small red
        branches, like rivers, como raices, como rios, como ramas, map of rivers, lines all over
        like, looks like a map, map of my, como un mapa, como mapa
        """,
    ),
    Family(
        "odd_colour",
        """
        weird color, weird colour, funny color, funny colour, strange color, strange colour, odd
        color, odd colour, different color, different colour, wrong color, wrong colour, not a
        normal color, unnatural color, bad color, scary color, scary colour, color is off,
        colour is off, color looks off, color isnt right, colour isnt right, changed color,
        changed colour, changing color, changing colour, changing colors, color change, colour
        change, discolor*, discolour*, two tone, two toned, two different colors, color raro,
        color extrano, color feo, otro color, mal color, cambio de color, cambia de color,
        cambiando de color, cambiado de color, color distinto, color diferente, two colors, two
        colours, funny shade, weird shade, odd shade, strange shade, different shade, funny hue,
        not skin color, not its own color, color equivocado, se ve de otra persona, de otro
        color, tono raro, tono extrano, color that isnt, color it shouldnt, dos colores, dos
        tonos, like its someone elses
        """,
    ),
    Family(
        "colour_of",
        """
        color of, colour of, color like, colour like, shade of, el color de, color de, same
        color as, same colour as, the shade, hue of, tono de, del tono, tone of a, color a, se
        puso color, gone the color, went the color
        """,
    ),
    Family(
        "presses",
        """
        press, pressed, pressing, presses, push, pushed, pushing, poke, poked, tap, touch it,
        squeeze, aprieto, apretar, aprietas, presiono, presionar, toco, counted, thumb, le
        aprieto, apretando, apriete
        """,
    ),
    Family(
        "stays",
        """
        stays, stay, stayed, doesnt come back, does not come back, not come back, wont come
        back, not coming back, isnt coming back, slow to, takes forever, takes ages, pink up,
        pinks up, pink back, color back, colour back, fill back, fills back, refill, return,
        returns, goes back, come back, comes back, se queda, se quedan, tarda, no regresa, no
        vuelve, dent, dents, nothing happens, doesnt change, seconds, segundos, creeping back,
        pops back, comes back pink, pink came, pink to come, pink comes, come back like, counted
        to, conte hasta, got to nine, slower than, regresa, vuelve, no vuelve el color, no
        vuelve el colorcito, doesnt go under
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
        smile whitening, whitening, ribbon, flowers, roses, sneakers, jeans, hat, logo, site,
        website, form, button, folder, pen, highlighter, heads, blackheads, whitehead,
        whiteheads, blackhead, list, noise, sand, board, picket, wedding, party, christmas,
        cross, shield, sox, vestido, silla, blusa, coche, carro, camisa, bolsa, zapatos,
        tarjeta, pared, bata, toalla, unas, dientes, vino blanco, botella, caja, frasco,
        pintura, puerta, edificio, tinte, esmalte, pestanas, papeleo, boda, lapiz labial, labial
        """,
    ),
)
