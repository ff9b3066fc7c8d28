"""Two people on two screens, and the team around one: consent, parts, timer, items, the grid."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.guidance.actions.amending import AMENDED, suggest
from rapport.guidance.actions.furnishing import furnish_manual
from rapport.guidance.models import Fact, Guideline, Misfit
from rapport.rehearsal.actions import afterwards, drilling, meeting, playing
from rapport.rehearsal.errors import NotAgreed, NothingSaid, NotYourTurn, Over
from rapport.rehearsal.models import DrillAnswer, DrillCard, Goal, Player, Rating, Rehearsal
from rapport.rehearsal.queries import drills, rating, team

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 4)


def address(name, *args):
    return reverse(f"rehearsal:{name}", args=args)


@pytest.fixture
def pair(cast, scenario, now):
    """Dana plays the staff member, Dan the client; he has not agreed yet."""
    with practice_scope(cast.id):
        begun = playing.start(scenario, mode="pair", by=cast.dana, at=now, seed=1, partner=cast.dan)
        yield begun


def part(rehearsal, staff):
    return Player.objects.select_related("rehearsal", "staff").get(rehearsal=rehearsal, staff=staff)


# ---- two people ----


def test_nothing_is_kept_before_both_agreed(cast, pair, now):
    with pytest.raises(NotAgreed):
        playing.say(pair, text="Hello?", by=part(pair, cast.dan), at=now)
    playing.agree(part(pair, cast.dan), at=now)
    playing.say(pair, text="How much are lips?", by=part(pair, cast.dan), at=now)
    playing.say(pair, text="It is $650.", by=part(pair, cast.dana), at=now)
    said = [(turn.who, turn.is_program, turn.text) for turn in pair.turns.all()]
    assert said == [("client", False, "How much are lips?"), ("staff", False, "It is $650.")]


def test_the_client_has_the_secret_card_and_the_player_has_not(cast, pair, as_):
    need = "would rather send her home"
    assert need in as_(cast.dan).get(address("talk", pair.pk)).content.decode()
    assert need not in as_(cast.dana).get(address("talk", pair.pk)).content.decode()


def test_who_watches_does_not_speak(cast, pair, now):
    watcher = playing.join(pair, staff=cast.mara, part="observer", agreed_at=now)
    with pytest.raises(NotYourTurn):
        playing.say(pair, text="May I?", by=watcher, at=now)


def test_the_other_one_does_not_read_the_debrief_but_says_what_they_saw(cast, pair, as_, now):
    playing.agree(part(pair, cast.dan), at=now)
    playing.stop(pair, at=now)
    assert as_(cast.dan).get(address("debrief", pair.pk)).status_code == 404
    rubric = {"heard": 4, "need": 3, "clear": 5, "own": 4, "next": 2, "note": "You waited."}
    answer = as_(cast.dan).post(address("rubric", pair.pk), rubric)
    assert answer.status_code == 302
    page = as_(cast.dana).get(address("debrief", pair.pk)).content.decode()
    assert "You waited." in page
    assert "2 of 5" in page


def test_a_turn_is_taken_back_with_what_was_answered(cast, scenario, scoped, now):
    begun = playing.start(scenario, mode="persona", by=cast.dana, at=now, seed=4)
    me = part(begun, cast.dana)
    playing.say(begun, text="Rest assured, it is $650.", by=me, at=now)
    assert playing.take_back(begun, by=me) == "Rest assured, it is $650."
    assert begun.turns.count() == 1
    with pytest.raises(NothingSaid):
        playing.take_back(begun, by=me)
    playing.stop(begun, at=now)
    with pytest.raises(Over):
        playing.say(begun, text="Hello", by=me, at=now)


def test_a_turn_that_ended_the_talk_can_be_taken_back(cast, scenario, scoped, now):
    begun = playing.start(scenario, mode="persona", by=cast.dana, at=now, seed=4)
    me = part(begun, cast.dana)
    for _ in range(3):
        begun = playing.say(begun, text="Go somewhere else then.", by=me, at=now)
        if begun.ended_at:
            break
    assert begun.ending == "left" or begun.ending == "escalated"
    playing.take_back(begun, by=me)
    begun.refresh_from_db()
    assert (begun.ended_at, begun.ending) == (None, "")


def test_the_other_screen_is_told_of_every_turn(cast, pair, now):
    playing.agree(part(pair, cast.dan), at=now)
    with CaptureQueriesContext(connection) as context:
        playing.say(pair, text="How much are lips?", by=part(pair, cast.dan), at=now)
    told = [q["sql"].replace("\\", "") for q in context.captured_queries if "pg_notify" in q["sql"]]
    assert len(told) == 1
    assert '"topic": "rehearsal"' in told[0]
    assert f'"id": {pair.pk}' in told[0]
    assert "lips" not in told[0]


# ---- the team ----


def test_parts_are_passed_on_and_a_round_leaves_a_day_and_no_words(cast, scenario, scoped, now):
    people = [cast.dana, cast.dan, cast.mara, cast.clio]
    first = meeting.begin_round(scenario, people=people, seconds=180, by=cast.mara, at=now)
    with pytest.raises(NotYourTurn):
        playing.say(first, text="Hello", by=part(first, cast.dana), at=now)
    later = now + timedelta(minutes=4)
    second = meeting.next_round(team.running(), by=cast.mara, at=later)
    parts = {p.staff.name: p.part for p in second.players.select_related("staff")}
    assert parts == {"Dan": "staff", "Mara": "client", "Clio": "observer", "Dana": "observer"}
    first.refresh_from_db()
    assert first.ended_at == later
    meeting.end_rounds(at=later)
    assert team.running() is None
    everybody = list(team.people())
    row = next(row for row in team.grid(everybody) if row.key == scenario.interaction_key)
    played = {staff.name for staff, day in zip(everybody, row.played, strict=True) if day}
    assert played == {"Dana", "Dan"}


def test_a_round_and_an_item_from_the_teams_screen(cast, scenario, as_):
    client = as_(cast.mara)
    seats = {"scenario": scenario.pk, "player": cast.dana.pk, "client": cast.dan.pk, "minutes": 3}
    twice = client.post(address("rounds"), seats | {"first": cast.dan.pk})
    assert twice.status_code == 422
    assert client.post(address("rounds"), seats).status_code == 302
    item = {"owner": cast.dana.pk, "weakness": "Say the price first", "due_on": "2026-12-01"}
    client.post(address("items"), item)
    page = as_(cast.dan).get(address("team")).content.decode()
    assert "Say the price first" in page
    assert scenario.title in page
    with practice_scope(cast.id):
        goal = Goal.objects.get()
        assert (goal.owner, goal.is_shared, str(goal.due_on)) == (cast.dana, True, "2026-12-01")


@pytest.fixture
def about(cast, scenario, now):
    """The guideline of what the scenario plays; nobody answers for it yet."""
    with practice_scope(cast.id):
        furnish_manual(practice_id=cast.id, at=now)
        rows = Guideline.objects.select_related("interaction")
        return rows.get(interaction__key=scenario.interaction_key, is_current=True)


def lines_of(guideline, **changes):
    """The fragment's form as it is sent back, with some lines changed."""
    said = {name: "\n".join(getattr(guideline, name)) for name in AMENDED}
    return said | {"version": guideline.version} | changes


def test_an_item_opens_the_lines_of_its_guideline_beside_it(cast, about, as_):
    client = as_(cast.mara)
    item = {"owner": cast.dana.pk, "weakness": "Price first", "due_on": "2026-12-01"}
    answer = client.post(address("items"), item | {"interaction": about.interaction_id})
    with practice_scope(cast.id):
        goal = Goal.objects.get()
    assert goal.interaction_key == about.interaction.key
    assert answer.url.endswith(f"?item={goal.pk}#item-{goal.pk}")
    page = client.get(answer.url).content.decode()
    amendment = reverse("guidance:amendment", args=[about.interaction_id])
    assert "<details open><summary>Change its guideline" in page
    assert f'hx-get="{amendment}" hx-trigger="load"' in page
    assert "<details open>" not in client.get(address("team")).content.decode()


def test_a_leader_writes_a_new_version_there_and_sees_what_changed(cast, about, as_):
    amendment = reverse("guidance:amendment", args=[about.interaction_id])
    client = as_(cast.mara)
    form = client.get(amendment).content.decode()
    assert "This holds from now on" in form
    assert about.must_cover[0] in form
    told = client.post(amendment, lines_of(about, never_say="“It depends”")).content.decode()
    assert f"Version {about.version + 1} holds from now on." in told
    assert "<ins>" in told
    assert "<del>" in told
    with practice_scope(cast.id):
        now_holds = Guideline.objects.get(interaction=about.interaction_id, is_current=True)
    assert now_holds.never_say == ["“It depends”"]
    assert now_holds.must_cover == about.must_cover
    assert (now_holds.written_by_id, now_holds.goal) == (cast.mara.pk, about.goal)


def test_who_may_not_write_suggests_and_nothing_changes_yet(cast, about, as_):
    amendment = reverse("guidance:amendment", args=[about.interaction_id])
    client = as_(cast.dana)
    assert "Suggest it" in client.get(amendment).content.decode()
    unchanged = client.post(amendment, lines_of(about))
    assert unchanged.status_code == 422
    assert "Nothing was changed" in unchanged.content.decode()
    lines = "\n".join([*about.must_cover[1:], "Say the price first"])
    client.post(amendment, lines_of(about, must_cover=lines))
    with practice_scope(cast.id):
        said = set(Misfit.objects.values_list("line", flat=True))
        held = Guideline.objects.get(interaction=about.interaction_id, is_current=True)
    assert said == {
        "Must cover: add “Say the price first”",
        f"Must cover: leave out “{about.must_cover[0]}”",
    }
    assert held.pk == about.pk


def test_a_long_line_is_suggested_as_far_as_it_can_be_kept(cast, about, scoped, now):
    lists = {name: getattr(about, name) for name in AMENDED} | {"openings": ["word " * 50]}
    lines = [one.line for one in suggest(about, lists=lists, by=cast.dana, at=now)]
    assert [len(line) for line in lines if "add" in line] == [200]
    assert next(line for line in lines if "add" in line).endswith("…”")


def test_what_somebody_wrote_meanwhile_is_not_written_over(cast, about, as_):
    amendment = reverse("guidance:amendment", args=[about.interaction_id])
    client = as_(cast.mara)
    client.post(amendment, lines_of(about, never_say="First"))
    refused = client.post(amendment, lines_of(about, never_say="Second"))
    assert refused.status_code == 409
    assert "anew meanwhile" in refused.content.decode()
    with practice_scope(cast.id):
        held = Guideline.objects.get(interaction=about.interaction_id, is_current=True)
    assert held.never_say == ["First"]


# ---- three questions ----


@pytest.fixture
def facts(scoped):
    values = {"Lips": "$650 a syringe", "Downtime": "swelling for 2 days", "Empty": ""}
    values |= {"Late": "24 hours", "Parking": "behind the house"}
    return {
        name: Fact.objects.create(practice_id=scoped.id, key=name.lower(), name=name, value=value)
        for name, value in values.items()
    }


def test_three_a_day_and_what_was_not_known_comes_back_tomorrow(cast, facts, now):
    asked = []
    for said in ("650", "I do not know", "24 h"):
        fact = drills.next_fact(cast.dana, today=TODAY)
        asked.append(fact.name)
        drilling.answer(fact=fact, said=said, by=cast.dana, today=TODAY, at=now)
    assert asked == ["Lips", "Downtime", "Late"]
    assert drills.left_today(cast.dana, since=now - timedelta(hours=1)) == 0
    assert list(DrillAnswer.objects.order_by("pk").values_list("is_right", flat=True)) == [
        True,
        False,
        True,
    ]
    tomorrow = drills.next_fact(cast.dana, today=TODAY + timedelta(days=1))
    assert tomorrow.name == "Downtime"
    assert DrillCard.objects.get(fact=facts["Lips"]).due_on == TODAY + timedelta(days=3)
    assert drills.next_fact(cast.dan, today=TODAY).name == "Lips"


def test_a_question_on_its_page(cast, facts, as_):
    client = as_(cast.dana)
    assert "Lips?" in client.get(address("drills")).content.decode()
    answer = client.post(address("drills"), {"fact": facts["Lips"].pk, "said": "six hundred"})
    assert "$650 a syringe" in answer.content.decode()
    empty = client.post(address("drills"), {"fact": facts["Empty"].pk, "said": "x"})
    assert empty.status_code == 404


# ---- blind ratings ----


def played(scenario, by, now, *, allowed):
    begun = playing.start(scenario, mode="persona", by=by, at=now, seed=by.pk)
    me = part(begun, by)
    for text in (f"This is {by.name}. It is $650.", "What worries you?", "That makes sense."):
        playing.say(begun, text=text, by=me, at=now)
    playing.stop(begun, at=now)
    afterwards.permit_rating(begun, at=now if allowed else None)
    return begun


def test_only_what_its_player_allowed_is_rated_without_names_and_by_others(
    cast, scenario, scoped, now
):
    kept, allowed = (
        played(scenario, cast.dana, now, allowed=False),
        played(scenario, cast.dan, now, allowed=True),
    )
    assert rating.waiting(cast.dan) is None
    assert rating.waiting(cast.mara) == allowed
    text = " ".join(line.text for line in rating.transcript(allowed))
    assert "This is [name]." in text
    assert "Dan" not in text
    afterwards.rate(allowed, points=6, by=cast.mara, at=now)
    assert rating.waiting(cast.mara) is None
    playing.forget(allowed)
    assert rating.waiting(cast.clio) is None
    assert kept.may_be_rated_at is None


def test_marks_no_keyboard_sets_do_not_tell_a_program_from_a_person(cast, scenario, scoped, now):
    begun = playing.start(scenario, mode="pair", by=cast.dan, at=now, seed=1)
    playing.say(begun, text="“Well …” – it’s late", by=part(begun, cast.dan), at=now)
    assert [line.text for line in rating.transcript(begun)] == ['"Well ..." - it\'s late']


def test_below_ten_ratings_there_is_no_figure(cast, scenario, scoped, now):
    begun = played(scenario, cast.dan, now, allowed=True)
    rows = [
        Rating(practice_id=cast.id, rehearsal=begun, points=5 + n % 2, at=now) for n in range(9)
    ]
    Rating.objects.bulk_create(rows)
    persona = rating.results()[0]
    assert (persona.mode, persona.count, persona.estimate) == ("persona", 9, None)
    Rating.objects.create(practice_id=cast.id, rehearsal=begun, points=6, at=now)
    found = rating.results()[0].estimate
    assert found.value == pytest.approx(5.5)
    assert found.low == pytest.approx(5.5 - 2.262 * 0.527046 / 10**0.5, abs=1e-4)


def test_a_rating_on_its_page_hides_who_played(cast, scenario, as_, now):
    with practice_scope(cast.id):
        begun = played(scenario, cast.dan, now, allowed=True)
    client = as_(cast.mara)
    page = client.get(address("rating")).content.decode()
    talk = page.split('class="thread"')[1].split("<form")[0]
    assert "650" in talk
    assert "program" not in talk
    assert "Delia" not in talk
    assert scenario.title not in page
    client.post(address("rating"), {"talk": begun.pk, "points": 6})
    with practice_scope(cast.id):
        assert Rating.objects.get().rater == cast.mara
        assert Rehearsal.objects.get().ratings.count() == 1
