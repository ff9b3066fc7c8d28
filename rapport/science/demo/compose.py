"""From an exchange to the words of one message: greeting, body and name, by voice."""

from random import Random

from rapport.science.demo.cast import LETTERHEAD
from rapport.science.demo.history import Channel, Client, Staff
from rapport.science.demo.texts.canned import CANNED, DEFAULT
from rapport.science.demo.texts.exchange import Exchange, Voice

GREETINGS: dict[Voice, tuple[str, ...]] = {
    "short": ("", "hi", "hey"),
    "careful": ("Hello,", "Hi there,", "Hello Riverside team,"),
    "anxious": ("Hi,", "Hello,", "Hi, sorry to bother you."),
    "brusque": ("", "Hello."),
    "formal": (f"Dear {LETTERHEAD},", "Dear Sir or Madam,"),
}
CLOSINGS: dict[Voice, tuple[str, ...]] = {
    "short": ("", "thx", "thanks"),
    "careful": ("Best,", "Kind regards,", "Thank you,"),
    "anxious": ("Thank you so much,", "Thanks,"),
    "brusque": ("",),
    "formal": ("Yours sincerely,", "With kind regards,"),
}
SPANISH_GREETINGS = ("Hola,", "Buenas,", "Hola, ¿qué tal?")
SPANISH_CLOSINGS = ("Gracias,", "Muchas gracias,", "Saludos,")
TRIES = 9


def signature(voice: Voice, client: Client) -> str:
    if voice == "short":
        return client.preferred_name.lower()
    return client.full_name if voice in ("formal", "brusque") else client.preferred_name


def written(chance: Random, exchange: Exchange, client: Client) -> str:
    """The opening as a mail: greeting, body, closing and name on lines of their own."""
    spanish = exchange.language == "es"
    greeting = chance.choice(SPANISH_GREETINGS if spanish else GREETINGS[exchange.voice])
    closing = chance.choice(SPANISH_CLOSINGS if spanish else CLOSINGS[exchange.voice])
    end = "\n".join(part for part in (closing, signature(exchange.voice, client)) if part)
    if exchange.voice == "short":
        return f"{greeting} {exchange.opening}".strip() + f"\n{end}"
    return "\n\n".join(part for part in (greeting, exchange.opening, end) if part)


def typed(exchange: Exchange, client: Client, channel: Channel) -> str:
    """What the desk writes down while somebody speaks."""
    verb = "called" if channel == "phone" else "came in"
    return f"{client.full_name} {verb}. {exchange.opening}"


def opening(
    chance: Random, exchange: Exchange, client: Client, channel: Channel, used: set[str]
) -> str:
    """The first message; a web form carries the bare words unless those were used before."""
    if exchange.is_typed:
        return typed(exchange, client, channel)
    if channel == "web_form" and exchange.opening not in used:
        return exchange.opening
    texts = [written(chance, exchange, client) for _ in range(TRIES)]
    return next((text for text in texts if text not in used), texts[0])


def personal(chance: Random, words: str, staff: Staff, client: Client, language: str) -> str:
    """A reply in somebody's own words, to a person, with a name under it."""
    hello = "Hola" if language == "es" else chance.choice(("Hi", "Hello"))
    return f"{hello} {client.preferred_name},\n\n{words}\n\n{staff.first_name}"


def canned(exchange: Exchange, client: Client) -> str:
    """The house's old template: the same for everybody who asks about this."""
    body = CANNED.get(exchange.intent, DEFAULT)
    return (
        f"Dear {client.first_name},\n\nThank you for reaching out to {LETTERHEAD}! {body}\n\n"
        f"Warm regards,\nThe {LETTERHEAD} Team"
    )


def acknowledgement(opens: str, language: str) -> str:
    """The automatic note after hours; it says what it is and who will answer by when."""
    if language == "es":
        return (
            f"Este es un mensaje automático de {LETTERHEAD}. Hemos recibido su mensaje. Ahora "
            f"estamos cerrados; Salvador o Prudence, de recepción, le responderán en las dos horas "
            f"después de abrir ({opens}). En una emergencia llame al 911."
        )
    return (
        f"This is an automatic note from {LETTERHEAD}. We have your message. We are closed now; "
        f"Salvador or Prudence at the front desk will answer you within two hours of opening "
        f"({opens}). In an emergency call 911."
    )
