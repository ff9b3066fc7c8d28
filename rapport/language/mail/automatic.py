"""Replies sent by a program: headers first (RFC 3834), then subject and body together."""

import re

from rapport.language.mail.parsing import ParsedMail

REPLY_HEADERS = (
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-vacation",
    "x-auto-reply-from",
)
LIST_HEADERS = ("list-id", "list-unsubscribe", "list-post")
# Nobody but a program titles a mail so.
SUBJECT = re.compile(
    r"^\W*(?:(?:re|aw|sv|tr)\s*:\s*)?(?:auto(?:matic|mated|matische|matisk|mático|mática|matica"
    r"|matiska)?[ -]?(?:reply|response|antwort|svar|antwoord|respuesta|resposta|risposta)\b"
    r"|auto\s*:|vacation reply|automatisch antwoord|r[ée]ponse automatique|message d'absence"
    r"|(?:respuesta|resposta) autom[áa]tica|risposta automatica|autosvar|poissaoloviesti"
    r"|automaattinen vastaus|odpowiedź automatyczna|autoodpowiedź|automatická odpověď"
    r"|automatikus válasz|răspuns automat|otomatik (?:yanıt|cevap)|автоматический ответ|автоответ"
    r"|自動応答|自動返信|不在通知|自动回复|自动答复|自動回覆|자동 (?:회신|응답)|부재중|αυτόματη απάντηση)",
    re.I,
)
# People write these too; before a colon or above a matching text they are a program's.
AWAY_SUBJECT = re.compile(
    r"^\W*(?:out[ -]of[ -](?:the[ -])?office|ooo|away from (?:my|the) (?:mail|office|desk)"
    r"|abwesend|abwesenheit\w*|absence du bureau|fuera de (?:la )?oficina|fora do escrit[óo]rio"
    r"|fuori (?:sede|ufficio)|afwezig\w*|fraværende|frånvaro)\b(?P<colon>\s*:)?",
    re.I,
)
AWAY = re.compile(
    r"(?:i(?:['’]m| am)|we are) (?:currently |now )?(?:away|out of|travell?ing|not in the"
    r"|on (?:vacation|holiday|leave|annual))|out of (?:the )?office|returning to the office"
    r"|limited access to (?:my )?e?-?mail|upon my return|when i (?:return|get back)"
    r"|no longer (?:work|with|employed)|this is an automat\w* (?:reply|response|message)"
    r"|(?:bin|ist|sind) .{0,40}(?:nicht im büro|abwesend|im urlaub|außer haus)"
    r"|je suis .{0,40}(?:absent|en congé|en vacances)|estoy .{0,40}(?:fuera de|de vacaciones)"
    r"|estarei .{0,30}(?:ausente|fora)|sono .{0,30}(?:fuori|assente|in ferie)"
    r"|ben .{0,30}(?:afwezig|niet aanwezig|met vakantie)|jag är .{0,30}(?:ledig|på semester)"
    r"|jeg er .{0,30}(?:ikke til ?stede|på ferie|fraværende)|jestem .{0,30}(?:nieobecn|na urlopie)"
    r"|я (?:в отпуске|отсутствую|буду отсутствовать)|不在にして|休假|不在办公室",
    re.I,
)
ANSWER_MARK = re.compile(r"^\W*(?:re|aw|sv|tr|fw|fwd|wg)\s*:", re.I)


def is_auto_reply(mail: ParsedMail) -> bool:
    """An answer that a program sent for somebody: away, on holiday, "we received your mail".

    Headers decide alone. A subject such as "Automatic reply:" does too, because people do not
    write it; "out of office" needs more, and text alone an empty return path or such a header.
    """
    submitted = mail.header("auto-submitted").lower()
    if submitted.startswith("no") or is_list(mail):
        return False
    if "auto-replied" in submitted or any(name in mail.headers for name in REPLY_HEADERS):
        return True
    if mail.header("precedence").lower().strip() in ("auto_reply", "auto-reply"):
        return True
    if SUBJECT.search(mail.subject):
        return not ANSWER_MARK.match(mail.subject) or is_marked(mail)
    says_away = bool(AWAY.search(mail.text[:3_000]))
    if (titled := AWAY_SUBJECT.search(mail.subject)) and "?" not in mail.subject:
        return bool(titled["colon"]) or says_away
    return is_marked(mail) and says_away


def is_marked(mail: ParsedMail) -> bool:
    """Headers that machines set, though not only on replies."""
    path = mail.header("return-path").replace(" ", "")
    suppress = mail.header("x-auto-response-suppress").lower()
    automatic = "auto-" in mail.header("auto-submitted").lower()
    return path == "<>" or automatic or "all" in suppress or "oof" in suppress


def is_list(mail: ParsedMail) -> bool:
    """Mailing list or newsletter (RFC 2369, RFC 2919)."""
    by_precedence = mail.header("precedence").lower().strip() == "list"
    return by_precedence or any(name in mail.headers for name in LIST_HEADERS)


def is_automatic(mail: ParsedMail) -> bool:
    """Sent by a program of its own accord: notifications, newsletters, lists. Nobody waits."""
    submitted = mail.header("auto-submitted").lower().strip()
    bulk = mail.header("precedence").lower().strip() in ("bulk", "junk", "list")
    return is_list(mail) or bulk or (bool(submitted) and not submitted.startswith("no"))
