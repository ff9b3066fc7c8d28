"""Lines that mail programs write around a reply, as people's mail programs write them.

The people and addresses are invented.
"""

ATTRIBUTIONS = [
    # Gmail
    "On Mon, Mar 3, 2025 at 10:12 AM Aurora Clinic <desk@aurora.example> wrote:",
    "On Mon, 3 Mar 2025 at 10:12, Aurora Clinic <desk@aurora.example> wrote:",
    "On Mon, Mar 3, 2025, 10:12 AM Aurora Clinic <desk@aurora.example> wrote:",
    "Am Mo., 3. März 2025 um 10:12 Uhr schrieb Praxis Aurora <desk@aurora.example>:",
    "Le lun. 3 mars 2025 à 10:12, Clinique Aurora <desk@aurora.example> a écrit :",
    "El lun, 3 mar 2025 a las 10:12, Clínica Aurora (<desk@aurora.example>) escribió:",
    "Il giorno lun 3 mar 2025 alle ore 10:12 Studio Aurora <desk@aurora.example> ha scritto:",
    "Op ma 3 mrt 2025 om 10:12 schreef Praktijk Aurora <desk@aurora.example>:",
    "Em seg., 3 de mar. de 2025 às 10:12, Clínica Aurora <desk@aurora.example> escreveu:",
    "A segunda, 3/03/2025, 10:12, Clínica Aurora <desk@aurora.example> escreveu:",
    "pon., 3 mar 2025 o 10:12 Klinika Aurora <desk@aurora.example> napisał(a):",
    "пн, 3 мар. 2025 г. в 10:12, Клиника Аврора <desk@aurora.example>:",
    "пн, 3 бер. 2025 р. о 10:12 Клініка Аврора <desk@aurora.example> пише:",
    "На пн, 3.03.2025 г. в 10:12 ч. Клиника <desk@aurora.example> написа:",
    "Aurora <desk@aurora.example>, 3 Mar 2025 Pzt, 10:12 tarihinde şunu yazdı:",
    "po 3. 3. 2025 v 10:12 odesílatel Klinika Aurora <desk@aurora.example> napsal:",
    "po 3. 3. 2025 o 10:12 Klinika Aurora <desk@aurora.example> napísal(a):",
    "ma 3. maalisk. 2025 klo 10.12 Klinikka Aurora (desk@aurora.example) kirjoitti:",
    "Den mån 3 mars 2025 kl 10:12 skrev Klinik Aurora <desk@aurora.example>:",
    "man. 3. mars 2025 kl. 10:12 skrev Klinikk Aurora <desk@aurora.example>:",
    "Den man. 3. mar. 2025 kl. 10.12 skrev Klinik Aurora <desk@aurora.example>:",
    "Aurora Klinika <desk@aurora.example> ezt írta (időpont: 2025. márc. 3., H, 10:12):",
    "În lun., 3 mar. 2025 la 10:12, Clinica Aurora <desk@aurora.example> a scris:",
    "Στις Δευ 3 Μαρ 2025 στις 10:12 π.μ., ο χρήστης Aurora <desk@aurora.example> έγραψε:",
    "pon, 3. ožu 2025. u 10:12 Klinika Aurora <desk@aurora.example> napisao je:",
    "El dl., 3 de març 2025 a les 10:12, Clínica Aurora <desk@aurora.example> va escriure:",
    "2025-03-03, pr, 10:12 Klinika Aurora <desk@aurora.example> rašė:",
    "Kuupäev E, 3. märts 2025 kell 10:12 kirjutas Aurora <desk@aurora.example>:",
    "Pada tanggal Sen, 3 Mar 2025 pukul 10.12 Aurora <desk@aurora.example> menulis:",
    "Vào Th 2, 3 thg 3, 2025 vào lúc 10:12 Aurora <desk@aurora.example> đã viết:",
    "ในวันที่ จ. 3 มี.ค. 2025 เวลา 10:12 Aurora <desk@aurora.example> เขียนว่า:",
    "2025年3月3日(月) 10:12 オーロラ <desk@aurora.example>:",
    "Aurora <desk@aurora.example> 于2025年3月3日周一 10:12写道：",
    "Aurora <desk@aurora.example> 於 2025年3月3日 週一 上午10:12寫道：",
    "2025년 3월 3일 (월) 오전 10:12, 오로라 <desk@aurora.example>님이 작성:",
    "‫בתאריך יום ב׳, 3 במרץ 2025 ב-10:12 מאת ‪Aurora‬‏ <‪desk@aurora.example‬‏>:‬",
    "في الاثنين، 3 مارس 2025 في 10:12 ص تمت كتابة ما يلي بواسطة Aurora <desk@aurora.example>:",
    # Apple Mail, iPhone
    "On Mar 3, 2025, at 10:12, Aurora Clinic <desk@aurora.example> wrote:",
    "On 3 Mar 2025, at 10:12 am, Aurora Clinic <desk@aurora.example> wrote:",
    "Am 03.03.2025 um 10:12 schrieb Praxis Aurora <desk@aurora.example>:",
    "Le 3 mars 2025 à 10:12, Clinique Aurora <desk@aurora.example> a écrit :",
    "El 3 mar 2025, a las 10:12, Clínica Aurora <desk@aurora.example> escribió:",
    "Il giorno 3 mar 2025, alle ore 10:12, Studio Aurora <desk@aurora.example> ha scritto:",
    "Op 3 mrt. 2025 om 10:12 heeft Praktijk Aurora <desk@aurora.example> het volgende geschreven:",
    "No dia 3 de mar de 2025, às 10:12, Clínica Aurora <desk@aurora.example> escreveu:",
    "3 мар. 2025 г., в 10:12, Клиника <desk@aurora.example> написал(а):",
    "3. mar. 2025 kl. 10.12 skrev Klinik Aurora <desk@aurora.example>:",
    "Wiadomość napisana przez Aurora <desk@aurora.example> w dniu 3 mar 2025, o godz. 10:12:",
    "2025/03/03 10:12、Aurora <desk@aurora.example>のメール:",
    "在 2025年3月3日，10:12，Aurora <desk@aurora.example> 写道：",
    # Thunderbird, K-9, KMail, Mutt, Evolution, Roundcube, Horde, Zoho, Yahoo, Gnus
    "On 3/3/25 10:12, Aurora Clinic wrote:",
    "On 03.03.2025 10:12, Aurora Clinic wrote:",
    "Le 03/03/2025 à 10:12, Clinique Aurora a écrit :",
    "Il 03/03/2025 10:12, Studio Aurora ha scritto:",
    "El 3/3/25 a las 10:12, Clínica Aurora escribió:",
    "W dniu 03.03.2025 o 10:12, Klinika Aurora pisze:",
    "Dne 03. 03. 25 v 10:12 Klinika Aurora napsal(a):",
    "03.03.2025 10:12, Клиника пишет:",
    "Den 2025-03-03 kl. 10:12, skrev Klinik Aurora:",
    "Op 3-3-2025 om 10:12 schreef Praktijk Aurora:",
    "Em 03/03/2025 10:12, Clínica Aurora escreveu:",
    "Am 3. März 2025 10:12:00 MEZ schrieb Praxis Aurora <desk@aurora.example>:",
    "On March 3, 2025 10:12:00 AM EST, Aurora Clinic <desk@aurora.example> wrote:",
    "On Monday, 3 March 2025 10:12:00 CET Aurora Clinic wrote:",
    "On Mon, Mar 03, 2025 at 10:12:00AM +0100, Aurora Clinic wrote:",
    "On Mon, 2025-03-03 at 10:12 +0100, Aurora Clinic wrote:",
    "Am 2025-03-03 10:12, schrieb Praxis Aurora:",
    "Praxis Aurora schrieb am 03.03.2025 um 10:12:",
    "Clinique Aurora a écrit le 03/03/2025 10:12 :",
    "---- On Mon, 03 Mar 2025 10:12:00 +0100 Aurora Clinic <desk@aurora.example> wrote ----",
    "--- On Mon, 3/3/25, Aurora Clinic <desk@aurora.example> wrote:",
    "On Monday, March 3, 2025 at 10:12:00 AM EST, Aurora Clinic <desk@aurora.example> wrote:",
    "On Monday, March 3rd, 2025 at 10:12 AM, Aurora Clinic <desk@aurora.example> wrote:",
    "Aurora Clinic <desk@aurora.example> writes:",
    "On May 30, 2025, 4:15 PM Aurora Clinic desk@aurora.io wrote:",
    "Aurora Clinic <desk@aurora.example> schrieb:",
    "Quoting Aurora Clinic <desk@aurora.example>:",
    "Zitat von Praxis Aurora <desk@aurora.example>:",
    '03.03.2025, 10:12, "Клиника" <desk@aurora.example>:',
    "Понедельник, 3 марта 2025, 10:12 +03:00 от Клиника <desk@aurora.example>:",
    "At 10:12 AM 3/3/2025, Aurora Clinic wrote:",
]

HEADER_BLOCKS = [
    "From: Aurora Clinic <desk@aurora.example>\nSent: Monday, March 3, 2025 10:12 AM\n"
    "To: Ana Ruiz <ana@client.example>\nSubject: Your visit",
    "________________________________\nFrom: Aurora Clinic <desk@aurora.example>\n"
    "Sent: Monday, March 3, 2025 10:12:00 AM\nTo: Ana Ruiz <ana@client.example>\n"
    "Subject: Your visit",
    "*From:* Aurora Clinic <desk@aurora.example>\n*Date:* Monday, 3 March 2025 at 10:12\n"
    "*To:* Ana Ruiz <ana@client.example>\n*Subject:* Your visit",
    "Von: Praxis Aurora <desk@aurora.example>\nGesendet: Montag, 3. März 2025 10:12\n"
    "An: Ana Ruiz <ana@client.example>\nBetreff: Ihr Termin",
    "De : Clinique Aurora <desk@aurora.example>\nEnvoyé : lundi 3 mars 2025 10:12\n"
    "À : Ana Ruiz <ana@client.example>\nObjet : Votre visite",
    "De: Clínica Aurora <desk@aurora.example>\nEnviado el: lunes, 3 de marzo de 2025 10:12\n"
    "Para: Ana Ruiz <ana@client.example>\nAsunto: Su cita",
    "De: Clínica Aurora <desk@aurora.example>\nEnviada em: segunda-feira, 3 de março de 2025\n"
    "Para: Ana Ruiz <ana@client.example>\nAssunto: Sua consulta",
    "Da: Studio Aurora <desk@aurora.example>\nInviato: lunedì 3 marzo 2025 10:12\n"
    "A: Ana Ruiz <ana@client.example>\nOggetto: La visita",
    "Van: Praktijk Aurora <desk@aurora.example>\nVerzonden: maandag 3 maart 2025 10:12\n"
    "Aan: Ana Ruiz <ana@client.example>\nOnderwerp: Uw afspraak",
    "Fra: Klinik Aurora <desk@aurora.example>\nSendt: 3. marts 2025 10:12\n"
    "Til: Ana Ruiz <ana@client.example>\nEmne: Din tid",
    "Från: Klinik Aurora <desk@aurora.example>\nSkickat: den 3 mars 2025 10:12\n"
    "Till: Ana Ruiz <ana@client.example>\nÄmne: Din tid",
    "Lähettäjä: Aurora <desk@aurora.example>\nLähetetty: maanantai 3. maaliskuuta 2025 10:12\n"
    "Vastaanottaja: Ana Ruiz\nAihe: Aikasi",
    "Od: Klinika Aurora <desk@aurora.example>\nWysłano: poniedziałek, 3 marca 2025 10:12\n"
    "Do: Ana Ruiz <ana@client.example>\nTemat: Wizyta",
    "От: Клиника <desk@aurora.example>\nОтправлено: 3 марта 2025 г. 10:12\n"
    "Кому: Ana Ruiz\nТема: Визит",
    "Kimden: Aurora <desk@aurora.example>\nGönderildi: 3 Mart 2025 Pazartesi 10:12\n"
    "Kime: Ana Ruiz\nKonu: Randevu",
    "差出人: Aurora <desk@aurora.example>\n送信日時: 2025年3月3日 10:12\n"
    "宛先: Ana Ruiz\n件名: ご予約",
    "发件人: Aurora <desk@aurora.example>\n发送时间: 2025年3月3日 10:12\n"
    "收件人: Ana Ruiz\n主题: 预约",
    "보낸 사람: Aurora <desk@aurora.example>\n보낸 날짜: 2025년 3월 3일 10:12\n"
    "받는 사람: Ana Ruiz\n제목: 예약",
    "From:   Aurora Clinic <desk@aurora.example>\nTo:     Ana Ruiz <ana@client.example>,\n"
    "        Bea Soler <bea@client.example>\nDate:   03.03.2025 10:12\nSubject:        Your visit",
]

DIVIDERS = [
    "-----Original Message-----",
    "----- Original Message -----",
    "-------- Original message --------",
    "---------- Forwarded message ----------",
    "---------- Forwarded message ---------",
    "-----Ursprüngliche Nachricht-----",
    "-------- Ursprüngliche Nachricht --------",
    "-----Message d'origine-----",
    "-----Mensaje original-----",
    "-----Mensagem original-----",
    "-----Messaggio originale-----",
    "-----Oorspronkelijk bericht-----",
    "-----Oprindelig meddelelse-----",
    "-----Ursprungligt meddelande-----",
    "-----Alkuperäinen viesti-----",
    "-----Wiadomość oryginalna-----",
    "-----Původní zpráva-----",
    "-----Eredeti üzenet-----",
    "-----Исходное сообщение-----",
    "------------------ 原始邮件 ------------------",
    "-----元のメッセージ-----",
    "-----원본 메시지-----",
    "Begin forwarded message:",
    "Anfang der weitergeleiteten Nachricht:",
    "Début du message réexpédié :",
    "Inicio del mensaje reenviado:",
    "##- Please type your reply above this line -##",
    "--- Reply above this line ---",
]

DEVICES = [
    "Sent from my iPhone",
    "Sent from my Galaxy",
    "Sent from my Verizon, Samsung Galaxy smartphone",
    "Sent from Yahoo Mail on Android",
    "Sent from Mail for Windows 10",
    "Sent from Outlook for iOS",
    "Get Outlook for Android<https://aka.example/ghei36>",
    "Sent with Proton Mail secure email.",
    "Von meinem iPhone gesendet",
    "Von meinem Samsung Galaxy Smartphone gesendet.",
    "Gesendet von Mail für Windows 10",
    "Envoyé de mon iPhone",
    "Envoyé depuis mon mobile Orange",
    "Enviado desde mi iPhone",
    "Enviado do meu iPhone",
    "Inviato da iPhone",
    "Inviato dal mio telefono Android",
    "Verstuurd vanaf mijn iPhone",
    "Verzonden vanaf mijn Galaxy",
    "Sendt fra min iPhone",
    "Skickat från min iPhone",
    "Lähetetty iPhonesta",
    "Wysłane z iPhone'a",
    "Odesláno z iPhonu",
    "Отправлено с iPhone",
    "iPhone'umdan gönderildi",
    "iPhoneから送信",
    "发自我的 iPhone",
    "나의 iPhone에서 보냄",
]

PROSE = [
    "On Tuesday my sister wrote to you and never heard back.",
    "As I wrote: please do not call me at work.",
    "From what I read, the swelling goes down in two days.",
    "I can come from: 10am to: 2pm, whatever suits.",
    "Sent from my desk, much easier than typing on the phone.",
    "My friend wrote on 3 March that she was happy with you.",
    "You said on the phone it costs $300 - is that right?",
    "Original message or not, I never got the invoice.",
    "Subject: can I bring my daughter?",
    "-- is a dash allowed here?",
    "Am 3. März komme ich gern, schrieb ich das nicht schon?",
    "El lunes escribí a la recepción y nadie contestó.",
]
