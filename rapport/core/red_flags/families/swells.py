"""Breathing, swallowing, voice, heart, fainting: swells, hives, all over."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        ronchones, alergia en la piel, whelps, come up in lumps, raised bits, placas, placas
        que, ronchado, ronchada, todo ronchado
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
