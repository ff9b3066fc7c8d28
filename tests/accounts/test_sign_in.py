"""Who gets in, how long, and what is closed."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
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


@pytest.mark.parametrize("address", ["/accounts/signup/", "/accounts/signup/passkey/"])
def test_nobody_signs_up(db, client, address):
    fields = {"email": "m@x.example", "password1": PASSWORD, "password2": PASSWORD}
    answer = client.post(address, fields)
    assert answer.status_code in {200, 302, 403, 404}
    assert not User.objects.exists()
    assert not client.session.get("_auth_user_id")


@pytest.mark.parametrize("address", ["/accounts/social/signup/", "/accounts/google/login/"])
def test_there_is_no_social_sign_in(db, client, address):
    assert client.get(address).status_code == 404


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
