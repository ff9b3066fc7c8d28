"""Words alone raised a flag: the model gets a few seconds to see a story about the cat."""

from datetime import timedelta

import pytest

from rapport.inbox.actions import flagging
from rapport.inbox.actions.second_look import SECOND_LOOK, waits_for_a_second_look
from rapport.inbox.actions.understanding import keep
from rapport.inbox.beliefs import Formed
from rapport.inbox.models import Event, Page, RedFlag
from tests.inbox.red_flags import FEVER, on_call, paged, worried

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
HASTE = {"value": "page_now", "confidence": 0.9, "spans": [[0, 5]], "group": "A"}
TODAY = HASTE | {"value": "same_day"}
AT_MOST_TODAY = {"words_alone": {"value": "same_day"}}
NOTHING_IN_IT = {"words_alone": {"value": "none"}}


@pytest.fixture
def flag(scoped, now):
    """A flag by words alone; Clio is paged first."""
    on_call(scoped, (scoped.clio, 0), (scoped.ivo, 5))
    return worried(scoped, at=now)


def read(flag, beliefs, at, cannot_tell=""):
    """What the model makes of the flagged message."""
    formed = Formed(flag.message_id, "model-1", beliefs, cannot_tell)
    keep(flag.practice_id, [formed], at=at)
    flag.refresh_from_db()


def waiting(flag):
    return set(flag.pages.filter(state="queued").values_list("way", "due_at"))


def test_the_screen_tells_at_once_and_the_rest_within_the_ten_seconds(flag, now):
    assert timedelta() < SECOND_LOOK < timedelta(seconds=6)
    assert Page.objects.get(way="screen").state == "accepted"
    assert {due for _, due in waiting(flag)} == {now + SECOND_LOOK}


@pytest.mark.parametrize(
    "beliefs", [AT_MOST_TODAY, AT_MOST_TODAY | {"red_flag": TODAY}, NOTHING_IN_IT]
)
def test_where_the_model_sees_no_haste_it_is_for_today(flag, now, beliefs):
    night_call = {page.pk for page in flag.pages.filter(state="queued")}
    read(flag, beliefs, now + SECOND)
    assert (flag.tier, flag.closed_at, flag.model_version) == ("same_day", None, "model-1")
    withdrawn = Page.objects.filter(state="withdrawn", due_at=None)
    assert night_call <= set(withdrawn.values_list("pk", flat=True))
    assert "voice" not in {way for way, _ in waiting(flag)}
    assert flag.next_step_at > now + SECOND
    assert Event.objects.filter(kind="flag_lowered", actor=None).count() == 1


@pytest.mark.parametrize("beliefs", [{}, {"red_flag": HASTE}])
def test_where_the_model_does_not_find_haste_unlikely_everybody_is_paged(flag, now, beliefs):
    before = waiting(flag)
    read(flag, beliefs, now + SECOND)
    assert (flag.tier, waiting(flag)) == ("page_now", before)


def test_a_model_that_can_not_tell_changes_nothing(flag, now):
    before = waiting(flag)
    read(flag, {}, now + SECOND, cannot_tell="failed")
    assert (flag.tier, waiting(flag)) == ("page_now", before)


def test_what_has_left_is_not_taken_back(flag, now):
    flag.pages.filter(way="email").update(state="sending")
    read(flag, AT_MOST_TODAY, now + SECOND)
    assert flag.tier == "page_now"


def test_what_somebody_has_is_theirs(flag, scoped, now):
    flagging.acknowledge(flag, by=scoped.clio, at=now)
    read(flag, NOTHING_IN_IT, now + SECOND)
    assert (flag.tier, flag.acknowledged_by) == ("page_now", scoped.clio)


def test_a_colleagues_flag_is_not_the_machines_to_lower(scoped, now):
    on_call(scoped, (scoped.clio, 0))
    quiet = worried(scoped, at=now, text="a small question")
    assert quiet is None
    flag = worried(scoped, at=now)
    RedFlag.objects.filter(pk=flag.pk).update(source="person")
    read(flag, NOTHING_IN_IT, now + SECOND)
    assert flag.tier == "page_now"


def test_harm_is_paged_at_once():
    assert not waits_for_a_second_look("page_now", "rules", "H")
    assert not waits_for_a_second_look("page_now", "model", "A")
    assert not waits_for_a_second_look("same_day", "client", "-")
    assert not waits_for_a_second_look("same_day", "person", "E")
    assert waits_for_a_second_look("same_day", "rules", "A")
    assert waits_for_a_second_look("page_now", "rules", "A")


def test_a_lowered_flag_still_freezes_and_is_closed_by_a_clinician_only(flag, now):
    read(flag, NOTHING_IN_IT, now + SECOND)
    assert RedFlag.objects.filter(pk=flag.pk, closed_at__isnull=True).exists()
    assert ("Clio", "screen") in paged(flag)


@pytest.fixture
def mild(scoped, now):
    """A flag of the same day by words alone."""
    on_call(scoped, (scoped.clio, 0))
    flag = worried(scoped, at=now, text=FEVER)
    assert (flag.tier, flag.source) == ("same_day", "rules")
    return flag


def is_open(flag):
    return RedFlag.objects.filter(pk=flag.pk, closed_at__isnull=True).exists()


def test_nothing_of_a_same_day_flag_leaves_before_the_second_look(mild, now):
    assert all(due >= now + SECOND_LOOK for _, due in waiting(mild))


def test_words_that_the_model_finds_very_unlikely_are_withdrawn_by_nobody(mild, now):
    read(mild, NOTHING_IN_IT, now + SECOND)
    assert (mild.closed_at, mild.closed_by, mild.next_step_at) == (now + SECOND, None, None)
    assert waiting(mild) == set()
    lowered = Event.objects.get(kind="flag_lowered")
    assert (lowered.data["to"], lowered.actor) == ("none", None)


@pytest.mark.parametrize("beliefs", [{}, AT_MOST_TODAY, {"red_flag": TODAY}])
def test_words_that_the_model_does_not_find_very_unlikely_stay(mild, now, beliefs):
    read(mild, beliefs, now + SECOND)
    assert (is_open(mild), mild.tier) == (True, "same_day")


def test_a_same_day_flag_is_not_withdrawn_once_people_may_rely_on_it(mild, now):
    read(mild, NOTHING_IN_IT, now + SECOND_LOOK + SECOND)
    assert is_open(mild)


def test_a_same_day_flag_without_an_answer_of_the_model_stays(mild, now):
    read(mild, {}, now + SECOND, cannot_tell="failed")
    assert is_open(mild)


def test_a_flag_that_a_second_message_shares_is_not_withdrawn(mild, scoped, now):
    talk = mild.conversation_id
    assert worried(scoped, at=now + SECOND, text=FEVER, conversation_token=talk) == mild
    assert Event.objects.filter(kind="flagged", conversation=talk).count() == 2
    read(mild, NOTHING_IN_IT, now + 2 * SECOND)
    assert is_open(mild)


def test_what_is_said_about_harm_is_what_the_words_say(mild, now):
    RedFlag.objects.filter(pk=mild.pk).update(group="H")
    read(mild, NOTHING_IN_IT, now + SECOND)
    assert is_open(mild)


def test_a_practices_own_phrase_is_not_waved_off(mild, now):
    RedFlag.objects.filter(pk=mild.pk).update(spans=[[0, 4, "own:fever dream"]])
    read(mild, NOTHING_IN_IT, now + SECOND)
    assert is_open(mild)
