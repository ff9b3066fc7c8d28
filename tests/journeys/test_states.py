"""Every page of a practice that was founded a minute ago: it stands, says what it is, and teaches."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.journeys.looking import Findings, listen, look

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

# What machines, clients and other sites ask for.
NOT_OURS = ("api/", "in/", "embed/", "health/", "assets/", "live/", "demo/", "accounts/", "metrics")
SENTENCE = 25  # letters: less teaches nobody

EMPTY = """() => [...document.querySelectorAll('main .empty')].map((one) => [
  one.querySelector('h1, h2, h3, h4')?.textContent.trim() ?? '',
  one.querySelector('p')?.textContent.trim() ?? '',
])"""


def addresses(patterns, prefix="") -> Iterator[str]:
    """Every address of the URL conf that needs nothing filled in."""
    for one in patterns:
        path = prefix + str(one.pattern).removeprefix("^")
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, path)
        elif isinstance(one, URLPattern) and not set(path) & set("<(?*+[$"):
            yield path


@pytest.fixture
def pages(cast) -> list[str]:
    """Those that answer the owner with a whole page."""
    client = Client()
    client.force_login(cast.olive.user)
    found = []
    for path in sorted(set(addresses(get_resolver().url_patterns))):
        if path.startswith(NOT_OURS):
            continue
        answer = client.get(f"/{path}")
        assert answer.status_code < 500, path
        if answer.status_code == 200 and b"<main" in getattr(answer, "content", b""):
            found.append(f"/{path}")
    return found


@pytest.mark.long
def test_every_page_stands_in_a_new_practice(cast, pages, desk_of):
    """And teaches, and stands in nobody's way: in both themes, wide, zoomed and on a phone."""
    assert len(pages) > 40
    page, findings = desk_of(cast.olive), Findings()
    listen(page, findings)
    for path in pages:
        look(page, path, findings)
        for title, words in page.evaluate(EMPTY):
            if not title or len(words) < SENTENCE:
                findings.add(f"teaches nothing: {title} {words}", path)
    assert str(findings) == ""
