"""Seeing badly, and signs of nerves and brain: something to see."""

from rapport.core.red_flags.concept import Family

FAMILIES = (
    Family(
        "something_to_see",
        """
        any, difference, result, results, appointment, appointments, calendar, portal, link,
        invoice, email, photo, photos, picture, pictures, option, options, availability, slot,
        slots, price, prices, website, page, site, app, button, confirmation, message, messages,
        doctor, dr, improvement, change, you guys, menu, schedule, myself, video, balance,
        account, charge, receipt, why, anyone, anybody, a thing, line, lines, wrinkles, wrinkle,
        point in, yourself, what you, cambio, diferencia, resultado, resultados, cita, citas,
        enlace, correo, foto, fotos, precio, precios, opcion, pagina, disponibilidad, la hora,
        horarios, mensaje, factura, por que, manana, luego, pronto, forehead line, new you, it
        on, them on, listed, posted, fine print, print, where, which, own, bonnet, road, sign,
        the number, the time, se me ve, se ve, se nota, nada distint*, where it was, anymore
        where, scar, scars, vein, veins, screen share, attachment, code, qr, name, my name,
        refund, deposit, anything on, anything wrong, anything different, a thing different,
        nada todavia, cambios, para cuando, la promocion, la cita, mi cita, el enlace, donde,
        como me, opening, openings, instructions, file, anything in, past the, ni el refri, lo
        que tiene enfrente, see you, seeing you, see yall, see it, see that, see them, see him,
        see her, see much of a, see how, see what, even see it, see myself, top up, transfer,
        payment, payments, money, statement, booking, order, profile, points, rewards, package,
        credits, tracking, update, if, pin, card, details, info, history, bookings, session,
        sessions, list, wallet, reply, answer, reason, text, comment
        """,
    ),
)
