"""The panel beside a conversation and the owner's page."""

import re

import pytest
from django.urls import reverse

from rapport.assistant import actions, queries
from rapport.assistant.models import Ask, Endpoint
from rapport.audit.models import Entry
from rapport.clients.models import Memory
from rapport.database.scope import practice_scope
from rapport.inbox.models import RedFlag
from tests.assistant.conftest import ask, put, put_up, write
from tests.assistant.server import saying, status

SETTINGS = "/settings/assistant/"
QUOTE = "I love the room by the window"
LIKES = {"text": "Likes the room by the window", "message": 1, "quote": QUOTE}


@pytest.fixture
def dana(client, placed):
    client.force_login(placed.dana.user)
    return client


@pytest.fixture
def olive(client, scoped, at_ten):
    client.force_login(scoped.olive.user)
    return client


def address(name, *args):
    return reverse(f"assistant:{name}", args=args)


def panel(client, talk):
    page = client.get(address("panel", talk.pk))
    assert page.status_code == 200
    return page.content.decode()


def test_the_panel_offers_three_things_and_says_nothing_by_itself(dana, talk, model):
    page = panel(dana, talk)
    for name in ("Talking points", "Summarise", "What to remember"):
        assert name in page
    assert model.requests == []
    assert "Written by a machine" not in page


def test_the_desk_asks_for_it_by_the_name_of_its_address(dana, talk):
    page = dana.get(reverse("inbox:conversation", args=[talk.pk])).content.decode()
    assert f'hx-get="{address("panel", talk.pk)}"' in page


def test_without_an_assistant_the_panel_is_empty(client, scoped, talk):
    client.force_login(scoped.dana.user)
    assert panel(client, talk) == ""


def test_a_click_asks_and_the_answer_stands_above_its_quotes(dana, placed, talk, model):
    answer = dana.post(address("asks", talk.pk), {"kind": "summary"})
    assert answer.status_code == 302
    assert "The machine is reading" in panel(dana, talk)
    model.behaviour = saying(LIKES)
    Ask.objects.update(due_at=None, state="failed")
    ask(placed, talk, "summary")
    page = panel(dana, talk)
    assert "Written by a machine from these words" in page
    assert LIKES["text"] in page
    assert f"{QUOTE}</q>" in page


def test_nothing_of_it_can_be_put_into_the_reply(dana, placed, talk, model):
    for kind in ("summary", "points", "memories"):
        ask(placed, talk, kind)
    page = panel(dana, talk)
    assert "data-insert" not in page
    assert "<textarea" not in page


def test_script_in_what_a_client_wrote_is_shown_as_text(dana, placed, talk, model):
    write(placed, talk, "<script>alert('window')</script> is my favourite", talk.last_message_at)
    quote = "<script>alert('window')</script> is my favourite"
    model.behaviour = saying({"text": "Likes scripts", "message": 4, "quote": quote})
    ask(placed, talk, "summary")
    page = panel(dana, talk)
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_line_is_remembered_by_a_click(dana, placed, talk, model):
    model.behaviour = saying(LIKES)
    done = ask(placed, talk)
    assert "Remember" in panel(dana, talk)
    dana.post(address("memory", talk.pk, done.pk, 0))
    kept = Memory.objects.select_related("client__key").get()
    assert (kept.text, kept.is_sensitive, kept.noted_by) == (LIKES["text"], False, placed.dana)
    assert "Remembered" in panel(dana, talk)
    assert dana.post(address("dismissal", talk.pk, done.pk, 0)).status_code == 409


def test_an_answer_is_put_away(dana, placed, talk):
    done = ask(placed, talk)
    dana.post(address("removal", talk.pk, done.pk))
    assert "Written by a machine" not in panel(dana, talk)


def test_the_panel_says_when_something_was_said_since(dana, placed, talk):
    ask(placed, talk, "summary")
    assert "Something was said since" not in panel(dana, talk)
    talk.version += 1
    talk.save()
    assert "Something was said since" in panel(dana, talk)


def test_under_a_red_flag_the_panel_is_silent(dana, placed, talk, now):
    ask(placed, talk, "summary")
    RedFlag.objects.create(
        practice_id=placed.id, conversation=talk, tier="same_day", source="rules", raised_at=now
    )
    page = panel(dana, talk)
    assert "It rests while a red flag is open" in page
    assert "<button" not in page
    assert "They say" not in page
    assert dana.post(address("asks", talk.pk), {"kind": "points"}).status_code == 409


def test_in_a_zone_the_panel_offers_talking_points_only(dana, placed, talk):
    ask(placed, talk, "summary")
    talk.zone = "hesitation"
    talk.save()
    page = panel(dana, talk)
    assert "Talking points" in page
    assert "Summarise" not in page
    assert "They say" not in page


def test_a_failure_is_said_in_words(dana, placed, talk, model):
    model.behaviour = status(500)
    ask(placed, talk, "summary")
    assert "It answered with an error." in panel(dana, talk)


def test_what_can_not_be_asked_is_not_found(dana, talk):
    assert dana.post(address("asks", talk.pk), {"kind": "reply"}).status_code == 404
    assert dana.post(address("asks", talk.pk), {"kind": "trial"}).status_code == 404


def test_the_panel_costs_a_fixed_number_of_queries(
    dana, placed, talk, django_assert_max_num_queries
):
    for kind in ("summary", "points", "memories"):
        ask(placed, talk, kind)
    with django_assert_max_num_queries(22):
        panel(dana, talk)


def test_an_outsider_finds_nothing(client, placed, talk, outsiders, model):
    done = ask(placed, talk)
    client.force_login(outsiders.olive.user)
    assert client.get(address("panel", talk.pk)).status_code == 404
    for name, args in (("asks", ()), ("removal", (done.pk,)), ("memory", (done.pk, 0))):
        assert client.post(address(name, talk.pk, *args), {"kind": "summary"}).status_code == 404
    with practice_scope(outsiders.id):
        assert not Ask.objects.exists()
        assert not Endpoint.objects.exists()


# The owner's page


@pytest.mark.parametrize("who", ["mara", "clio", "ivo", "dana"])
def test_only_the_owner_decides_where_words_go(client, scoped, who):
    client.force_login(getattr(scoped, who).user)
    assert client.get(SETTINGS).status_code == 403
    assert client.post(SETTINGS, {"is_on": "on"}).status_code == 403
    assert client.post(f"{SETTINGS}trials/").status_code == 403


def filled(server, **changes):
    return {
        "url": server.url,
        "model": "small",
        "key": "sesame",
        "is_covered": "on",
        "is_on": "on",
    } | changes


def test_the_owner_places_it_marks_it_and_switches_it_on(olive, scoped, model, now):
    assert (
        "Off. Nothing that a client wrote is sent anywhere." in olive.get(SETTINGS).content.decode()
    )
    assert olive.post(SETTINGS, filled(model)).status_code == 302
    row = Endpoint.objects.get()
    assert (row.is_on, row.covered_url, row.covered_by, row.covered_at) == (
        True,
        model.url,
        scoped.olive,
        now,
    )
    assert (row.switched_by, row.switched_at) == (scoped.olive, now)
    assert queries.is_ready(row)
    page = olive.get(SETTINGS).content.decode()
    assert "Marked as covered by Olive" in page
    assert "sesame" not in page
    assert Entry.objects.filter(subject_kind="endpoint", verb="changed").count() == 1


def test_it_is_not_switched_on_without_the_mark(olive, model):
    page = olive.post(SETTINGS, {k: v for k, v in filled(model).items() if k != "is_covered"})
    assert "Mark the address as covered" in page.content.decode()
    assert not Endpoint.objects.exists()


def test_another_address_loses_the_key(olive, model, now, scoped):
    olive.post(SETTINGS, filled(model))
    olive.post(SETTINGS, filled(model, key="", url="https://elsewhere.example/v1"))
    row = Endpoint.objects.get()
    assert row.key == "", "a key is for the address it was given for"
    assert row.covered_url == "https://elsewhere.example/v1", "ticked anew on the form"


def test_an_empty_key_keeps_the_one_there_is(olive, model):
    olive.post(SETTINGS, filled(model))
    olive.post(SETTINGS, filled(model, key="", model="large"))
    row = Endpoint.objects.get()
    assert (row.key, row.model) == ("sesame", "large")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://models.example/v1", "It must begin with https://"),
        ("https://user:pass@models.example/v1", "Leave out user names"),
        ("models", "Write a whole address"),
    ],
)
def test_an_unsafe_address_is_refused_in_words(olive, model, url, says):
    assert says in olive.post(SETTINGS, filled(model, url=url)).content.decode()
    assert not Endpoint.objects.exists()


def test_without_an_address_anywhere_it_can_not_be_on(olive, model):
    page = olive.post(SETTINGS, filled(model, url="", model="", key=""))
    assert "There is no address yet" in page.content.decode()


def test_a_trial_asks_about_a_made_up_sentence(olive, scoped, talk, model, now):
    put_up(scoped, model, now, is_on=False, is_covered=False)
    olive.post(f"{SETTINGS}trials/")
    assert "It is being asked" in olive.get(f"{SETTINGS}trials/newest/").content.decode()
    done = put(queries.trial())
    assert (done.state, done.message_ids, done.result_sealed) == ("done", [], None)
    assert [m["text"] for m in model.given()] == [
        "Please move my visit from Tuesday to Friday. I like the room by the window."
    ]
    assert "It works" in olive.get(SETTINGS).content.decode()


def test_a_trial_says_what_is_wrong(olive, scoped, model, now):
    put_up(scoped, model, now)
    model.behaviour = saying({"text": "Loves cats", "message": 1, "quote": "I love cats"})
    olive.post(f"{SETTINGS}trials/")
    assert put(queries.trial()).failure == "unproved"
    model.behaviour = status(401)
    olive.post(f"{SETTINGS}trials/")
    assert put(queries.trial()).failure == "key"
    assert "It did not accept the key." in olive.get(SETTINGS).content.decode()


def test_the_owner_sees_what_left_and_never_what_it_said(olive, scoped, talk, model, now):
    put_up(scoped, model, now)
    done = ask(scoped, talk, "summary")
    page = olive.get(SETTINGS).content.decode()
    row = re.search(r"<tr><td>4 Mar.*?</tr>", page, re.S)
    for told in ("Dana", "Summary", ">3<", str(done.characters), "127.0.0.1", "Answered"):
        assert told in row[0]
    assert "window" not in page.split("What was sent")[-1]


def test_the_tab_is_there_for_the_owner_only(client, scoped):
    for who, count in ((scoped.olive, 1), (scoped.mara, 0)):
        client.force_login(who.user)
        page = client.get(reverse("practice:settings")).content.decode()
        assert min(page.count(f'href="{SETTINGS}"'), 1) == count


def test_an_ask_on_its_way_is_failed_when_the_code_breaks(placed, talk, now):
    row = actions.ask(talk, kind="summary", by=placed.dana, at=now)
    actions.fail(ask_id=row.pk, code="error", at=now)
    assert Endpoint.objects.get().failures == 0, "our own mistake is not the endpoint's"
