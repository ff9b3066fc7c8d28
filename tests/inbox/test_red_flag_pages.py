"""Red flags on screen: who sees what, what the buttons do, and that nothing names a condition."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import strip_tags

from rapport.core.red_flags import GROUPS
from rapport.database.scope import practice_scope
from rapport.guidance.flag_words import GROUP_WORDS
from rapport.guidance.models import MissedFlag
from rapport.inbox import actions, flag_looks
from rapport.inbox.actions import flagging
from rapport.inbox.models import RedFlag
from tests.inbox.arrivals import arrival
from tests.inbox.red_flags import INNOCENT, WHITE, on_call, worried

pytestmark = pytest.mark.usefixtures("at_ten")
BAR = "/inbox/flags/bar/"


@pytest.fixture
def flag(cast, now):
    """Ada is worried, Clio is paged."""
    with practice_scope(cast.id):
        on_call(cast, (cast.clio, 0), (cast.ivo, 5))
        return worried(cast, at=now)


def address(name, flag):
    return reverse(f"inbox:{name}", args=[flag.conversation_id])


def bar(browser):
    return browser.get(BAR).content.decode()


def test_whoever_is_paged_sees_it_on_every_page(cast, flag, as_):
    shown = bar(as_(cast.clio))
    assert 'role="alert"' in shown
    assert "Ada Example" in shown
    assert "just now" in shown
    assert "the next person is paged at 10:05" in shown
    assert "I have it" in shown


def test_whoever_is_not_paged_is_left_in_peace(cast, flag, as_):
    assert bar(as_(cast.dana)).strip() == ""


def test_every_page_of_staff_asks_for_it(cast, as_):
    for page in ("/desk/", "/clients/", "/settings/me/"):
        assert f'hx-get="{BAR}"' in as_(cast.dana).get(page).content.decode(), page


def test_a_person_who_may_not_take_it_is_told_whom_to_call(cast, now, as_):
    with practice_scope(cast.id):
        worried(cast, at=now)
    shown = bar(as_(cast.olive))
    assert "Only a clinician can take it" in shown
    assert "I have it" not in shown


def test_leaders_of_a_medical_practice_without_a_ladder_cannot_overlook_it(cast, as_):
    assert "Nobody is on call" in bar(as_(cast.olive))
    assert "Nobody is on call" not in bar(as_(cast.dana))
    with practice_scope(cast.id):
        on_call(cast, (cast.clio, 0))
    assert "Nobody is on call" not in bar(as_(cast.olive))


def test_i_have_it_makes_it_mine_and_quiet(cast, flag, as_):
    answer = as_(cast.clio).post(address("flag_acknowledgement", flag))
    assert answer["Location"] == address("conversation", flag)
    with practice_scope(cast.id):
        flag.refresh_from_db()
        assert flag.acknowledged_by == cast.clio
        assert flag.conversation.owner_id == cast.clio.pk
    shown = bar(as_(cast.clio))
    assert "I have it" not in shown
    assert "You have 1 open red flag" in shown


def test_others_may_neither_take_nor_close_it(cast, outsiders, flag, as_):
    for person in (cast.dana, cast.olive, cast.mara):
        assert as_(person).post(address("flag_acknowledgement", flag)).status_code == 403
        assert as_(person).post(address("flag_closure", flag), {"note": "x"}).status_code == 403
    for name in ("flag", "flag_acknowledgement", "flag_closure"):
        assert as_(outsiders.clio).post(address(name, flag), {"note": "x"}).status_code == 404


def test_a_clinician_closes_it_with_a_note(cast, flag, as_):
    assert as_(cast.clio).post(address("flag_closure", flag), {"note": ""}).status_code == 409
    as_(cast.clio).post(address("flag_closure", flag), {"note": "Called, comes at noon."})
    with practice_scope(cast.id):
        assert RedFlag.objects.get().closed_by == cast.clio
    shown = as_(cast.dana, htmx=True).get(address("flag", flag)).content.decode()
    assert "Called, comes at noon." in shown
    again = as_(cast.clio).post(address("flag_closure", flag), {"note": "Again"})
    assert again.status_code == 404


def test_the_conversation_shows_the_words_and_the_rules_of_the_freeze(cast, flag, as_):
    page = as_(cast.clio).get(address("conversation", flag)).content.decode()
    assert "<mark>white patch above my lip</mark>" in page
    assert "Skin colour or pain after filler" in page
    assert "In an emergency call 911." in page
    assert "Nothing automatic leaves this conversation" in page
    assert "the red flag" in page
    assert 'action="' + address("flag_closure", flag) in page
    other = as_(cast.dana).get(address("conversation", flag)).content.decode()
    assert address("flag_closure", flag) not in other
    assert "Only a clinician closes it" in other


def test_the_thread_tells_what_happened(cast, flag, as_):
    thread = as_(cast.dana).get(address("thread", flag)).content.decode()
    assert "red flag, raised by Rapport" in thread
    assert "Clio was paged" in thread


def test_the_list_marks_it_by_a_word(cast, flag, as_):
    rows = as_(cast.clio).get("/desk/list/").content.decode()
    assert 'class="tag flag"' in rows


def test_the_list_of_open_flags_names_who_has_each(cast, flag, as_):
    page = as_(cast.olive).get("/inbox/flags/").content.decode()
    assert "Ada Example" in page
    assert "nobody yet" in page


def test_a_colleague_flags_a_message_that_the_rules_let_pass(cast, now, as_):
    with practice_scope(cast.id):
        place = actions.receive(arrival(cast, at=now, text=INNOCENT), at=now)
    there = reverse("inbox:flag", args=[place.conversation_id])
    assert INNOCENT in as_(cast.dana, htmx=True).get(there).content.decode()
    as_(cast.dana).post(there, {"message": place.message_id, "tier": "page_now", "group": "A"})
    with practice_scope(cast.id):
        flag = RedFlag.objects.get()
        assert (flag.source, flag.raised_by, flag.tier) == ("person", cast.dana, "page_now")
        missed = MissedFlag.objects.get()
        assert (missed.message_id, missed.tier, missed.noted_by) == (
            place.message_id,
            "page_now",
            cast.dana,
        )


def test_what_the_rules_did_see_is_not_kept_as_missed(cast, flag, as_):
    message = flag.message_id
    as_(cast.dana).post(address("flag", flag), {"message": message, "tier": "page_now"})
    with practice_scope(cast.id):
        assert not MissedFlag.objects.exists()


def test_nothing_on_screen_names_a_condition(cast, flag, as_):
    pages = [address("conversation", flag), "/inbox/flags/", BAR, "/desk/"]
    for page in pages:
        shown = strip_tags(as_(cast.clio).get(page).content.decode()).lower()
        for condition in ("occlusion", "necrosis", "anaphyla", "stroke", "infection", "botulism"):
            assert condition not in shown, (page, condition)


def test_every_group_of_the_rules_has_its_words():
    assert {letter for letter in GROUPS if letter != "-"} == set(GROUP_WORDS)


def test_marks_stand_where_the_words_are():
    text = "Hi. My lip went white and it is cold now. " + "x" * 400
    found = flag_looks.pieces(text, [[7, 21, "a"], [17, 21, "b"], [32, 36, "c"], [900, 910, "d"]])
    assert [piece.text for piece in found if piece.is_marked] == ["lip went white", "cold"]
    assert "".join(piece.text for piece in found).startswith("Hi. My lip")
    assert found[-1].text.endswith("…")


def questions(browser, page):
    browser.get(page)
    with CaptureQueriesContext(connection) as asked:
        browser.get(page)
    return len(asked)


def test_the_bar_asks_the_same_few_questions_however_many_flags_there_are(cast, now, as_):
    with practice_scope(cast.id):
        on_call(cast, (cast.clio, 0))
    empty = questions(as_(cast.clio), BAR)
    with practice_scope(cast.id):
        for number in range(4):
            worried(cast, at=now, sender=f"{number}@example.com", text=WHITE)
    assert questions(as_(cast.clio), BAR) == empty


def test_a_flag_that_is_open_costs_the_conversation_four_questions(cast, flag, now, as_):
    page = address("head", flag)
    while_open = questions(as_(cast.clio), page)
    with practice_scope(cast.id):
        flagging.close(flag, by=cast.clio, note="Seen", at=now)
    assert while_open - questions(as_(cast.clio), page) <= 4
