"""Playing against the program, from the first line to the goal."""

import pytest

from rapport.database.scope import practice_scope
from rapport.guidance.models import Guideline, Interaction
from rapport.practice import start
from rapport.rehearsal.models import Goal, Rehearsal, Turn

pytestmark = pytest.mark.django_db
HERE = "/guidance/rehearsals/"
GOOD = (
    "Hello, this is Dana. It is $650 a syringe. May I ask what brings you to it?",
    "That makes sense, and thank you for telling me. Nobody can promise a result, but it can be dissolved.",
    "What is it that worries you most?",
    "That must have been hard for her. I understand that you want to look like yourself, and there is no hurry.",
    "Our nurse would rather do too little. You could come in for a first talk on Thursday, nothing is decided before.",
)


def begin(client, scenario):
    answer = client.post(f"{HERE}scenarios/{scenario.pk}/rehearsals/", {"mode": "persona"})
    assert answer.status_code == 302
    return answer.url


def test_the_first_rehearsal_is_ticked_in_the_start_list(cast, scenario, as_):
    def state() -> str:
        with practice_scope(cast.id):
            return next(li.state for li in start.lights() if li.item.key == "role_play")

    assert state() == ""
    begin(as_(cast.dana), scenario)
    assert state() == "done"


def test_from_the_list_to_the_goal(cast, scenario, as_):
    client = as_(cast.dana)
    assert scenario.title in client.get(HERE).content.decode()
    assert client.get(f"{HERE}scenarios/{scenario.pk}/").status_code == 200
    page = begin(client, scenario)
    first = client.get(page).content.decode()
    assert "played by the program" in first
    for text in GOOD:
        said = client.post(f"{page}turns/", {"text": text}, headers={"HX-Request": "true"})
        assert said.status_code == 200
    assert "won their trust" in said.content.decode()
    debrief = client.get(f"{page}debrief/").content.decode()
    assert "<strong>$650</strong>" in debrief
    assert "It came out." in debrief
    answer = client.post(
        f"{page}goal/", {"weakness": "Ask before I explain", "due_on": "2026-12-01"}
    )
    assert answer.url == f"{HERE}goals/"
    assert "Ask before I explain" in client.get(answer.url).content.decode()
    with practice_scope(cast.id):
        goal = Goal.objects.get()
        assert (goal.owner, goal.is_shared) == (cast.dana, False)


def test_what_was_said_is_sealed(cast, scenario, as_):
    client = as_(cast.dana)
    client.post(f"{begin(client, scenario)}turns/", {"text": "A sentence of my own"})
    with practice_scope(cast.id):
        rows = Turn.objects.values_list("text_sealed", flat=True)
        assert len(rows) == 3
        assert all(b"sentence" not in bytes(row) for row in rows)
        assert Rehearsal.objects.get().turns.all()[1].text == "A sentence of my own"


def test_words_that_stand_in_the_manual_are_shown_and_required_ones_are_not(
    cast, scenario, as_, now
):
    example = "I would look at your lips with you before anybody talks about a syringe."
    with practice_scope(cast.id):
        interaction = Interaction.objects.create(
            practice_id=cast.id, key=scenario.interaction_key, name="Afraid"
        )
        Guideline.objects.create(
            practice_id=cast.id,
            interaction=interaction,
            title="Afraid",
            goal="Heard",
            examples=[example],
            required=["In an emergency call nine one one at once."],
            written_at=now,
        )
    client = as_(cast.dana)
    page = begin(client, scenario)
    said = f"Well. {example} In an emergency call nine one one at once."
    client.post(f"{page}turns/", {"text": said})
    debrief = client.get(f"{page}debrief/").content.decode()
    shown = debrief.split("Stands like this in the manual")[1].split("<h3>")[0]
    assert "I would look at your lips" in shown.split("<mark>")[1]
    assert "<mark>In an emergency" not in debrief
