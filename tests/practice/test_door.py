"""Whoever is not signed in: where they are sent, and how they come back."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
HOST = "http://testserver"


def back_to(answer) -> str:
    assert answer.status_code == 302
    address = urlsplit(answer["Location"])
    assert address.path == "/accounts/login/"
    return parse_qs(address.query)["next"][0]


@pytest.fixture
def posted(client):
    """Where a form leads back to that stood on this page."""
    return lambda page: back_to(
        client.post(reverse("practice:presence"), headers={"Referer": page})
    )


def test_a_page_is_come_back_to(client):
    assert back_to(client.get("/settings/me/?tab=keys")) == "/settings/me/?tab=keys"


def test_a_form_leads_back_to_the_page_it_stood_on(posted):
    assert posted(f"{HOST}/clients/new/?kind=a#name") == "/clients/new/?kind=a"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "http://elsewhere.example/clients/",
        f"{HOST}//elsewhere.example/",
        "javascript:go()",
        "http://[",
    ],
)
def test_and_never_to_somebody_elses(posted, page):
    assert posted(page) == "/"


@pytest.mark.parametrize("header", ["HX-Request", "X-Rapport-Stays"])
def test_a_page_that_stays_where_it_is_hears_so_instead(client, header):
    answer = client.post(reverse("practice:presence"), headers={header: "true"})
    assert (answer.status_code, answer.content) == (401, b"You were signed out.")


def test_a_page_from_before_signing_in_is_told_apart_from_one_that_is_not_allowed():
    answer = Client(enforce_csrf_checks=True).post(reverse("practice:presence"))
    assert answer.status_code == 403
    assert "<span data-stale>" in answer.content.decode()
