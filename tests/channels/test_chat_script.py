"""The chat's script: small, polite to the page it stands on, readable, and the same in every language."""

import gzip
import re

import pytest
from django.urls import reverse

from rapport.channels.webchat.widget import script
from tests.web.test_colours import luminance

LARGEST = 20 * 1024  # bytes, as gzip
SOURCE = script.content().decode()
RUDE = {
    "code from text": r"\beval\(|new Function|setTimeout\(\s*[\"'`]",
    "markup from text": r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser",
    "a style attribute": r"setAttribute\(\s*[\"']style|cssText",
    "a cookie": r"document\.cookie|cookieStore|credentials: \"include\"",
    "other storage": r"sessionStorage|indexedDB|caches\.|serviceWorker",
    "somebody else's address": r"https?://(?!www\.w3\.org/2000/svg)",
    "behaviour on the page": r"mousemove|scrollY|document\.referrer|location\.href|sendBeacon",
    "a name for everybody": r"window\.\w+ =|globalThis",
}
LANGUAGES = re.findall(r"^(\w\w): \{\n(.*?)^\},", SOURCE, re.M | re.S)
WORDS = {
    language: dict(re.findall(r'(\w+): "((?:[^"\\]|\\.)*)"', body)) for language, body in LANGUAGES
}
LOOK = (script.FOLDER / script.LOOK).read_text()
VARIABLE = re.compile(r"--([\w-]+): (#[0-9a-f]{6})")
LIGHT = dict(VARIABLE.findall(LOOK.split(".shell.dark")[0]))
DARK = LIGHT | dict(VARIABLE.findall(LOOK.split(".shell.dark")[1]))


def test_it_is_small():
    print(f"{len(script.packed())} bytes as gzip")
    assert len(script.packed()) <= LARGEST


@pytest.mark.parametrize("what", RUDE)
def test_it_never_uses(what):
    assert re.findall(RUDE[what], SOURCE) == []


def test_the_one_thing_it_keeps_is_the_key_to_the_chat():
    assert re.findall(r"localStorage\.\w+\([^)]*\)", SOURCE) == [
        "localStorage.getItem(this.place)",
        "localStorage.setItem(this.place, token)",
        "localStorage.removeItem(this.place)",
    ]


def test_every_language_says_everything():
    assert set(WORDS) == {"en", "es"}
    gaps = {name: sorted(re.findall(r"\{\w+\}", said)) for name, said in WORDS["en"].items()}
    assert gaps == {name: sorted(re.findall(r"\{\w+\}", s)) for name, s in WORDS["es"].items()}


def test_every_word_that_is_used_is_there_and_every_word_there_is_used():
    assert set(re.findall(r"\bwords\.(\w+)", SOURCE)) == set(WORDS["en"])


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("ink", "sheet", 7),
        ("soft", "sheet", 4.5),
        ("ink", "said", 4.5),
        ("ink", "alarm", 4.5),
        ("late", "sheet", 4.5),
        ("on-accent", "accent", 4.5),
        ("edge", "sheet", 3),
    ],
)
def test_it_can_be_read(colours, one, other, least):
    dark, light = sorted(luminance(colours[name]) for name in (one, other))
    assert (light + 0.05) / (dark + 0.05) >= least


def test_it_is_asked_for_anew_and_sent_only_when_it_changed(client):
    first = client.get(reverse("channels:chat-script"))
    assert first.content == script.content()
    assert "max-age=3600" in first["Cache-Control"]
    again = client.get(reverse("channels:chat-script"), HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")


def test_under_its_version_it_is_kept_for_ever(client):
    address = reverse("channels:chat-script")
    assert "immutable" in client.get(f"{address}?v={script.version()}")["Cache-Control"]
    assert "immutable" not in client.get(f"{address}?v=0123456789ab")["Cache-Control"]


def test_it_travels_packed(client):
    answer = client.get(reverse("channels:chat-script"), HTTP_ACCEPT_ENCODING="br, gzip")
    assert answer["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content) == script.content()
    assert "Accept-Encoding" in answer["Vary"]
