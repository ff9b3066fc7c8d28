"""Who gets in, how long, and what is closed."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from rapport.accounts.models import User

PASSWORD = "a long enough password"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()
    yield
    cache.clear()


def sign_in(browser, email, password=PASSWORD):
    return browser.post("/accounts/login/", {"login": email, "password": password})


def is_in(browser) -> bool:
    return browser.get(reverse("practice:me")).status_code == 200


def test_the_right_password_opens(cast, client):
    sign_in(client, cast.dana.user.email)
    assert is_in(client)


def test_a_wrong_one_does_not(cast, client):
    sign_in(client, cast.dana.user.email, "wrong")
    assert not is_in(client)


def test_after_five_failures_even_the_right_password_waits(cast, client, now):
    email = cast.dana.user.email
    with time_machine.travel(now, tick=True) as clock:
        for _ in range(5):
            sign_in(client, email, "wrong")
        sign_in(client, email)
        assert not is_in(client)
        clock.shift(timedelta(minutes=6))
        sign_in(client, email)
        assert is_in(client)


def test_failures_of_one_do_not_lock_out_another(cast, client):
    for _ in range(5):
        sign_in(client, cast.dana.user.email, "wrong")
    sign_in(client, cast.dan.user.email)
    assert is_in(client)


def test_who_does_nothing_is_signed_out(cast, client, now, settings):
    with time_machine.travel(now, tick=False) as clock:
        client.force_login(cast.dana.user)
        assert is_in(client)
        clock.shift(settings.IDLE_SIGN_OUT_SECONDS)
        assert is_in(client)
        clock.shift(settings.IDLE_SIGN_OUT_SECONDS + 1)
        assert not is_in(client)


def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(cast, client, now, settings):
    with time_machine.travel(now, tick=False) as clock:
        client.force_login(cast.dana.user)
        assert is_in(client)
        for _ in range(3):
            clock.shift(settings.IDLE_SIGN_OUT_SECONDS // 3 + 1)
            client.get(reverse("practice:me"), headers={"X-Rapport-Passive": "1"})
        assert not is_in(client)


CLOSED = ["signup/", "signup/passkey/", "email/", "confirm-email/", "confirm-email/abc/"]
SOCIAL = ["3rdparty/", "3rdparty/signup/", "social/signup/", "social/connections/", "google/login/"]


@pytest.mark.parametrize("address", [*CLOSED, *SOCIAL])
def test_nobody_signs_up_or_changes_an_address_behind_the_managers_back(cast, client, address):
    before = User.objects.count()
    fields = {"email": "m@x.example", "password1": PASSWORD, "password2": PASSWORD}
    for browser in (Client(), client):
        assert browser.get(f"/accounts/{address}").status_code == 404
        assert browser.post(f"/accounts/{address}", fields).status_code == 404
        client.force_login(cast.dana.user)
    assert User.objects.count() == before


@pytest.mark.parametrize("page", ["account_login", "account_reset_password"])
def test_open_pages_lead_to_no_closed_one(db, client, page):
    text = client.get(reverse(page)).content.decode()
    assert not [address for address in CLOSED if f"/accounts/{address}" in text]


def test_a_password_like_ones_own_name_or_address_is_refused(cast):
    user = User(name="Olive Parkinson", email="o.parkinson@riverside.example")
    for password in ("olive parkinson", "o.parkinson1"):
        with pytest.raises(ValidationError, match="too similar"):
            validate_password(password, user)
    validate_password("a long enough one", user)


def test_signing_out_elsewhere_keeps_this_place(cast):
    here, there, somebody = Client(), Client(), Client()
    for browser in (here, there):
        browser.force_login(cast.dana.user)
    somebody.force_login(cast.dan.user)
    answer = here.post(reverse("practice:other_sessions"), follow=True)
    assert "Signed out in 1 other place." in answer.content.decode()
    assert [is_in(browser) for browser in (here, there, somebody)] == [True, False, True]


def test_an_address_is_one_whatever_its_case(cast, client):
    sign_in(client, cast.dana.user.email.upper())
    assert is_in(client)


def test_what_somebody_was_shown_stays_on_no_device(cast, client):
    client.force_login(cast.dana.user)
    for page in ("/desk/", "/clients/", "/inbox/sharing/"):
        assert "no-store" in client.get(page)["Cache-Control"]
