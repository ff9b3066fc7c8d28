"""What a text is about, of the things that clients ask before anything else; English and Spanish.

Each topic is a list of words (matched by stem) and patterns. The lists are short on purpose: a topic
that is missed says nothing, a topic that is seen wrongly makes a hint that nobody trusts.
"""

import re
from enum import StrEnum

from rapport.core.folding import plain
from rapport.core.manual.words import TOKEN, stem


class Topic(StrEnum):
    """Something a client may want to know."""

    PRICE = "price"
    DOWNTIME = "downtime"
    PREPARATION = "preparation"
    PAIN = "pain"
    DURATION = "duration"
    RISK = "risk"
    REVERSAL = "reversal"
    PROVIDER = "provider"
    TIME = "time"
    RESULTS = "results"
    AFTERCARE = "aftercare"


_WORDS = {
    Topic.PRICE: "price prices pricing cost costs fee fees charge quote expensive afford dollars "
    "precio precios cuesta cuestan costo costos coste cobran cobra tarifa caro",
    Topic.DOWNTIME: "downtime bruise bruises bruising bruised swelling swollen swell swells healing heal heals "
    "recover recovery redness moreton moretones hinchazon hinchada hinchado inflamacion recuperacion "
    "recuperarse rojez",
    Topic.PREPARATION: "prepare preparation preparing beforehand bring fasting shave "
    "preparar preparacion prepararme prepararse ayunas",
    Topic.PAIN: "pain painful hurt hurts numbing numb sting stings needle needles "
    "dolor duele doler dolera doloroso anestesia aguja agujas pinchazo",
    Topic.RISK: "risk risks risky danger dangerous scar scars complication complications unsafe "
    "riesgo riesgos peligro peligroso cicatriz complicacion complicaciones",
    Topic.REVERSAL: "dissolve dissolved dissolves undo undone reverse reversed reversible hyaluronidase "
    "disolver disuelve deshacer revertir reversible",
    Topic.PROVIDER: "injector provider nurse doctor physician practitioner aesthetician "
    "inyectora enfermera medico medica doctora especialista",
    Topic.RESULTS: "result results lasting lasts wears fades "
    "resultado resultados efecto efectos dura duran",
    Topic.AFTERCARE: "aftercare afterwards gym workout exercise sauna makeup alcohol "
    "cuidados despues gimnasio ejercicio maquillaje",
}  # fmt: skip
_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|ten|few|un[ao]?|dos|tres|cuatro|cinco|seis)"
)
_PATTERNS = {
    Topic.PRICE: r"[$€£]\s?\d|\d\s?(?:dollars?|bucks|usd|euros?|dolares|pesos)\b|how much\b"
    r"|cuanto (?:es|cuesta|sale|vale)",
    Topic.DOWNTIME: r"days? off\b|back (?:at|to) work|go back to work|down time|volver a trabajar",
    Topic.DURATION: r"how long (?:does|do|will|is) (?:it|the|a|an|my)(?: (?:treatment|visit|session|appointment))?"
    r" (?:take|run)|how long is (?:the|a|my) (?:treatment|visit|session|appointment|consultation)"
    rf"|\b{_NUMBER} (?:minutes?|hours?|minutos?|horas?)\b"
    r"|cuanto (?:tarda|dura)",
    Topic.PREPARATION: r"before (?:i|you) come|do anything before|antes de (?:ir|venir|la cita)",
    Topic.RISK: r"go(?:es|ne)? wrong|went wrong|side effects?|efectos? secundarios?|sale mal|salir mal",
    Topic.REVERSAL: r"way back|take it out|quitar(?:lo|melo)",
    Topic.PROVIDER: r"\bwho (?:does|do|will|would|is going to|treats|injects)\b|\bquien (?:me|lo|hace|pone)\b",
    Topic.TIME: r"\b(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?[ap]\.?m\b|\b(?:[01]?\d|2[0-3]):[0-5]\d\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
    r"|\b(?:today|tomorrow|tonight|hoy|manana)\b",
    Topic.RESULTS: r"how long (?:does|will|do) (?:it|they|the \w+) last|when will i see|cuando se nota",
    Topic.AFTERCARE: r"after (?:the|my|your|a) (?:treatment|visit|appointment|session)|work(?:ing)? out",
}  # fmt: skip
STEMS = {topic: frozenset(stem(word) for word in said.split()) for topic, said in _WORDS.items()}
PATTERNS = {topic: re.compile(said) for topic, said in _PATTERNS.items()}


def topics(text: str) -> frozenset[Topic]:
    """Everything of the list that the text speaks of."""
    low = plain(text)
    stems = {stem(word) for word in TOKEN.findall(low)}
    return frozenset(
        topic
        for topic in Topic
        if stems & STEMS.get(topic, frozenset())
        or ((pattern := PATTERNS.get(topic)) and pattern.search(low))
    )
