"""Seeing badly, and signs of nerves and brain: half face, slack, speech off."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "half_face",
        """
        half of my face, half my face, half his face, half her face, side of my face, side of
        his face, side of her face, half of her face, half of his face, corner of my mouth,
        corner of his mouth, corner of her mouth, side of my mouth, side of her mouth, side of
        his mouth, one side of the face, mitad de la cara, media cara, lado de la cara, lado de
        mi cara, mitad de mi cara, comisura, corner of her mouth isnt, left corner of her mouth,
        right corner of his mouth, one side of it, one side of her, one side of his, la
        comisura, media boca, lado de la boca, one corner, other corner, side of her smile, side
        of his smile, medio rostro, mitad del rostro, left side of my face, right side of my
        face, left side of her face, right side of her face, left side of his face
        """,
    ),
    Family(
        "slack",
        """
        droop*, dropped, sagging, sagged, sliding, slid, falling, fallen, fell, hanging, slack,
        limp, melting, melted, wont move, doesnt move, not moving, cant move, paralyzed,
        paralysed, frozen, numb, dead, drooling, drools, lopsided, crooked, pulled down, asleep,
        caida, caido, se cayo, se me cayo, torcid*, chuec*, desviad*, dormid*, paraliz*, no se
        mueve, no puedo mover, colgando, stays home, doesnt go up, isnt going up, didnt come,
        just didnt come, not going up, se queda quiet*, se le fue pal lado, se le fue para, se
        fue de lado, se le cayo, media boca, de un lado, didnt follow, dribbling, drool, leaking
        out, stays put, pulling down, pulled to one side
        """,
    ),
    Family(
        "speech_off",
        """
        slur, slurs, slurred, slurring, slurry, garbled, gibberish, mumbling, jumbled, mush,
        mushy, mixing up words, wrong words, talking nonsense, not making sense, isnt making
        sense, doesnt make sense when, cant find words, cant find the words, cant get words out,
        cant get the words, words wont come, words come out wrong, coming out wrong, come out
        wrong, come out funny, coming out funny, sound drunk, sounds drunk, sounding drunk, like
        im drunk, talking funny, talking weird, speech is off, speech is weird, tongue tied,
        thick speech, arrastr*, balbuc*, habla raro, hablo raro, hablando raro, no le entiendo,
        no me entienden, no me salen las palabras, no le salen las palabras, trabad*, se me
        traba, se le traba, word salad, wrong names, using the wrong names, marbles in, got
        marbles, mouthful of, record played slow, cant understand a word, cant understand a
        thing, nobody could make out, nobody can understand, asked me to repeat, ask me to
        repeat, repeat myself, three beers in, words are coming out, cant get to the end of a
        sentence, words in ones and twos, thick tongued, tongue wont, tongue feels heavy, no
        dice el nombre, no dice los nombres, quiere decir, queriendo decir, le salen mal las
        palabras, dice cosas raras, dice puras, enred*, lengua trabada, como borrach*, suena
        borrach*, sueno borrach*, mouth full of oatmeal, talks funny, talking through nose,
        through her nose, through his nose, wouldnt come to, saying the words but wrong ones,
        wrong ones, hablar raro, lengua torpe, sounds like a stroke
        """,
    ),
)
