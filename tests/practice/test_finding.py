"""The box that finds any setting: by its title, by other words, by the fields on its page."""

import re
from html import unescape

import pytest
from django.urls import get_resolver, reverse

from rapport.practice.finding import find, pages

TAB = re.compile(r'<nav class="chapters".*?</nav>', re.S)
LINK = re.compile(r'<a href="([^"]+)"[^>]*>(.*?)</a>', re.S)
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.S)


def text(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def settings_addresses(resolver=None, prefix=""):
    """Every address below /settings/ that needs no value, from the URL conf itself."""
    for entry in (resolver or get_resolver()).url_patterns:
        path = prefix + str(entry.pattern)
        if "<" in path or "(" in path:
            continue
        if hasattr(entry, "url_patterns"):
            yield from settings_addresses(entry, path)
        elif path.startswith("settings/"):
            yield f"/{path}"


def hrefs(words):
    return [found.href for found in find(words, is_owner=True)]


def test_every_page_of_the_settings_is_found_by_its_title(cast, client):
    """A page is what answers a get with a head and a heading: fragments and posts are none."""
    client.force_login(cast.olive.user)
    missing, seen = [], 0
    for address in settings_addresses():
        answer = client.get(address)
        html = answer.content.decode() if answer.status_code == 200 else ""
        title = TITLE.search(html)
        if not title or "<!doctype" not in html.lower():
            continue
        seen += 1
        if address not in hrefs(text(title[1])) and address != reverse("practice:find"):
            missing.append((address, text(title[1])))
    assert seen > 20
    assert missing == []


def test_every_tab_of_the_settings_is_found_by_its_word(cast, client):
    client.force_login(cast.olive.user)
    html = client.get("/settings/").content.decode()
    tabs = [(href, text(word)) for href, word in LINK.findall(TAB.search(html)[0])]
    assert len(tabs) > 15
    assert [(href, word) for href, word in tabs if href not in hrefs(word)] == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("holidays", "practice:locations"),
        ("opening hours", "practice:locations"),
        ("emergency", "practice:practice"),
        ("SLA", "practice:policies"),
        ("automation", "rules:rules"),
        ("csv", "imports:imports"),
        ("label", "inbox:kept_tags"),
        ("pass", "practice:me"),
        ("capacity", "practice:team"),
    ],
)  # fmt: skip
def test_people_use_other_words(words, name):
    assert reverse(name) in hrefs(words)


def test_a_field_is_found_on_its_page():
    found = find("waiting clients at once", is_owner=True)
    assert [(hit.title, hit.setting) for hit in found] == [("Team", "Waiting clients at once")]


def test_a_title_comes_before_what_only_mentions_it():
    assert hrefs("shifts")[0] == reverse("practice:shifts")
    assert hrefs("xyzzy") == []
    assert hrefs(" ") == []


def test_what_only_owners_open_is_not_shown_to_managers(cast, client):
    owners = {href for page, href in pages(is_owner=True) if page.for_owners}
    assert owners
    assert not owners & {href for _page, href in pages(is_owner=False)}
    client.force_login(cast.mara.user)
    address = reverse("practice:find")
    assert "/settings/assistant/" not in text(
        client.get(address, {"q": "assistant"}).content.decode()
    )
    part = client.get(address, {"q": "hol"}, headers={"HX-Request": "true"}).content.decode()
    assert part.lstrip().startswith('<ul class="settings-hits"')
    client.force_login(cast.dana.user)
    assert client.get(address).status_code == 403
