"""Colours of skin: pallor, no colour."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        drained of, como leche, one of em is candle, tripe, mushroom, raw mushroom, candle
        coloured, candle colored, seashell, egg white, cuttlefish
        """,
    ),
    Family(
        "no_colour",
        """
        no color, no colour, lost color, lost colour, lost its color, lost its colour, lost all
        color, lost all colour, lost all its color, without color, drained of color, color
        drained, colour drained, color left, colour left, color is gone, colour is gone, no
        blood flow, not getting blood, blood isnt, sin color, sin sangre, perdio color, perdio
        el color, perdio su color, se quedo sin color, no le llega sangre, washed out, faded
        out, erased, color just isnt there, colour just isnt there, color isnt there, lost the
        pink, pink is gone, pink went away, wont pink, doesnt pink, no pink, nobodys home color
        wise, lost its pink, no tiene color, perdio el rosado, perdio lo rosado, color wise,
        rubbed it out, rubbed out, somebody rubbed, someone rubbed, like somebody that died,
        like it died
        """,
    ),
)
