"""Which language a message is in, by its commonest words and its letters; no model."""

import re
from collections.abc import Mapping

from rapport.language.words import words

# The commonest words of each, those left out that two of them share in writing without accents.
COMMON: Mapping[str, frozenset[str]] = {
    lang: frozenset(listed.split())
    for lang, listed in {
        "en": "the and you for is it i to of my was with that have are this just be on at so but "
        "what can if i'm it's not your they do did how get got please thanks thank hi hello will would "
        "from an or we u ur pls when im she he don't dont am been had has any there about need want "
        "could like know one out up today tomorrow yes ok okay book price cost much her his them",
        "es": "el los las y que en un una por con para mi se lo me es esta del al no si pero como mas "
        "muy ya yo te su le hola gracias quiero tengo puedo cita cuanto cuesta buenas buenos dias hoy "
        "manana porque cuando donde hay esto eso fue estoy ser son ustedes usted doctora desde algo "
        "tambien todo nada favor ayer siento anos hace nos mis tiene vez bien ahora quisiera necesito",
        "fr": "le les et est je vous pour une des dans avec sur pas mon ma ce bonjour merci mais c'est "
        "j'ai suis ai qui du au ne votre rendez avez bonsoir peux etre aux nous cette tout depuis",
        "de": "der die und ist ich sie nicht das ein eine mit fur auf den habe bitte danke hallo mein "
        "meine wie es im zu dem von kann noch auch aber wenn haben termin seit wir ihr oder mir sehr",
        "pt": "o os um uma voce nao para com meu minha obrigada obrigado ola bom dia estou isso muito "
        "do da dos das em mas foi eu quanto tudo bem hoje amanha ontem consulta gostaria preciso pode",
        "it": "il lo gli di che per con una sono mia mio grazie ciao buongiorno vorrei appuntamento ho "
        "non della nel quanto costa posso ma questo questa anche oggi domani molto come sto fare dopo",
        "nl": "de het een en ik van is dat niet je mijn met voor bedankt hallo graag afspraak heb kan "
        "wat hoe maar nog ook naar deze jullie wil dank u goedemorgen morgen vandaag heeft zijn",
        "pl": "i w na nie jest to sie z do czy mam mi dzien dobry dziekuje prosze jak ile kosztuje moge "
        "wizyte jutro dzisiaj po za bardzo ale moja moj",
        "tl": "ang ng sa po ako ko mo na ba hindi salamat magkano pwede yung mga naman kasi lang opo",
        "vi": "toi la va khong cua cho co duoc xin chao cam on ban nhieu rat bao gio hen em chi",
    }.items()
}
SPOKEN = ("en", "es")
SCRIPTS = {
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "greek": re.compile(r"[\u0370-\u03ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
    "hebrew": re.compile(r"[\u0590-\u05ff]"),
    "indic": re.compile(r"[\u0900-\u0dff]"),
    "thai": re.compile(r"[\u0e00-\u0e7f]"),
    "east_asian": re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"),
}
FEW, CLEAR = 3, 2.0


def script(text: str) -> str:
    """The script of most of its letters; empty for no letters."""
    counts = {name: len(letters.findall(text)) for name, letters in SCRIPTS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


def language(text: str) -> tuple[str, float]:
    """(code, share of the common words found that are its): `` and 0 where it cannot be told, the
    script's name for another script."""
    if (written := script(text)) not in ("latin", ""):
        return written, 1.0
    found = words(text)
    counts = {lang: sum(word in listed for word in found) for lang, listed in COMMON.items()}
    best = max(counts, key=lambda lang: counts[lang])
    if not counts[best]:
        return "", 0.0
    return best, counts[best] / sum(counts.values())


def is_foreign(text: str) -> bool:
    """Clearly in a language the heads have not learned: when in doubt, no."""
    code, _ = language(text)
    if code in ("", *SPOKEN):
        return False
    if code not in COMMON:
        return True
    found = words(text)
    own, ours = (
        max(sum(word in COMMON[lang] for word in found) for lang in group)
        for group in ((code,), SPOKEN)
    )
    return own >= FEW and own >= CLEAR * max(ours, 1)
