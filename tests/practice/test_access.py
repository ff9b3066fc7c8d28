"""Who may open what: looking up is the permission."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.practice.urls import SETTINGS
from tests.practice.pages import LISTS, OWN, POSTS, SHOWN, make_colleague, with_ids


@pytest.fixture
def as_(client):
    def sign_in(staff):
        client.force_login(staff.user)
        return client

    return sign_in


def ask(browser, name, address):
    return browser.get(address) if name in SHOWN else browser.post(address)


def test_this_list_knows_every_page(cast, now):
    listed = {*LISTS, *POSTS, *OWN, *with_ids(cast, now), "hours_row"}
    assert {page.name for page in SETTINGS} <= listed


def test_leaders_of_another_practice_find_none_of_ours(cast, outsiders, now, as_):
    browser = as_(outsiders.olive)
    for name, address in with_ids(cast, now).items():
        answer = ask(browser, name, address)
        assert answer.status_code == 404, name


@pytest.mark.parametrize("person", ["clio", "ivo", "dana"])
def test_only_leaders_open_the_settings(cast, now, as_, person):
    browser = as_(getattr(cast, person))
    for name in (*LISTS, *POSTS):
        address = reverse(f"practice:{name}")
        answer = browser.post(address) if name in POSTS else browser.get(address)
        assert answer.status_code == 403, name
    for name, address in with_ids(cast, now).items():
        assert ask(browser, name, address).status_code == 403, name


def test_whoever_is_not_signed_in_is_sent_to_the_door(cast, now, client):
    for name in (*LISTS, *OWN, *POSTS):
        address = reverse(f"practice:{name}")
        posts = name in {"presence", "other_sessions", *POSTS}
        answer = client.post(address) if posts else client.get(address)
        assert answer.status_code == 302, name
        assert answer["Location"].startswith("/accounts/login/"), name


def test_whoever_left_is_on_no_team(cast, as_):
    cast.dana.is_active = False
    with practice_scope(cast.id):
        cast.dana.save()
    answer = as_(cast.dana).get(reverse("practice:me"), follow=True)
    assert answer.status_code == 403
    assert "not on a team" in answer.content.decode()


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("person", ["olive", "mara"])
def test_leaders_open_every_page(cast, as_, name, person):
    assert as_(getattr(cast, person)).get(reverse(f"practice:{name}")).status_code == 200


@pytest.mark.parametrize("name", ["location", "person", "policy"])
def test_leaders_open_every_page_about_something(cast, now, as_, name):
    assert as_(cast.mara).get(with_ids(cast, now)[name]).status_code == 200


def questions(browser, name) -> int:
    """How many queries a page makes once somebody has been seen."""
    browser.get(reverse("practice:practice"))
    with CaptureQueriesContext(connection) as asked:
        browser.get(reverse(f"practice:{name}"))
    return len(asked)


OWN_QUESTIONS = {
    "settings": 7,
    "locations": 3,
    "team": 2,
    "skills": 3,
    "shifts": 4,
    "policies": 1,
    "new_policy": 4,
    "ladder": 3,
    "on_call": 8,
    "tokens": 1,
    "start": 8,
}


@pytest.mark.parametrize(("name", "own"), OWN_QUESTIONS.items())
def test_a_page_asks_a_fixed_number_of_questions(cast, as_, now, name, own):
    browser = as_(cast.olive)
    frame = questions(browser, "practice")
    assert questions(browser, name) - frame == own
    with_ids(cast, now)
    for person in ("zoe", "yan", "xia"):
        make_colleague(cast, person)
    assert questions(browser, name) - frame == own


def test_posting_without_the_token_of_the_form_is_refused(cast):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.olive.user)
    assert browser.post(reverse("practice:grants")).status_code == 403
