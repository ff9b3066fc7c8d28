"""Phrases from a card: what businesses say to everybody. English and Spanish, collected by us."""

import re


def phrases(*given: str) -> re.Pattern[str]:
    """Any of them, as whole words; an apostrophe before m, s and t may be missing, as in chats."""
    joined = re.sub(r"'(?=[mst]\b)", "'?", "|".join(given))
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


CANNED = phrases(
    r"thank you (?:so much )?for (?:reaching out|contacting(?: us)?|your (?:message|call"
    r"|patience|interest|feedback|inquiry))",
    r"your (?:call|business|satisfaction|feedback|comfort"
    r"|opinion) is (?:very )?important(?: to us)?",
    r"(?:we |i )?(?:are |am )?(?:deeply |truly |very )?(?:apologi[sz]e|sorry) for (?:any"
    r"|the|your) (?:inconvenience|frustration)",
    r"rest assured",
    r"dear (?:guest|client|customer|patient|valued \w+)",
    r"sorry to hear (?:about|of) your (?:experience|visit|frustration)",
    r"sorry (?:that )?you feel (?:that|this) way",
    r"all (?:of )?our (?:\w+ )?(?:staff|providers|injectors|treatments) are",
    r"(?:please )?(?:do not|don't) hesitate to",
    r"(?:please )?feel free to (?:reach|contact|visit|check)",
    r"is there anything else (?:that )?i can (?:help|do|assist)",
    r"how (?:may|can) i (?:assist|help) you(?: today)?",
    r"(?:as )?per our policy",
    r"at your earliest convenience",
    r"valued (?:client|customer|guest|patient)s?",
    r"we (?:really |truly )?value (?:your|our)",
    r"we look forward to (?:seeing|serving|hearing)",
    r"i (?:completely |totally )?understand your (?:concern|frustration)s?",
    r"we take (?:all )?(?:complaints|this|feedback) very seriously",
    r"have a (?:great|wonderful|nice|lovely|beautiful) (?:day|evening|weekend)",
    r"we offer a wide range",
    r"state[- ]of[- ]the[- ]art",
    r"please fill (?:in|out)",
    r"(?:check|see|visit) (?:out )?our website",
    r"(?:it is|it's|they are|they're|prices are|everything is) (?:all )?on (?:the|our) website",
    r"someone from our team will",
    r"gracias por (?:contactarnos|comunicarse|su (?:preferencia|paciencia|mensaje|llamada))",
    r"no dude en",
    r"disculpe las molestias",
    r"su (?:llamada|opini[oó]n) es importante",
    r"que tenga (?:un )?(?:buen|excelente|lindo) d[ií]a",
)
