"""Colours of skin: dusk, darkened, net."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        like, looks like a map, map of my, como un mapa
        """,
    ),
)
