"""Text under or around a reply that its writer did not type for it.

Signatures below a delimiter, what phones add, footers of mailing lists, disclaimers and warnings
of mail gateways. A plain "Best, Ana" stays: the person wrote it.
"""

import re

DELIMITER = re.compile(r"^\s*(?:--|—|–|—-|-—|——|__)\s*$")
RULE = re.compile(r"^\s*[-_=*~—–―─]{3,}\s*$")
CONTACT = re.compile(
    r"https?://|www\.|@\w|\+?\d[\d ().-]{6,}\d|\b(?:tel|phone|fax|mobile|cell)\b|\|", re.I
)
LIST_FOOTER = re.compile(
    r"virus-free|(?:checked|scanned) for viruses|mailing list"
    r"|you (?:are receiv|receiv)|view (?:it|this|ticket)? ?on (?:github|gitlab|web)"
    r"|unsubscribe"
    r"|reply to this email directly|abmelden|désabonner|desabonner|cancelar (?:la )?suscripci"
    r"|disiscri|uitschrijven",
    re.I,
)
DEVICE = (
    r"sent (?:from|via|using|with|on|by)|get outlook for|sent from outlook"
    r"|von meinem .{1,40} gesendet|gesendet (?:von|mit|über|vom|aus)"
    r"|diese nachricht wurde von .{1,60} gesendet|envoyé (?:depuis|de|à partir|avec|via)"
    r"|enviado (?:desde|do|a partir|de|pelo|via|com|mediante|con)|enviada do"
    r"|inviato (?:da|dal|dall['’]|con|via|tramite)|verzonden (?:vanaf|met|via|van)"
    r"|verstuurd (?:vanaf|met|via)|skickat från|skickat med|sendt fra|sendt med|sendt via"
    r"|lähetetty|"
    r"wysłan[eoay] (?:z|ze|za|przy)|odeslán[oay]? z|odesláno|odoslané z|poslano (?:z|s|iz)"
    r"|отправлено (?:с|из|от|через)|надіслано (?:з|із)|"
    r"gönderildi|trimis (?:de pe|din)|elküldve|küldve|απεστάλη|στάλθηκε|iphoneから送信|ipadから送信"
    r"|androidから送信|私の.{1,20}から送信"
    r"|发自我的|從我的|发送自|來自我的|나의 .{1,20}에서 (?:보냄|보낸)|내 .{1,20}에서 보냄"
    r"|được gửi từ|gửi từ|dikirim dari"
    r"|נשלח מ|أرسلت من|تم الإرسال من"
    r"|iphone(?:'|’)?(?:mdan|imdan| cihazımdan) gönderildi|iphone-ról küldve"
)
DEVICE_LINE = re.compile(rf"^[\s*_>]*(?:{DEVICE})(?P<rest>.*)$", re.I)
DEVICE_NAME = re.compile(
    r"phone|i?pad|tablet|galaxy|android|outlook|mail|mobile|blackberry|windows|huawei|xiaomi|samsung"
    r"|\bmy\b",
    re.I,
)
APP_LINK = re.compile(r"^[\s*_]*(?:\S+ ){0,5}outlook\b.{0,40}<https?://\S+>\s*$", re.I)
DEVICE_WORD = re.compile(r"(?:phone|device|tablet|iphone|ipad|galaxy|android|mobile)$", re.I)
DEVICE_END = re.compile(
    r"^[\s*_]*\S.{1,60}?(?:から送信|gönderildi|küldve|에서 보냄|에서 보낸|gesendet)"
    r"[\s.。*_]*$",
    re.I,
)
BANNER = re.compile(
    r"^[\s*\[(>]*(?:caution|warning|attention|achtung|external(?: e?-?mail| sender)?|attenzione"
    r"|cuidado|extern)\b"
    r".{0,60}?(?:external|extern|outside|originated|von außerhalb|l'extérieur|esterno|sender)"
    r"|^\s*\[external\]\s*$",
    re.I,
)
LEGAL = re.compile(
    r"confidential|intended (?:solely|only|recipient)|solely for|privileged|unauthori[sz]ed"
    r"|disclos|strictly prohibited"
    r"|in error|scanned for (?:virus|malware)|legally protected|vertraulich|irrtümlich|unbefugt"
    r"|confidentiel|destinataire"
    r"|confidencial|destinatari|riservat|divulga|erróneamente|vertrouwelijk|geadresseerde"
    r"|notify (?:the|us)|fortrolig|konfidentiell|poufn",
    re.I,
)
# A disclaimer never speaks of "I"; a client who writes about confidence does.
FIRST_PERSON = re.compile(r"\b(?:I|my|me|ich|mein\w*|je|mon|ma|yo|mi|io|mio|ik|mijn)\b")
TAIL = 80
LEGAL_HEADING = re.compile(
    r"^\s*[*_-]*(?:legal |confidentiality )?(?:disclaimer|notice)\b[\s:*_-]*$", re.I
)


def signature_lines(lines: list[str]) -> set[int]:
    """Which lines of one stretch of own writing (nothing quoted in it) are not writing."""
    found = banner(lines)
    for place in range(tail_start(lines), len(lines)):
        if place not in found and begins_signature(lines, place):
            return found | set(range(place, len(lines)))
        if is_device_line(lines, place):
            found.add(place)
    return found


def tail_start(lines: list[str]) -> int:
    """Signatures stand in the last TAIL lines that are not blank."""
    written = [place for place, line in enumerate(lines) if line.strip()]
    return written[-TAIL] if len(written) >= TAIL else 0


def begins_signature(lines: list[str], place: int) -> bool:
    """Whether everything from this line on is signature, footer or disclaimer."""
    line = lines[place]
    below = [text for text in lines[place + 1 :] if text.strip()]
    if DELIMITER.match(line):
        return len(below) <= 25 and sum(len(text) for text in below) <= 2_500
    if RULE.match(line):
        return looks_like_contact(below) or is_legal(lines, place + 1)
    is_footer = is_footer_line(line, below) and has_text(lines[:place])
    return is_footer or is_legal(lines, place)


def has_text(lines: list[str]) -> bool:
    return any(line.strip() for line in lines)


def looks_like_contact(below: list[str]) -> bool:
    if not below or len(below) > 14:
        return False
    telling = sum(1 for text in below if CONTACT.search(text) or LIST_FOOTER.search(text))
    return telling >= 1 and all(len(text) < 120 for text in below) and telling * 4 >= len(below)


def is_footer_line(line: str, below: list[str]) -> bool:
    return bool(LIST_FOOTER.search(line)) and len(below) <= 4 and bool(CONTACT.search(line))


def is_legal(lines: list[str], place: int) -> bool:
    """Whether a disclaimer begins here: its heading, or a paragraph of legal wording."""
    if place >= len(lines) or (
        place and lines[place - 1].strip() and not RULE.match(lines[place - 1])
    ):
        return False
    if not has_text(lines[:place]):
        return False
    if LEGAL_HEADING.match(lines[place]):
        return True
    paragraph = ""
    for line in lines[place : place + 30]:
        if not line.strip():
            break
        paragraph += " " + line
    words = {word.lower() for word in LEGAL.findall(paragraph)}
    return len(paragraph) > 80 and len(words) >= 3 and not FIRST_PERSON.search(paragraph)


def is_device_line(lines: list[str], place: int) -> bool:
    """ "Sent from my phone": a line of its own, short, not the beginning of a sentence."""
    line = lines[place].strip()
    if not line or len(line) > 120:
        return False
    crowded = place and lines[place - 1].strip()
    if crowded and has_text(lines[place + 1 :]):
        return False
    if not has_text(lines[:place]) and not DEVICE_NAME.search(line):
        return False
    if found := DEVICE_LINE.match(line):
        rest = re.sub(r"<?https?://\S+|\(.*?\)", "", found["rest"])
        is_sentence = re.search(r"[,;?!]|\.\s*\S", rest) and not DEVICE_WORD.search(rest)
        return len(rest.split()) <= 8 and not is_sentence
    return bool(DEVICE_END.match(line) or APP_LINK.match(line))


def banner(lines: list[str]) -> set[int]:
    """A gateway's warning in the first paragraph."""
    first = next((place for place, line in enumerate(lines) if line.strip()), None)
    if first is None or not BANNER.match(lines[first]):
        return set()
    end = next((p for p in range(first, len(lines)) if not lines[p].strip()), len(lines))
    return set(range(first, end)) if end - first <= 5 else set()
