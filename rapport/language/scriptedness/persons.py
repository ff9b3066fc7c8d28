"""Whether a reply is by somebody and to somebody: I, and what refers to this client."""

from collections.abc import Iterable, Sequence

from rapport.language.scriptedness.function_words import is_content
from rapport.language.words import Span

_FIRST = (
    "i i'm i'll i've i'd im ive me my mine myself yo mi mis conmigo estoy soy tengo puedo voy quiero "
    "creo siento recuerdo"
)
FIRST_PERSON = frozenset(_FIRST.split())
GREETING = 25  # characters in which a name is a greeting
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "ly")


def stem(word: str) -> str:
    """Roughly: wedding and weddings, bruise and bruises, worry and worrying meet."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if word[-1] in "ey" else word


def stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if is_content(word))


def first_person(words: Sequence[str]) -> int:
    return sum(word in FIRST_PERSON for word in words)


def echoes(words: Sequence[str], said: frozenset[str]) -> int:
    """Different content words that take up what this client said, now or before."""
    return len(stems(words) & said)


def named(text: str, spans: Sequence[Span], names: Sequence[str]) -> bool:
    """Whether the client's name stands beyond the greeting. Once or ten times is the same."""
    known = {name.lower() for name in names if name}
    return any(start >= GREETING and text[start:end].lower() in known for start, end in spans)
