"""What people wrote in Spanish, and how they were answered."""

from rapport.science.demo.texts.exchange import Exchange, Turn

SPANISH = (
    Exchange(
        intent="price",
        voice="careful",
        who="new",
        language="es",
        subject="Precio",
        opening=(
            "Quisiera saber cuánto cuesta el relleno de labios y si la primera cita se paga. "
            "Trabajo hasta las cinco."
        ),
        answer=(
            "El relleno cuesta 650 dólares por jeringa y la primera cita es gratis. Después de las "
            "cinco hay lugar los martes y los jueves, a las cinco y diez."
        ),
        then=(
            Turn(
                "El jueves me queda perfecto.",
                "Apuntada para el jueves a las cinco y diez. La esperamos con calma.",
            ),
        ),
    ),
    Exchange(
        intent="price",
        voice="short",
        who="new",
        language="es",
        opening="hola cuanto sale el laser de axilas",
        answer=(
            "Son 95 dólares por sesión, y casi siempre hacen falta entre seis y ocho. La primera "
            "revisión con Barnaby no cuesta nada."
        ),
        then=(Turn("ok gracias lo pienso"),),
    ),
    Exchange(
        intent="booking",
        voice="careful",
        who="known",
        language="es",
        subject="Próxima cita",
        opening=(
            "¿Tendrían un lugar para una limpieza facial el sábado? Iría con mi hermana, si se "
            "puede al mismo tiempo."
        ),
        answer=(
            "El sábado a las once pueden venir las dos juntas, hay una sala con dos camillas. ¿Las "
            "apunto?"
        ),
        then=(Turn("Sí, por favor, qué alegría."),),
    ),
    Exchange(
        intent="booking",
        voice="short",
        language="es",
        opening="atienden en español? mi mamá no habla inglés",
        answer=(
            "Sí, claro. Aquí somos dos los que hablamos español, y su mamá será atendida en "
            "español de principio a fin. ¿Qué día le viene bien?"
        ),
    ),
    Exchange(
        intent="hurt",
        voice="anxious",
        who="new",
        language="es",
        opening=(
            "Me da mucha pena preguntar, pero ¿duele? Nunca me han puesto una inyección en la cara "
            "y tengo miedo de que se note."
        ),
        answer=(
            "No hay nada de que avergonzarse. Se siente un pinchazo corto, con crema antes si "
            "quiere. Y lo de que se note depende de cuánto se ponga: aquí se empieza con poco. "
            "Puede venir solo a hablar, sin compromiso."
        ),
        then=(
            Turn(
                "Eso me tranquiliza. Quisiera venir solo a hablar.",
                "Muy bien, el viernes a las diez, media hora para hablar y nada más.",
            ),
        ),
    ),
    Exchange(
        intent="downtime",
        voice="careful",
        language="es",
        subject="Después del peeling",
        opening=(
            "¿Cuántos días se pela la piel después del peeling? El domingo de la otra semana es el "
            "bautizo de mi nieto y salgo en todas las fotos."
        ),
        answer=(
            "Entre tres y cinco días. Si viene este jueves, para el bautizo ya estará como nueva. "
            "Más tarde no se lo aconsejaría. ¡Felicidades por el nieto!"
        ),
        then=(Turn("Entonces este jueves. ¡Gracias!"),),
    ),
    Exchange(
        intent="candidacy",
        voice="careful",
        by="clinical",
        who="new",
        language="es",
        subject="Diabetes",
        opening=(
            "Tengo diabetes desde hace diez años, bien controlada. ¿Me pueden hacer el láser en "
            "las piernas o es peligroso para mí?"
        ),
        answer=(
            "Muchas veces se puede, pero primero hay que ver la piel y sus últimos valores. "
            "Tráigalos a la consulta, que es gratis, y le diremos con sinceridad si conviene o no."
        ),
        then=(Turn("Los llevo. Gracias por explicarme."),),
    ),
    Exchange(
        intent="change",
        voice="short",
        who="known",
        language="es",
        visit="after:Hydrating facial",
        opening="puedo cambiar mi cita? me salió un turno en el trabajo",
        answer="Claro, sin costo. Tengo el mismo horario dos días después, ¿le sirve?",
        then=(Turn("si gracias!!"),),
    ),
    Exchange(
        intent="aftercare",
        voice="careful",
        who="known",
        language="es",
        visit="before:Hydrating facial",
        opening=(
            "Después de la limpieza facial me quedó la piel un poco tirante. ¿Puedo usar la crema "
            "de siempre o espero?"
        ),
        answer=(
            "Puede usar la de siempre si no tiene ácidos ni retinol. Mucha agua y protector solar. "
            "Si mañana sigue igual o le arde, escríbame y la vemos."
        ),
    ),
    Exchange(
        intent="membership",
        voice="formal",
        who="known",
        language="es",
        subject="Consulta sobre un cobro",
        opening=(
            "Les escribo porque en mi tarjeta aparece un cobro de 99 dólares que no reconozco. Les "
            "agradecería que lo revisaran."
        ),
        answer=(
            "Tiene usted razón: es la membresía, que se renovó aunque usted había pedido la pausa. "
            "Fue un error nuestro. Ya devolví el dinero y la pausa queda puesta hasta septiembre."
        ),
        then=(Turn("Muchísimas gracias por la rapidez."),),
    ),
    Exchange(
        intent="gift",
        voice="short",
        language="es",
        opening="venden tarjetas de regalo? es para el dia de las madres",
        answer=(
            "Sí, del valor que quiera. Se la mando hoy por correo electrónico o la recoge aquí, "
            "envuelta."
        ),
        then=(Turn("la recojo mañana"),),
    ),
    Exchange(
        intent="directions",
        voice="careful",
        who="new",
        language="es",
        opening="¿Dónde se puede estacionar? Voy con mi suegra, que camina con bastón.",
        answer=(
            "Detrás del edificio hay seis lugares y una rampa sin escalones. Avíseme cuando "
            "lleguen y salgo a abrirles."
        ),
        then=(Turn("Qué amable, gracias."),),
    ),
)
