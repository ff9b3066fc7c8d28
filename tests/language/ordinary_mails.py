"""Mails that people or their newsletters send: none of them is a bounce or an automatic reply.

The people, practices and addresses are invented. Each is (headers besides From and To, body).
"""

ORDINARY = [
    ("Subject: Appointment", "Hello, do you have anything free on Thursday? Ana"),
    ("Subject: my mail came back", "I wrote to you twice and my mail could not be delivered. Why?"),
    (
        "Subject: Undeliverable?",
        "Your newsletter to me was returned as undeliverable, it said mailbox full. Is that you?",
    ),
    (
        "Subject: Re: Undelivered Mail Returned to Sender",
        "This is what I got when I wrote to info@aurora.example, is the address wrong?\n\n"
        "> I'm sorry to have to inform you that your message could not\n"
        "> be delivered to one or more recipients. 550 5.1.1 User unknown",
    ),
    (
        "Subject: Fwd: Delivery Status Notification (Failure)",
        "See below, your address bounces!\n\n> The following address failed: info@aurora.example\n"
        "> 550 5.1.1 user unknown",
    ),
    (
        "Subject: out of office next week?",
        "Are you out of office next week? I need to move my visit.",
    ),
    (
        "Subject: away until May",
        "I am on vacation until May 5th, please do not book me before that.",
    ),
    ("Subject: I will be away", "I'm away from Friday, so could we do the check before?"),
    ("Subject: Holiday", "We are on holiday from the 3rd. Can the cream be sent to my sister?"),
    (
        "Subject: Re: Automatic reply: Your visit",
        "Thanks for the note. When you are back please call.",
    ),
    ("Subject: Re: Out of office", "No problem, I will wait until Dr. Lee is back."),
    ("Subject: Delivery", "Has the delivery of my serum failed? It should have arrived on Monday."),
    (
        "Subject: Delivery problem",
        "The parcel could not be delivered, nobody was at home. Send again?",
    ),
    ("Subject: delivery failed", "The courier says delivery failed. Can I collect it at the desk?"),
    ("Subject: Returned", "I returned the cream as it was the wrong one. When is my refund due?"),
    (
        "Subject: Message not received",
        "You did not receive my message, did you? My phone was dead.",
    ),
    ("Subject: rejected card", "My card was rejected at the desk, 550 dollars. Can I pay cash?"),
    ("Subject: permanent make-up", "Was the permanent error on my brow your fault? It looks odd."),
    ("Subject: Failure", "The filler was a failure for me and I am upset. Please call me back."),
    ("Subject: Warning", "Warning: could not reach anybody by phone for two days!"),
    ("Subject: spam?", "Your reminder went to my spam folder, so I missed the visit. Sorry!"),
    ("Subject: mailbox", "My mailbox is full of your newsletters, please stop."),
    (
        "Subject: new address",
        "I have moved. My new address is ana.new@client.example, old one is gone.",
    ),
    (
        "Subject: Unzustellbar?",
        "Meine Mail an Sie kam als unzustellbar zurück. Ist die Adresse richtig?",
    ),
    ("Subject: Abwesend?", "Sind Sie nächste Woche im Urlaub? Ich bin ab Montag nicht im Büro."),
    ("Subject: correo devuelto", "No se pudo entregar mi correo a la clínica, ¿tienen otro?"),
    ("Subject: Vacaciones", "Estoy de vacaciones hasta el lunes, ¿puede ser el martes?"),
    ("Subject: Absence", "Je suis en vacances jusqu'au 5 mai, peut-on décaler le rendez-vous ?"),
    (
        "Subject: Recall",
        "System administrator here at our office asks: does your form work on phones?",
    ),
    ("Subject: auto", "My auto broke down so I will be ten minutes late today."),
    ("Subject: Automatic doors", "Your automatic doors did not open for my wheelchair."),
    ("Subject: bounce", "My daughter fell on the bounce castle, can she still get her brows done?"),
    ("Subject: Report", "Please send me the report of my skin check. Final recipient: my doctor."),
    ("Subject: Receipt\nReturn-Path: <ana@client.example>", "Could I have the receipt of 3 March?"),
    (
        "Subject: Spring at Aurora\nList-Unsubscribe: <https://news.example/u>\nPrecedence: bulk",
        "Our spring offers. If this mail could not be delivered in HTML, read it online.",
    ),
    (
        "Subject: [clinic-list] vacation cover\nList-Id: <clinic.lists.example>\nPrecedence: list",
        "I am on vacation next week, who covers?",
    ),
    (
        "Subject: Your order has shipped\nAuto-Submitted: auto-generated",
        "Your parcel is on its way. Delivery on Tuesday.",
    ),
    ("Subject: \nMessage-ID: <empty@client.example>", ""),
]


def raw(headers: str, body: str) -> bytes:
    return f"From: Ana Ruiz <ana@client.example>\nTo: desk@aurora.example\n{headers}\n\n{body}\n".encode()
