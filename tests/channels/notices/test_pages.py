"""The bell, what reached somebody and why, what they want, tests of each way, and what leaders see."""

from datetime import UTC, datetime, timedelta

import pytest

from rapport.channels.alerts import actions as alerts
from rapport.channels.alerts import shown
from rapport.channels.models import Notice, NoticeRules
from rapport.database.scope import practice_scope
from rapport.practice.models import AlertAddress
from tests.channels.alerts.turns import send_tests

pytestmark = pytest.mark.django_db
MINE = "/settings/me/notifications/"
RULES = f"{MINE}rules/"


@pytest.fixture
def told(desk):
    """Somebody was given a conversation and is told; (conversation, who)."""
    at = datetime.now(UTC)
    with practice_scope(desk.cast.id):
        NoticeRules.objects.create(
            practice_id=desk.cast.id, staff=desk.cast.dana, hours="always", changed_at=at
        )
    conversation = desk.comes(at)
    owner = desk.owner(conversation)
    desk.sits(owner, at)
    desk.turn(at)
    return conversation, owner


def text(answer) -> str:
    return answer.content.decode()


def test_the_bell_counts_what_is_not_seen_and_says_what_is_new_once_a_page(desk, told, client):
    _, owner = told
    client.force_login(owner.user)
    first = client.get(f"{MINE}bell/")
    assert "Notifications, 1 not seen" in text(first)
    assert "A client wrote, and it is yours to answer." in first["HX-Trigger"]
    (notice,) = desk.notices(owner)
    again = client.get(f"{MINE}bell/?after={notice.pk}")
    assert "HX-Trigger" not in again
    assert desk.attempts(owner) == [("screen", "shown")]


def test_opening_the_conversation_ends_it_and_so_does_following_the_link(desk, told, client):
    conversation, owner = told
    client.force_login(owner.user)
    (notice,) = desk.notices(owner)
    answer = client.get(f"{MINE}{notice.pk}/")
    assert answer["Location"] == f"/inbox/{conversation}/"
    assert desk.kinds(owner) == [("given", "seen")]
    assert "1 not seen" not in text(client.get(f"{MINE}bell/"))


def test_the_list_says_what_why_which_way_and_names_nobody(told, client):
    _, owner = told
    client.force_login(owner.user)
    page = text(client.get(MINE))
    for said in ("A client wrote, and it is yours", "because it was given to you", "On screen"):
        assert said in page
    assert "Ada" not in page
    client.post(f"{MINE}seen/")
    assert "Seen" in text(client.get(MINE))


def test_somebody_elses_notice_is_not_found(desk, told, client, outsiders):
    _, owner = told
    (notice,) = desk.notices(owner)
    for stranger in (desk.cast.dan, outsiders.olive):
        client.force_login(stranger.user)
        assert client.get(f"{MINE}{notice.pk}/").status_code == 404
        assert "A client wrote" not in text(client.get(MINE))


def filled(client, **changes) -> dict[str, str]:
    form = client.get(RULES).context["form"]
    fields = {name: form[name].value() for name in form.fields}
    return {k: "" if v is None else str(v) for k, v in fields.items()} | changes


def test_only_what_differs_is_kept_and_one_click_goes_back(cast, client):
    client.force_login(cast.dana.user)
    assert client.post(RULES, filled(client)).status_code == 302
    with practice_scope(cast.id):
        assert NoticeRules.objects.get().levels == {}
    chosen = filled(client, mentioned_push="never", hours="except", from_2="13:00", until_2="14:00")
    client.post(RULES, chosen)
    with practice_scope(cast.id):
        rules = NoticeRules.objects.get()
    assert rules.levels == {"mentioned": {"push": "never"}}
    assert [2, "13:00", "14:00"] in rules.quiet
    client.post(f"{RULES}removal/")
    with practice_scope(cast.id):
        assert not NoticeRules.objects.exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"from_1": "13:00", "until_1": ""}, "both times, or neither"),
        ({"hours": "sometimes"}, "not one of the available choices"),
        ({"late_push": "loudly"}, "not one of the available choices"),
    ],
)
def test_what_can_not_hold_is_said_beside_the_field(cast, client, changes, said):
    client.force_login(cast.dana.user)
    answer = client.post(RULES, filled(client, **changes))
    assert answer.status_code == 422
    assert said in text(answer)


# Tests of each way


def test_the_screen_is_tested_by_an_open_page(cast, client):
    client.force_login(cast.dana.user)
    client.post(f"{MINE}test/")
    assert "no open page has shown it yet" in text(client.get(MINE))
    assert "This is a test" in client.get(f"{MINE}bell/")["HX-Trigger"]
    assert "arrived" in text(client.get(MINE))


def test_a_device_says_itself_that_a_test_arrived(cast, client, push_server):
    browser, at = push_server.browser(), datetime.now(UTC)
    with practice_scope(cast.id):
        row = alerts.add_device(browser.subscription(), name="Phone", by=cast.dana, at=at)
    client.force_login(cast.dana.user)
    answer = client.post(f"/settings/me/alerts/{row.pk}/test/", {"next": "notices"})
    assert answer["Location"] == MINE
    send_tests(datetime.now(UTC))
    assert "has not said that it shows it" in text(client.get(MINE))
    client.post(browser.opened()["confirm"])
    assert "arrived" in text(client.get(MINE))


def test_the_link_of_a_mail_says_that_the_test_arrived_for_its_own_person_only(cast, client):
    with practice_scope(cast.id):
        row = alerts.add_mail("dana@private.example", by=cast.dana, at=datetime.now(UTC))
    link = f"{MINE}arrived/{shown.token(cast.id, 'trial', row.pk)}/"
    client.force_login(cast.dan.user)
    assert client.get(link).status_code == 404
    client.force_login(cast.dana.user)
    client.get(link)
    with practice_scope(cast.id):
        assert AlertAddress.objects.get().shown_at


def test_a_token_of_one_thing_opens_no_other_and_ages(cast, client, time_machine_later):
    token = shown.token(cast.id, "notice", 1)
    client.force_login(cast.dana.user)
    assert client.get(f"{MINE}arrived/{token}/").status_code == 404
    time_machine_later(timedelta(days=8))
    assert client.post(f"/in/notices/{token}/").status_code == 404


@pytest.fixture
def time_machine_later():
    import time_machine

    travels = []

    def travel(by: timedelta) -> None:
        travels.append(time_machine.travel(datetime.now(UTC) + by))
        travels[-1].start()

    yield travel
    for travel_ in travels:
        travel_.stop()


# What leaders see


def test_leaders_see_whether_ways_work_and_nothing_that_was_said(desk, told, client, settings):
    client.force_login(desk.cast.mara.user)
    page = text(client.get("/settings/alerts/reach/"))
    assert "Dana" in page
    assert page.count("no way that works") == 6
    assert "A client wrote" not in page
    settings.ALERT_SMTP_URL = "smtp+plain://127.0.0.1:9"
    assert "no way that works" not in text(client.get("/settings/alerts/reach/"))
    (notice,) = desk.notices(told[1])
    with practice_scope(desk.cast.id):
        notice.attempts.create(
            practice_id=desk.cast.id, way="email", state="failed", queued_at=notice.made_at
        )
    page = text(client.get("/settings/alerts/reach/"))
    assert page.count("no way that works") == page.count("E-mail fails") == 1
    client.force_login(desk.cast.dana.user)
    assert client.get("/settings/alerts/reach/").status_code == 403


def test_pages_ask_a_fixed_number_of_queries(desk, told, client, django_assert_max_num_queries):
    _, owner = told
    client.force_login(owner.user)
    client.get(MINE)
    with django_assert_max_num_queries(30) as few:
        client.get(MINE)
    with practice_scope(desk.cast.id):
        at = datetime.now(UTC)
        for number in range(8):
            Notice.objects.create(
                practice_id=desk.cast.id, staff=owner, kind="lost", source=f"x{number}", made_at=at
            )
    with django_assert_max_num_queries(30) as many:
        client.get(MINE)
    assert len(many) == len(few)
