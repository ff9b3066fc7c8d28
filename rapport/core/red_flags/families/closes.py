"""Breathing, swallowing, voice, heart, fainting: closes, swallow, goes wrong."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        gordisima, gordo, socks, stuffed, mitten, popote, pajita, knot, something there, no
        room, theres no room, frog in, frog, ball, standing on, grape, wont go by, zapato, shoe,
        collar, hands around, scratch, furry, hairy, velvet, carpet, cosquill*, roza, picor,
        quema, pumpkin, blown, ballooning, tender to swallow, throat going, going tight, going
        numb
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
        tos, toso, wouldnt go down, fish it out, had to fish, only managing, pap only, apenas
        pasa, nose side, talking through nose
        """,
    ),
)
