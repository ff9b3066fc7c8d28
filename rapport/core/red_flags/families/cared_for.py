"""Treatments, and who is looked after elsewhere: any treatment, glp name, medicine, cared for, filler, toxin."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
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
        trajimos, la trajimos, lo llevamos, la lleve, on the ward, discharged, ventilator,
        reddington, clinica del pueblo, medico ya me reviso, derm, dermatologa, codazo, walk in,
        walk in clinic
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
)
