"""Closed-class words in nine categories, English and Spanish: lists of our own, accents folded.

The categories are those of language style matching (Ireland and Pennebaker 2010), whose own
dictionary is proprietary; function words are few enough to be written down.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

CATEGORIES = (
    "personal_pronouns",
    "impersonal_pronouns",
    "articles",
    "adverbs",
    "auxiliaries",
    "conjunctions",
    "prepositions",
    "negations",
    "quantifiers",
)
_LISTED = {
    "personal_pronouns": "i me my mine myself you your yours yourself yourselves he him his himself "
    "she her hers herself we us our ours ourselves they them their theirs themselves u ur "
    "yo mi mis mio mia conmigo tu tus te ti contigo usted ustedes nosotros nosotras nos nuestro "
    "nuestra nuestros nuestras ella ellos ellas le les se su sus suyo suya",
    "impersonal_pronouns": "it its itself this that these those who whom whose which what anyone "
    "anybody anything someone somebody something everyone everybody everything one ones other "
    "others esto eso aquello este esta ese esa estos estas esos esas quien quienes cual cuales "
    "alguien algo",
    "articles": "a an the el la los las un una unos unas lo",
    "adverbs": "very really just so too also still even only again already always often soon now then "
    "here there quite rather maybe perhaps well back away almost ever yet though however actually "
    "muy tambien ya todavia aun solo siempre aqui ahi alli ahora luego casi bien asi entonces "
    "quizas pronto",
    "auxiliaries": "am is are was were be been being have has had having do does did doing will would "
    "shall should can could may might must ought soy es somos son era eran fue ser estoy esta "
    "estamos estan estaba estar he ha hemos han habia haber puedo puede podemos pueden podria debe "
    "deben voy va vamos van",
    "conjunctions": "and or but nor because since while although though if unless until when whenever "
    "whereas whether as than plus y e o u pero porque aunque si cuando mientras pues sino como",
    "prepositions": "in on at by for with about against between into through during before after above "
    "below to from up down of off over under around without within near since toward towards upon "
    "de a en con por para sin sobre entre hasta desde hacia segun durante ante bajo tras del al",
    "negations": "no not never none nothing nobody neither nor nowhere without nunca nada nadie "
    "ningun ninguno ninguna tampoco jamas ni",
    "quantifiers": "all any both each every few many more most much several some enough less least "
    "lot lots plenty another half todo toda todos todas cada mucho mucha muchos muchas poco poca "
    "pocos pocas mas menos varios varias algunos algunas otro otra bastante",
}
WORDS: Mapping[str, frozenset[str]] = {
    name: frozenset(_LISTED[name].split()) for name in CATEGORIES
}
EVERY = frozenset().union(*WORDS.values())
_SHORTENED = ("'ll", "'ve", "'re", "'m", "'d")


def categories_of(word: str) -> tuple[str, ...]:
    """Of one folded word; a contraction counts for both of its parts (`don't`: auxiliary, negation)."""
    if word.endswith("n't") or word in ("cannot", "dont", "cant", "wont"):
        return ("auxiliaries", "negations")
    stem, mark, _ = word.partition("'")
    found = tuple(name for name in CATEGORIES if stem in WORDS[name])
    return (*found, "auxiliaries") if mark and word.endswith(_SHORTENED) else found


def counted(words: Iterable[str]) -> tuple[int, ...]:
    """How many of the words belong to each category, in the order of CATEGORIES."""
    found = Counter(name for word in words for name in categories_of(word))
    return tuple(found[name] for name in CATEGORIES)


def is_content(word: str) -> bool:
    """A word that says something by itself: not closed-class, four letters or more."""
    return len(word) >= 4 and word.isalpha() and not categories_of(word)
