"""Colours of skin: odd colour, colour of, presses, stays."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        vuelve el colorcito, doesnt go under, not come back quick, come back quick, any colour
        came back, got to seven
        """,
    ),
)
