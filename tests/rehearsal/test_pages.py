"""Who sees which page of rehearsal, and how many queries each takes."""

import pytest
from django.urls import reverse
from django.utils import timezone

from rapport.clients.models import DataKey
from rapport.database.scope import practice_scope
from rapport.rehearsal.actions import playing
from rapport.rehearsal.models import Goal, Player, Rehearsal

pytestmark = pytest.mark.django_db
PLAIN = ("scenarios", "goals", "team", "drills", "rating", "rating_results")
OF_ONE = {
    "talk": "get",
    "stage": "get",
    "debrief": "get",
    "rubric": "get",
    "turns": "post",
    "last_turn": "post",
    "agreement": "post",
    "end": "post",
    "goal": "post",
    "readers": "post",
    "forgetting": "post",
    "rating_consent": "post",
}


def address(name, *args):
    return reverse(f"rehearsal:{name}", args=args)


@pytest.fixture
def played(cast, scenario):
    """Dana played against the program and stopped."""
    with practice_scope(cast.id):
        at = timezone.now()
        begun = playing.start(scenario, mode="persona", by=cast.dana, at=at, seed=1)
        me = Player.objects.get()
        me.rehearsal = begun
        playing.say(begun, text="It is $650. What worries you, Delia?", by=me, at=at)
        playing.stop(begun, at=at)
        begun.refresh_from_db()
        return begun


def test_who_works_here_may_open_the_common_pages_and_nobody_else(cast, scenario, as_, client):
    assert {client.get(address(name)).status_code for name in PLAIN} == {302}
    assert {as_(cast.dan).get(address(name)).status_code for name in PLAIN} == {200}


def test_a_rehearsal_is_there_for_who_took_part_only(cast, outsiders, played, as_):
    """Not for a colleague, not for the manager, not for the owner, not for another practice."""
    for staff in (cast.dan, cast.mara, cast.olive, outsiders.olive):
        client = as_(staff)
        for name, method in OF_ONE.items():
            answer = getattr(client, method)(address(name, played.pk))
            assert answer.status_code == 404, (staff.name, name)


def test_a_reader_whom_the_player_chose_reads_the_debrief_and_nothing_else(cast, played, as_):
    as_(cast.dana).post(address("readers", played.pk), {"reader": cast.mara.pk})
    assert as_(cast.mara).get(address("debrief", played.pk)).status_code == 200
    assert as_(cast.mara).get(address("rubric", played.pk)).status_code == 200
    for name in ("talk", "stage"):
        assert as_(cast.mara).get(address(name, played.pk)).status_code == 404
    for name in ("goal", "readers", "forgetting", "rating_consent", "turns", "end"):
        assert as_(cast.mara).post(address(name, played.pk)).status_code == 404
    assert as_(cast.olive).get(address("debrief", played.pk)).status_code == 404


def test_scenarios_of_another_practice_are_not_there(outsiders, scenario, as_):
    client = as_(outsiders.olive)
    assert client.get(address("scenario", scenario.pk)).status_code == 404
    assert client.post(address("start", scenario.pk), {"mode": "persona"}).status_code == 404


def test_a_goal_is_its_owners(cast, played, as_):
    with practice_scope(cast.id):
        goal = Goal.objects.create(
            practice_id=cast.id,
            owner=cast.dana,
            weakness="Ask first",
            due_on="2026-04-01",
            written_at=timezone.now(),
        )
    assert as_(cast.mara).post(address("goal_done", goal.pk)).status_code == 404
    assert as_(cast.mara).post(address("item_done", goal.pk)).status_code == 404
    assert "Ask first" not in as_(cast.mara).get(address("team")).content.decode()
    assert as_(cast.dana).post(address("goal_done", goal.pk)).status_code == 302


@pytest.mark.parametrize(
    ("name", "queries"),
    [("scenarios", 13), ("team", 24), ("goals", 12), ("drills", 17), ("rating", 12)],
)
def test_a_page_takes_as_many_queries_however_much_there_is(
    cast, scenario, played, as_, name, queries, django_assert_num_queries
):
    client = as_(cast.dana)
    client.get(address(name))
    with practice_scope(cast.id):
        for seed in (2, 3):
            playing.start(scenario, mode="persona", by=cast.dana, at=timezone.now(), seed=seed)
    with django_assert_num_queries(queries):
        client.get(address(name))


def test_the_talk_takes_as_many_queries_however_long_it_is(
    cast, played, as_, django_assert_num_queries
):
    client = as_(cast.dana)
    client.get(address("talk", played.pk))
    with django_assert_num_queries(14):
        client.get(address("talk", played.pk))
    with django_assert_num_queries(17):
        client.get(address("debrief", played.pk))


def test_no_page_says_how_good_somebody_is(cast, played, as_):
    """A grid of days, no figure: who played what, when."""
    page = as_(cast.olive).get(address("team")).content.decode()
    for word in ("won their trust", "trust", "best", "points", "%"):
        assert word not in page.split("Who has played what")[1].split("</section>")[0]


def test_the_persona_says_that_the_program_plays_it(cast, played, as_):
    for name in ("talk", "debrief"):
        page = as_(cast.dana).get(address(name, played.pk)).content.decode()
        assert "played by the program" in page


def test_what_is_forgotten_cannot_be_read_and_was_still_played(cast, played, as_):
    as_(cast.dana).post(address("forgetting", played.pk))
    page = as_(cast.dana).get(address("debrief", played.pk)).content.decode()
    assert "can’t be read any more" in page or "can&#x27;t be read any more" in page
    with practice_scope(cast.id):
        kept = Rehearsal.objects.get()
        assert (kept.key, kept.turns.count()) == (None, 0)
        assert kept.ended_at
        assert not DataKey.objects.exists()
