"""One's own alerts, and the leaders' page: who is out of reach after hours, and what failed."""

from datetime import UTC, datetime

import pytest

from rapport.audit.models import Entry
from rapport.channels import sealing
from rapport.channels.alerts import actions
from rapport.channels.models import TwilioAccount
from rapport.database.scope import practice_scope
from rapport.practice.models import AlertAddress
from tests.channels.alerts.turns import send_due, send_tests
from tests.channels.alerts.twilio_server import SID

pytestmark = pytest.mark.django_db
MINE, EVERYBODY = "/settings/me/alerts/", "/settings/alerts/"


@pytest.fixture
def clio(client, on_call):
    client.force_login(on_call.clio.user)
    return client


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def addresses(cast):
    with practice_scope(cast.id):
        return list(AlertAddress.objects.order_by("pk"))


def text(answer) -> str:
    return answer.content.decode()


def test_a_phone_is_kept_in_e164_sealed(clio, cast, now):
    clio.post(f"{MINE}phone/", {"number": "(212) 555-0123", "ways": ["sms", "voice"]})
    rows = addresses(cast)
    assert [row.way for row in rows] == ["sms", "voice"]
    assert {sealing.unsealed(cast.id, r.address_sealed)["number"] for r in rows} == {"+12125550123"}
    assert "+12125550123" in text(clio.get(MINE))


@pytest.mark.parametrize(
    ("what", "fields", "said"),
    [
        ("phone", {"number": "call me", "ways": ["sms"]}, "no phone number"),
        ("phone", {"number": "+12125550123", "ways": []}, "required"),
        ("mail", {"address": "clio at home"}, "no e-mail address"),
        ("devices", {"name": "Phone"}, "required"),
    ],
)
def test_what_can_not_be_reached_is_said_beside_the_field(clio, cast, what, fields, said):
    answer = clio.post(f"{MINE}{what}/", fields)
    assert answer.status_code == 422
    assert said in text(answer)
    assert addresses(cast) == []


def test_a_browser_of_an_unknown_service_is_refused(clio, cast, push_server):
    held = push_server.browser().subscription() | {"endpoint": "https://evil.example/x"}
    assert clio.post(f"{MINE}devices/", held | {"name": "Phone"}).status_code == 409
    assert addresses(cast) == []


def test_the_page_gives_browsers_our_key_and_loads_the_script(clio):
    from rapport.channels.alerts import push

    page = text(clio.get(MINE))
    assert f'data-push="{push.public_key()}"' in page
    assert "js/alerts.js" in page


def test_a_device_is_added_tried_and_removed(clio, cast, push_server):
    browser = push_server.browser()
    clio.post(f"{MINE}devices/", browser.subscription() | {"name": "Firefox, Android"})
    (row,) = addresses(cast)
    assert "never tried" in text(clio.get(MINE))
    clio.post(f"{MINE}{row.pk}/test/")
    assert "a test is on its way" in text(clio.get(f"{MINE}list/"))
    send_tests(datetime.now(UTC))
    assert browser.opened()["title"] == "This is a test of your alerts."
    assert "Last taken" in text(clio.get(f"{MINE}list/"))
    (row,) = addresses(cast)
    assert (row.trial_due_at, row.failure) == (None, "")
    assert row.tested_at == row.worked_at
    clio.post(f"{MINE}{row.pk}/removal/")
    assert addresses(cast) == []
    with practice_scope(cast.id):
        verbs = Entry.objects.filter(subject_kind="alert_address").order_by("pk")
        assert list(verbs.values_list("verb", flat=True)) == ["added", "removed"]


def test_a_test_that_fails_says_why_and_is_not_repeated(clio, cast, push_server):
    browser = push_server.browser()
    browser.status = 500
    clio.post(f"{MINE}devices/", browser.subscription() | {"name": "Old tablet"})
    (row,) = addresses(cast)
    clio.post(f"{MINE}{row.pk}/test/")
    send_tests(datetime.now(UTC))
    assert "The push service refused it: 500" in text(clio.get(MINE))
    assert addresses(cast)[0].trial_due_at is None


def test_a_test_call_asks_for_no_key(clio, on_call, twilio, now):
    on_call.account(now)
    (row,) = on_call.phone(now, "voice")
    clio.post(f"{MINE}{row.pk}/test/")
    send_tests(datetime.now(UTC))
    (called,) = twilio.calls()
    assert "This is a test of your alerts." in called["Twiml"]
    assert "Gather" not in called["Twiml"]
    assert "StatusCallback" not in called


def test_switched_off_is_not_paged(clio, on_call, push_server, now):
    row = on_call.device(push_server.browser(), now)
    clio.post(f"{MINE}{row.pk}/switch/", {"is_on": "0"})
    assert addresses(on_call.cast)[0].is_on is False
    clio.post(f"{MINE}{row.pk}/switch/", {"is_on": "1"})
    assert addresses(on_call.cast)[0].is_on is True


@pytest.mark.parametrize("what", ["test", "switch", "removal"])
def test_somebody_elses_address_is_not_found(client, on_call, push_server, outsiders, now, what):
    row = on_call.device(push_server.browser(), now)
    for stranger in (on_call.cast.olive, outsiders.clio):
        client.force_login(stranger.user)
        assert client.post(f"{MINE}{row.pk}/{what}/").status_code == 404
    assert len(addresses(on_call.cast)) == 1


def test_nobody_needs_more_than_a_dozen(on_call, now):
    for number in range(actions.MOST):
        on_call.mail(now, address=f"clio{number}@private.example")
    with pytest.raises(actions.TooMany):
        on_call.mail(now, address="one.more@private.example")


# The leaders' page


def test_leaders_see_who_is_out_of_reach_and_no_numbers(leader, on_call, now):
    assert "out of reach after hours" in text(leader.get(EVERYBODY))
    on_call.mail(now)
    page = text(leader.get(EVERYBODY))
    assert "out of reach after hours" not in page
    assert "clio@private.example" not in page


def test_a_page_that_failed_is_loud(leader, on_call, push_server, now, time_machine_at):
    browser = push_server.browser()
    browser.status = 400
    on_call.device(browser, now)
    on_call.worry(now)
    send_due(now)
    page = text(leader.get(EVERYBODY))
    assert "Pages that did not arrive" in page
    assert "The push service refused it: 400" in page


@pytest.fixture
def time_machine_at(now):
    import time_machine

    with time_machine.travel(now, tick=False):
        yield


ACCOUNT = {"account_sid": SID, "auth_token": "sesame", "from_number": "(212) 555-0100"}


def test_the_account_is_kept_with_its_token_sealed(leader, cast):
    assert leader.post(EVERYBODY, ACCOUNT).status_code == 302
    with practice_scope(cast.id):
        account = TwilioAccount.objects.get()
    assert account.from_number == "+12125550100"
    assert b"sesame" not in bytes(account.secrets_sealed)
    assert "sesame" not in text(leader.get(EVERYBODY))
    leader.post(EVERYBODY, ACCOUNT | {"auth_token": "", "from_number": "+12125550199"})
    with practice_scope(cast.id):
        changed = TwilioAccount.objects.get()
    assert (changed.from_number, changed.public_id) == ("+12125550199", account.public_id)
    assert sealing.unsealed(cast.id, changed.secrets_sealed) == {"auth_token": "sesame"}
    leader.post(f"{EVERYBODY}account/removal/")
    with practice_scope(cast.id):
        assert not TwilioAccount.objects.exists()


@pytest.mark.parametrize(
    "changes", [{"account_sid": "SK" + "0" * 32}, {"auth_token": ""}, {"from_number": "ours"}]
)
def test_an_account_that_can_not_be_one_is_refused(leader, cast, changes):
    assert leader.post(EVERYBODY, ACCOUNT | changes).status_code == 200
    with practice_scope(cast.id):
        assert not TwilioAccount.objects.exists()


def test_trouble_with_the_account_is_loud(leader, on_call, twilio, now, time_machine_at):
    on_call.account(now, token="wrong")
    on_call.phone(now, "sms")
    on_call.worry(now)
    send_due(now)
    assert "Nobody can be called or texted" in text(leader.get(EVERYBODY))


@pytest.mark.parametrize("who", ["clio", "ivo", "dana"])
def test_only_leaders_see_everybodys(client, cast, who):
    client.force_login(getattr(cast, who).user)
    assert client.get(EVERYBODY).status_code == 403
    assert client.post(f"{EVERYBODY}account/removal/").status_code == 403


def test_strangers_sign_in_first(client, db):
    for path in (MINE, EVERYBODY):
        assert client.get(path)["Location"].startswith("/accounts/login/")


def test_the_pages_ask_a_fixed_number_of_queries(
    client, on_call, push_server, now, django_assert_max_num_queries
):
    for number in range(6):
        on_call.mail(now, address=f"clio{number}@private.example")
    client.force_login(on_call.cast.mara.user)
    client.get(EVERYBODY)  # notes once a minute that she is there
    with django_assert_max_num_queries(30) as few:
        client.get(EVERYBODY)
    for number in range(6, 11):
        on_call.mail(now, address=f"clio{number}@private.example")
    with django_assert_max_num_queries(30) as many:
        client.get(EVERYBODY)
    assert len(many) == len(few)


def test_the_service_worker_stands_at_the_root_and_is_never_old(client, db):
    answer = client.get("/sw.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert (answer["Service-Worker-Allowed"], answer["Cache-Control"]) == ("/", "no-cache")
    assert "showNotification" in text(answer)
