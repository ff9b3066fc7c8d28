"""Treatments, and who is looked after elsewhere."""

from rapport.core.red_flags.concept import Family

SURROUNDINGS = (
    Family(
        "any_treatment",
        """
        @injectable, @device, facial, hydrafacial, treatment, treatments, session, appointment
        with you, procedure, tratamiento, sesion, @glp_name, drip, iv, suero
        """,
    ),
    Family(
        "glp_name",
        """
        ozempic, wegovy, mounjaro, zepbound, semaglutide, semaglutida, tirzepatide, tirzepatida,
        glp, glp1, weight loss shot, weight loss shots, skinny shot
        """,
    ),
    Family(
        "medicine",
        """
        medicine, medication, meds, pill, pills, dose, valium, xanax, antibiotic, antibiotics,
        tylenol, units, syringe, pen, vial, medicina, medicamento, pastilla, pastillas, dosis,
        unidades, valtrex, percocet, benadryl, cream
        """,
    ),
    Family(
        "cared_for",
        """
        hospital, er, e r, urgencias, ambulance, paramedics, vet, vets, veterinario,
        veterinaria, veterinary, surgeon, scanned, chemo, chemotherapy, cancer, physio, rehab,
        neurologist, neurologo, neurologa, cardiologist, cardiologo, wasp, ewe, ewes, paddock,
        puppy, perrita, perrito, my dogs, de nacimiento, tattoo, sermon, in tongues, lo
        trajimos, la trajimos, lo llevamos, la lleve, on the ward, discharged
        """,
    ),
    Family(
        "filler",
        """
        filler, fillers, filer, juvederm, restylane, voluma, volbella, vollure, radiesse,
        sculptra, belotero, rha, versa, hyaluronic, lip augmentation, lip injection, lip
        injections, lips done, lip flip, syringe, syringes, cannula, relleno, rellenos, acido
        hialuronico, hialuronico, me inyecte, me inyectaron, jeringa, liquid rhinoplasty, nose
        job, bioestimulador*, kybella
        """,
    ),
    Family(
        "toxin",
        """
        botox, tox, toxin, dysport, xeomin, daxxify, jeuveau, neurotoxin, botulinum, botulinica,
        toxina, baby botox, masseter
        """,
    ),
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
