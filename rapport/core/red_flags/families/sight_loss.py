"""Seeing badly, and signs of nerves and brain: blur, sight loss."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "blur",
        """
        blur, blurred, blurry, bluring, blurring, blury, fog, foggy, fogged, haze, hazy, cloudy,
        clouded, clouding, fuzzy, misty, mist, smudge, smudged, smudgy, smeared, smeary, film
        over, film on, filmy, vaseline, petroleum jelly, frosted, steamed, steamy, steam,
        underwater, under water, dim, dimmer, dimming, dimmed, grainy, pixelated, static, out of
        focus, wont focus, cant focus, not focusing, unfocused, distorted, warped, wavy, wobbly,
        swimming, milky, gauze, wax paper, waxed paper, parchment, greasy lens, dirty lens,
        dirty window, dirty glasses, smoke, smoky, shower door, foggy window, rainy windshield,
        windshield, goggles, borros*, nublad*, nubla, nublos*, neblin*, niebla, empanad*, humo,
        opac*, turbi*, desenfocad*, velad*, lagana, vidrio sucio, vidrio empanado, vaselina,
        bruma, distorsionad*, glass of milk, vaso de leche, cristal sucio, through a straw, por
        una pajita, por un popote, dirty glass, thumbprint, smear, fishbowl, snow globe,
        cobwebs, por un vidrio, a traves de un vaso, a traves de un cristal, dimmer down, jelly,
        through water, under the sea, fog machine, cellophane, plastic wrap, bag over, cataract,
        clouds over, goo in my eye, scratched lens, dirty contact, greasy, film, onion skin,
        tissue paper, waxpaper, low battery, turned down, half lit, like dusk, frosting, dulls,
        dulled, plastico, bolsa de plastico, nata, telita, tela en, sombritas, sombrita
        """,
    ),
    Family(
        "sight_loss",
        """
        gone dark, went dark, going dark, goes dark, went black, gone black, going black, goes
        black, went gray, went grey, gone gray, gone grey, shadow, shadows, shade, curtain,
        curtains, veil, tunnel, blank, blacked out, blackout, blind, blinded, lost, losing,
        loss, gone, missing, disappeared, half gone, cut off, eclipse, patch missing, dark spot,
        dark spots, black spot, black spots, gray spot, grey spot, blind spot, spots, floaters,
        floater, flashes, flashing, sparkles, sparks, stars, zigzag, zigzags, zig zag, dots,
        squiggles, kaleidoscope, lightning, curtain coming down, doesnt work, not working,
        stopped working, quit working, worse, weird, cortina, velo, sombra, sombras, tunel,
        ciega, ciego, perdi, perdida, perdiendo, perdio, moscas, mosquitas, puntos negros,
        puntitos, destellos, chispas, estrellas, estrellitas, lucecitas, manchas, mancha, hoyo,
        se apago, se apaga, se fue, se me va, oscura, oscuro, negro, negra, inkblot, thumbprint,
        middle is missing, missing half, half missing, missing piece, piece missing, piece of,
        chunk, slice, slice missing, falta, le falta, le falta la mitad, sombritas, rayos,
        cortinita, se apago la luz, night, is night, milk, nothing, says nothing, wiped out, cut
        out, no middle, dont have middles, bottom half, top half, fried egg, blob, smudge,
        blotch, hole wherever, hole in, gap in, blind patch, blinking light, fireworks, glitter,
        shimmer, shimmering, sparkly, rainbow, heat waves, swirls, fireflies, bubbles in, ink,
        spider in, fly in my, hair in my, mancha negra, bolita negra, pelito, telarana en,
        arcoiris, luciernagas, apagad*, apagon, media luna, doesnt exist, does not exist, isnt
        there, not there, just not there, chunk bitten, bitten out, dent in it, green blob, no
        nose, no faces, bultos, vidrio mojado, pedazos de las letras, faltan pedazos, rubbed out
        """,
    ),
)
