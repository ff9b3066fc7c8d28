"""Treatments, and who is looked after elsewhere: injectable, not injected, pet."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "injectable",
        """
        @filler, @toxin, injectable, injectables, injection, injections, injected, inject, prp,
        threads, thread lift, pdo, inyeccion, inyecciones, inyectable, inyectables, hilos,
        plasma, polynucleotide*, salmon dna, profhilo, skinvive
        """,
    ),
    Family(
        "not_injected",
        """
        @device, facial, facials, hydrafacial, @iv, @glp, massage, weight, contouring, body,
        skincare, consult, consultation, limpieza, masaje, cleanse, lash, brows
        """,
    ),
    Family(
        "pet",
        """
        dog, dogs, cat, cats, puppy, kitten, pup, doggo, horse, rabbit, hamster, guinea pig,
        perro, perra, perrito, perrita, gato, gata, gatito, mascota, caballo, vet, retriever,
        doodle, husky, poodle, chihuahua, labrador, lab, goat, chicken, parrot, veterinaria,
        veterinario, kitty, cone
        """,
    ),
)
