"""Headers that a mail program copies above the mail it answers or forwards.

"From: … Sent: … To: … Subject: …" in many languages, with or without a ruler, and dividing lines
such as "-----Original Message-----".
"""

import re

FROM = (
    r"from|von|de|da|van|fra|från|od|от|від|от кого|gönderen|kimden|kimden|lähettäjä|feladó"
    r"|expeditor|de la|de la:|από|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|từ|dari"
    r"|מאת|من|frá|nuo|no|saatja"
    r"|mittente|remitente|expéditeur|absender|afzender|avsender|afsender|avsändare|nadawca"
    r"|odesílatel|odosielateľ|pošiljatelj"
)
SENT = (
    r"sent|date|gesendet|datum|am|envoyé|envoyé le|date d'envoi|enviado|enviado el|enviado em"
    r"|enviada em|enviada|fecha|data|inviato|data invio|verzonden|sendt|dato|skickat|wysłano"
    r"|wysłane"
    r"|data wysłania|odesláno|odeslané|odoslané|poslano|отправлено|дата|надіслано|дата отправки"
    r"|gönderildi|tarih|gönderilme tarihi"
    r"|lähetetty|päivä|päiväys|elküldve|dátum|trimis|data|expediat|ημερομηνία|στάλθηκε|送信日時|日付|日時"
    r"|发送时间|日期|發送時間|寄件日期|傳送時間|보낸 날짜|날짜|đã gửi|ngày|dikirim|tanggal|נשלח|תאריך"
    r"|تاريخ الإرسال|التاريخ|sent on|išsiųsta|nosūtīts|saadetud"
)
TO = (
    r"to|an|à|a|para|per|aan|til|till|do|komu|кому|kime|alıcı|vastaanottaja|címzett|către|pentru"
    r"|προς|宛先|收件人"
    r"|收件者|받는 사람|받는사람|tới|đến|kepada|ke|אל|إلى|cc|cc:|bcc|kopie|kopi|kopia|copie|copia|копия"
    r"|копія|bilgi|kopio|másolat"
    r"|抄送|副本|참조|reply-to|antwort an|za|kam|dw|dw:|κοιν"
)
SUBJECT = (
    r"subject|betreff|betrifft|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|předmět"
    r"|predmet|тема|konu"
    r"|aihe|tárgy|subiect|θέμα|件名|主题|主旨|标题|제목|chủ đề|tiêu đề|perihal|subjek|נושא|الموضوع|zadeva"
    r"|tema|teema|efni"
    r"|importance|wichtigkeit|priority|attachments|anlagen"
)
DATES = ("date", "datum", "fecha", "data", "dato", "am", "дата", "tarih", "dátum", "日期", "날짜")
KINDS = {"from": FROM, "sent": SENT, "to": TO, "subject": SUBJECT}
LABEL = re.compile(
    r"^[\s>|*_‎]{0,20}(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
    + r")\s*[*_]{0,2}\s*[:：][*_\s]*(?P<value>.*)$",
    re.I,
)
EMAIL = re.compile(r"[^\s<>@\"]+@[^\s<>@\"]+")
RULER = re.compile(r"^[\s>*]*[-_=*—–―─]{3,}[\s*]*$")

TITLED_RULE = re.compile(r"^[\s>]*[-_=*]{4,}\s*[^\W\d_][^\n]{2,60}?\s*[-_=*]{4,}\s*$")
DIVIDER_WORDS = (
    r"original(?: message| e?-?mail| appointment)|original-?nachricht|urspr(?:ü"
    r"|ue?)ngliche (?:nachricht|mail|e[-‑]mail)"
    r"|originalnachricht|message (?:d'origine|d’origine|original|initial)|mensaje original"
    r"|mensagem original"
    r"|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|origineel bericht"
    r"|oprindelig (?:meddelelse|besked|mail)"
    r"|opprinnelig melding|ursprungligt meddelande|originalmeddelande|alkuperäinen viesti"
    r"|wiadomość oryginalna"
    r"|oryginalna wiadomość|původní (?:zpráva|e-mail)|pôvodná správa|eredeti üzenet"
    r"|mesaj original|mesajul original"
    r"|orijinal (?:ileti|mesaj|e-posta)|özgün ileti|исходное сообщение|пересылаемое сообщение"
    r"|перенаправленное сообщение"
    r"|пересланное сообщение|оригінальне повідомлення|originalna poruka|izvorna poruka"
    r"|izvirno sporočilo|αρχικό μήνυμα"
    r"|原始邮件|邮件原件|原始郵件|轉寄郵件|转发邮件|元のメッセージ|転送されたメッセージ|원본 메(?:일|시지)"
    r"|전달된 메(?:일"
    r"|시지)|thư gốc"
    r"|pesan asli|הודעה מקורית|הודעה שהועברה|الرسالة الأصلية|forwarded(?: message| by| mail)?"
    r"|weitergeleitete (?:nachricht|mail)"
    r"|message transféré|message transmis|mensaje reenviado|mensagem (?:encaminhada"
    r"|reencaminhada)|doorgestuurd bericht"
    r"|videresendt (?:meddelelse|melding|besked)|vidarebefordrat (?:meddelande|mail)"
    r"|välitetty viesti|edelleenlähetetty viesti"
    r"|wiadomość przekazana|przekazana wiadomość|przeposlaná zpráva|továbbított üzenet"
    r"|iletilen (?:mesaj|ileti)|reply message"
)
DIVIDER = re.compile(
    rf"^[\s>*]*[-_=—–―─*]{{2,}}\s*(?:[^\W\d][^\n]{{0,30}}\s)?(?:{DIVIDER_WORDS})[^\n]{{0,40}}?"
    r"\s*[-_=—–―─*]{2,}[\s:*]*$",
    re.I,
)
BARE_DIVIDER = re.compile(
    r"^[\s>*_]*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e[-‑]mail)"
    r"|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado"
    r"|início da mensagem (?:reencaminhada|encaminhada)"
    r"|inizio messaggio inoltrato|begin doorgestuurd bericht|start på videresendt (?:besked"
    r"|melding)"
    r"|vidarebefordrat brev|välitetty viesti alkaa|начало переадресованного сообщения|转发的邮件"
    r"|転送されたメッセージ"
    r"|original message processed by [^\n]{1,40}|mensagem encaminhada"
    r"|-+ ?original message ?-+)[\s:：*]*$",
    re.I,
)
REPLY_ABOVE = re.compile(
    r"^[\s>]*(?:[-#*=_~]{2,}\s*)?[-#]*\s*(?:please )?(?:(?:type|write|enter) your (?:reply"
    r"|response)|reply|antworten sie|répondez|responda)"
    r"\s+(?:above|oberhalb|au-dessus|por encima|arriba|acima)(?: of)? (?:this|the|dieser"
    r"|de cette|de esta|desta|diesem) (?:line|linie|zeile|ligne|línea|linha)",
    re.I,
)


def is_divider(line: str) -> bool:
    """Whether the line says that an earlier mail begins below it."""
    if len(line) > 200:
        return False
    line = line.replace("&nbsp;", " ")
    return any(mark.match(line) for mark in (DIVIDER, BARE_DIVIDER, REPLY_ABOVE))


def titled_headers_at(lines: list[str], place: int) -> bool:
    """Any words between dashes count as a divider where copied headers follow them."""
    if not TITLED_RULE.match(lines[place][:120]):
        return False
    following = (line for line in lines[place + 1 : place + 4] if line.strip())
    found = LABEL.match(next(following, "")[:300])
    return bool(found and (found["from"] or found["sent"] or found["subject"]))


def header_block_at(lines: list[str], start: int) -> int:
    """How many lines from `start` are copied headers; 0 where there are none.

    At least three kinds of header, or two below a divider's ruler, and among them a sender and
    something that only mail has: a subject, an address, or "Sent".
    """
    kinds, end, gap, mail_like = set[str](), start, 0, False
    for place in range(start, min(start + 16, len(lines))):
        found = LABEL.match(lines[place][:300])
        if found and found.lastgroup:
            kinds |= {kind for kind in KINDS if found[kind]}
            mail_like |= bool(found["subject"] or is_sent(found) or EMAIL.search(found["value"]))
            end, gap = place + 1, 0
            continue
        gap += 1
        if not kinds or gap > 2 or is_prose(lines[place], gap):
            break
    enough = "from" in kinds and len(kinds) >= 3 and mail_like
    return end - start if enough or is_short_block(lines[start:end], kinds) else 0


def is_short_block(block: list[str], kinds: set[str]) -> bool:
    """Sender and date alone: an address in the one and a year or hour in the other."""
    text = "\n".join(block)
    dated = re.search(r"(?:19|20)\d\d|\d{1,2}:\d\d", text)
    return {"from", "sent"} <= kinds and bool(EMAIL.search(text) and dated)


def is_sent(found: re.Match[str]) -> bool:
    """A "Sent" of a mail program with a time or year; a mere "Date:" stands in forms too."""
    label = (found["sent"] or "").lower()
    return bool(label and label not in DATES and re.search(r"\d.*\d", found["value"]))


def is_prose(line: str, gap: int) -> bool:
    """Whether a line between headers is too much for a wrapped value or a blank line."""
    return gap > 1 and bool(line.strip()) and not re.search(r"[@;<>]", line)
