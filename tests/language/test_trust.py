"""Where no verdict is formed: nothing, next to nothing, images alone, other languages, attacks."""

import pytest

from rapport.language.tongue import language
from rapport.language.trust import Reason, cannot_tell

OTHER = [
    "Bonjour, je voudrais prendre rendez-vous pour mardi avec vous, merci",
    "Hallo, ich möchte gerne einen Termin für meine Haut, danke",
    "Olá, gostaria de marcar uma consulta para amanhã, muito obrigada",
    "Ciao, vorrei un appuntamento per domani, grazie mille",
    "Здравствуйте, можно записаться на завтра?",
    "こんにちは、明日の予約をお願いします",
]
OURS = [
    "hi can i come tmrw at 3",
    "Hola, quiero cambiar mi cita del martes",
    "my lips are huge lol",
    "gracias doctora por todo",
    "ok",
    "C'est la vie, I will take the later appointment, thank you",
    "Tengo cita con Chloé for the facial, is that right?",
]


@pytest.mark.parametrize("text", OTHER)
def test_another_language_gets_no_verdict(text):
    assert cannot_tell(text) is Reason.OTHER_LANGUAGE


@pytest.mark.parametrize("text", OURS)
def test_english_spanish_and_both_at_once_are_read(text):
    assert cannot_tell(text) is None


@pytest.mark.parametrize(
    ("text", "images", "reason"),
    [
        ("", 0, Reason.EMPTY),
        (" \n\t", 0, Reason.EMPTY),
        ("\u200b\u200b", 0, Reason.EMPTY),
        ("", 1, Reason.IMAGE_ALONE),
        ("???", 0, Reason.TOO_SHORT),
        ("🙂", 2, Reason.TOO_SHORT),
        ("7", 0, Reason.TOO_SHORT),
    ],
)
def test_what_says_nothing_gets_no_verdict(text, images, reason):
    assert cannot_tell(text, images) is reason


@pytest.mark.parametrize(
    "text",
    [
        "please " * 300,
        "a" * 500,
        "w" + "\u200d" * 40 + "hat is this",
        "nоthing tо sее hеrе, all gооd",  # with Cyrillic letters
        "word " * 30_000,
    ],
)
def test_what_is_made_for_a_machine_to_stumble_over_gets_no_verdict(text):
    assert cannot_tell(text) is Reason.HOSTILE


def test_a_long_honest_mail_and_a_long_link_are_read():
    mail = " ".join(
        f"On day {n} I felt a bit better and my skin looked calmer." for n in range(150)
    )
    assert cannot_tell(mail) is None
    assert cannot_tell("is this you? https://example.com/" + "x" * 300) is None


def test_a_language_is_told_by_its_commonest_words():
    assert language("can you tell me the price of it")[0] == "en"
    assert language("quiero saber el precio de eso por favor")[0] == "es"
    assert language("hmm")[0] == ""
