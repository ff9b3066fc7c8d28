"""Where somebody lands who named no page."""

import pytest
from django.test import Client

AFAR = {"REMOTE_ADDR": "10.1.2.3"}


def landing(browser, **environ) -> str:
    return browser.get("/", **environ)["Location"]


@pytest.mark.django_db
def test_an_installation_without_users_leads_to_the_wizard(client):
    assert landing(client) == "/welcome/"


def test_with_users_strangers_sign_in(cast, client):
    assert landing(client).startswith("/accounts/login/")


def test_the_demo_opens_its_doors_on_this_machine_only(cast, client, settings):
    settings.DEMO = True
    assert landing(client) == "/demo/"
    assert landing(client, **AFAR).startswith("/accounts/login/")
    assert landing(client, HTTP_X_FORWARDED_FOR="127.0.0.1").startswith("/accounts/login/")


@pytest.mark.parametrize(("who", "where"), [("olive", "/today/"), ("dana", "/desk/")])
@pytest.mark.parametrize("is_demo", [False, True])
def test_whoever_is_in_goes_to_work(cast, settings, who, where, is_demo):
    settings.DEMO = is_demo
    browser = Client()
    browser.force_login(getattr(cast, who).user)
    assert landing(browser) == where
