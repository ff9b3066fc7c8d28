"""The first-run wizard: from nothing to a working inbox, and closed to everybody else."""

import os
import stat

import pytest
from django.test import Client
from django.urls import reverse

from rapport.accounts.models import User
from rapport.audit.models import Entry
from rapport.config.processes import first_steps
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel
from rapport.practice.actions import founding, setup_token
from rapport.practice.errors import NotAllowed
from rapport.practice.models import LadderStep, Location, Practice, ResponsePolicy, Staff
from rapport.practice.queries import practice_ids

OLIVE = {"name": "Olive Park", "email": "Olive@Park.example", "password": "a long enough one"}
PRACTICE = {"name": "Park & Lake Skin", "phone_region": "GB", "is_medical": "on"}
HOURS = {
    f"{edge}_{n}": [at] for n in range(5) for edge, at in (("opens", "9:00"), ("closes", "18:00"))
}
LOCATION = {"name": "Lakeside", "zone": "Europe/London", **HOURS}

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(settings, tmp_path):
    settings.HOME = tmp_path
    return Client(SERVER_NAME="127.0.0.1")


def step(browser) -> str:
    return browser.get("/welcome/", follow=True).redirect_chain[-1][0]


def test_from_nothing_to_a_working_inbox(browser):
    assert step(browser) == "/welcome/account/"
    browser.post("/welcome/account/", OLIVE)
    assert step(browser) == "/welcome/practice/"
    browser.post("/welcome/practice/", PRACTICE)
    assert step(browser) == "/welcome/location/"
    browser.post("/welcome/location/", LOCATION)
    assert step(browser) == "/welcome/team/"
    page = browser.post(
        "/welcome/team/", {"name": "Dana", "email": "dana@park.example", "role": "front_desk"}
    )
    assert "/accounts/invitation/" in page.content.decode()
    done = browser.post("/welcome/finish/")
    assert done.status_code == 302
    assert step(browser) == "/start/"
    with practice_scope(practice_ids()[0]):
        practice = Practice.objects.get()
        assert practice.emergency_line.startswith("In an emergency call 999 now.")
        assert (practice.slug, practice.phone_region) == ("park-lake-skin", "GB")
        assert practice.set_up_at is not None
        assert Staff.objects.get().role == "owner"
        assert Location.objects.get().spans.count() == 5
        assert ResponsePolicy.objects.get().target_seconds == 300
        assert LadderStep.objects.count() == 4
        verbs = list(Entry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["founded", "opened", "set_hours", "invited", "set_up"]


def test_it_finishes_with_a_form_and_a_desk_open(browser):
    found(browser)
    browser.post("/welcome/location/", LOCATION)
    done = browser.post("/welcome/finish/", follow=True)
    assert done.redirect_chain[0][0] == reverse("channels:first")
    assert done.redirect_chain[-1][0] == "/start/"
    with practice_scope(practice_ids()[0]):
        assert set(Channel.objects.values_list("kind", flat=True)) == {"webform", "desk"}


def found(browser):
    browser.post("/welcome/account/", OLIVE)
    browser.post("/welcome/practice/", PRACTICE)


def test_nobody_is_signed_up_once_there_is_anybody(browser):
    found(browser)
    other = Client(SERVER_NAME="127.0.0.1")
    other.post("/welcome/account/", {**OLIVE, "email": "mallory@elsewhere.example"})
    assert list(User.objects.values_list("email", flat=True)) == ["olive@park.example"]
    assert other.get("/welcome/")["Location"].startswith("/accounts/login/")
    with pytest.raises(NotAllowed):
        founding.create_first_user(name="M", email="m@x.example", password="x", at=None)


def test_only_an_empty_installation_is_founded_over_the_web(browser):
    found(browser)
    User.objects.create_user("mallory@elsewhere.example", "a long enough one")
    other = Client(SERVER_NAME="127.0.0.1")
    other.force_login(User.objects.get(email="mallory@elsewhere.example"))
    for _ in range(3):
        assert other.post("/welcome/practice/", PRACTICE).status_code == 403
    browser.post("/welcome/practice/", PRACTICE)
    assert len(practice_ids()) == 1


def test_the_action_founds_once(cast, now):
    wanted = founding.Founding("Second", "Call 911.", True, "US")
    with pytest.raises(NotAllowed):
        founding.found_first(founding=wanted, owner=cast.olive.user, at=now)


@pytest.mark.parametrize(
    "from_afar",
    [
        {"REMOTE_ADDR": "203.0.113.9"},
        {"HTTP_X_FORWARDED_FOR": "203.0.113.9"},
        {"HTTP_FORWARDED": "for=203.0.113.9"},
        {"SERVER_NAME": "rapport.example"},
    ],
)
def test_from_another_machine_the_first_account_needs_the_code(
    browser, settings, tmp_path, from_afar
):
    settings.ALLOWED_HOSTS = ["*"]
    code = setup_token(tmp_path)
    afar = Client(**({"SERVER_NAME": "127.0.0.1"} | from_afar))
    assert "Set-up code" in afar.get("/welcome/account/").content.decode()
    afar.post("/welcome/account/", OLIVE)
    answer = afar.post("/welcome/account/", {**OLIVE, "code": code[:-1]})
    assert "not the code" in answer.content.decode()
    assert not User.objects.exists()
    afar.post("/welcome/account/", {**OLIVE, "code": f" {code} "})
    assert User.objects.get().name == "Olive Park"


def test_the_installation_says_how_to_begin_until_somebody_can_sign_in(browser, tmp_path):
    where, code = first_steps.lines(tmp_path, "https://rapport.example")
    assert where.endswith("https://rapport.example/welcome/")
    assert code.endswith(f" {setup_token(tmp_path)}")
    browser.post("/welcome/account/", OLIVE)
    assert first_steps.lines(tmp_path, "https://rapport.example") == []


def test_without_a_code_in_the_home_no_code_is_right(browser, tmp_path):
    afar = Client(SERVER_NAME="127.0.0.1", REMOTE_ADDR="203.0.113.9")
    afar.post("/welcome/account/", {**OLIVE, "code": " "})
    afar.post("/welcome/account/", {**OLIVE, "code": "guess"})
    assert not User.objects.exists()


def test_the_code_is_kept_for_its_owner_only_and_gone_after_use(
    browser, tmp_path, django_capture_on_commit_callbacks
):
    code = setup_token(tmp_path)
    assert setup_token(tmp_path) == code
    (kept,) = tmp_path.iterdir()
    assert stat.S_IMODE(os.stat(kept).st_mode) == 0o600
    with django_capture_on_commit_callbacks(execute=True):
        browser.post("/welcome/account/", OLIVE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("password", ["short", "1234567890", "password123", "olive@park.example"])
def test_a_weak_password_is_refused(browser, password):
    page = browser.post("/welcome/account/", {**OLIVE, "password": password}).content.decode()
    assert "errors" in page
    assert not User.objects.exists()


def test_hours_that_overlap_stay_on_the_page(browser):
    found(browser)
    wrong = {"opens_1": ["09:00", "10:00"], "closes_1": ["12:00", "13:00"]}
    page = browser.post("/welcome/location/", {**LOCATION, **wrong}).content.decode()
    assert "overlaps" in page
    assert step(browser) == "/welcome/location/"


def test_the_emergency_line_follows_the_country(browser):
    line = browser.get("/welcome/country/", {"phone_region": "NZ"}).content.decode()
    assert "call 111 now" in line
    assert 'id="id_emergency_line"' in line


def test_a_written_emergency_line_is_kept(browser):
    browser.post("/welcome/account/", OLIVE)
    browser.post("/welcome/practice/", PRACTICE | {"emergency_line": "Call the night nurse."})
    with practice_scope(practice_ids()[0]):
        assert Practice.objects.get().emergency_line == "Call the night nurse."


def test_the_wizard_does_not_come_back(cast, client):
    with practice_scope(cast.id):
        founding.finish_setup(by=cast.olive, at=cast.practice.founded_at)
    client.force_login(cast.olive.user)
    assert step(client) == "/start/"
