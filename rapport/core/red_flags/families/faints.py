"""Breathing, swallowing, voice, heart, fainting: races, palpitations, faints."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
)
