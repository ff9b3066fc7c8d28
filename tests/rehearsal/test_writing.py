"""The editor: what can't be played to an end is refused in words; a changed scenario is our own."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse

from rapport.core.rehearsal.document import read
from rapport.database.scope import practice_scope
from rapport.guidance.models import Interaction
from rapport.rehearsal.actions import writing
from rapport.rehearsal.errors import NotPlayable
from rapport.rehearsal.models import Scenario
from rapport.rehearsal.shipped import scenarios
from rapport.rehearsal.shipped.rows import columns

pytestmark = pytest.mark.django_db


def posted(page) -> dict[str, str]:
    """What a browser would send back from the form as it is."""
    desk = page.context["desk"]
    found = {}
    for form in [desk.form, desk.exchanges, *desk.states, *desk.twists, *desk.knows]:
        for bound in form:
            value = bound.value()
            if value is not None and value is not False:
                found[bound.html_name] = bound.field.prepare_value(value)
    for forms in (desk.states, desk.twists, desk.knows):
        for bound in forms.management_form:
            found[bound.html_name] = bound.value() or 0
    return found


def edition(scenario):
    return reverse("rehearsal:edit_scenario", args=[scenario.pk])


def test_a_form_that_is_sent_as_it_is_changes_nothing_but_whose_it_is(cast, scenario, as_):
    client = as_(cast.mara)
    before = read(scenario.graph)
    answer = client.post(edition(scenario), posted(client.get(edition(scenario))))
    assert answer.status_code == 302
    with practice_scope(cast.id):
        row = Scenario.objects.get(pk=scenario.pk)
        assert (row.is_shipped, row.written_by) == (False, cast.mara)
        assert read(row.graph) == before


def test_a_state_is_taken_away_by_its_tick(cast, scenario, as_):
    client = as_(cast.mara)
    form = posted(client.get(edition(scenario))) | {"twists-1-DELETE": "on"}
    assert client.post(edition(scenario), form).status_code == 302
    with practice_scope(cast.id):
        assert len(read(Scenario.objects.get(pk=scenario.pk).graph).twists) == 1


def test_an_exchange_is_a_line(cast, scenario, as_):
    client = as_(cast.mara)
    line = "after: How's the dog? | And your dog? -> Asleep. | [said: walk] Walked."
    form = posted(client.get(edition(scenario))) | {"exchanges": line}
    assert client.post(edition(scenario), form).status_code == 302
    with practice_scope(cast.id):
        [cue] = read(Scenario.objects.get(pk=scenario.pk).graph).exchanges
    assert cue.to == ("How's the dog?", "And your dog?")
    assert cue.says == ("Asleep.", "[said: walk] Walked.")
    assert cue.when == "after"
    assert posted(client.get(edition(scenario)))["exchanges"] == line


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("need_to", "nowhere", "there is no such state"),
        ("states-0-says", "Only one", "at least two wordings"),
        ("states-0-exits", "asked_open amount", "an arrow"),
        ("states-0-exits", "sang_a_song -> amount", "is no move"),
        ("mood", "0.9", "Trust at the beginning"),
        ("exchanges", "Who are you? | Your name", "an arrow"),
    ],
)
def test_what_cannot_be_played_is_refused_in_words(cast, scenario, as_, field, value, told):
    client = as_(cast.mara)
    form = posted(client.get(edition(scenario))) | {field: value}
    answer = client.post(edition(scenario), form)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    with practice_scope(cast.id):
        assert Scenario.objects.get(pk=scenario.pk).is_shipped


def test_a_new_one_gets_a_key_of_its_own(cast, scenario, as_):
    with practice_scope(cast.id):
        Interaction.objects.create(
            practice_id=cast.id, key=scenario.interaction_key, name="First-timer's fear"
        )
    client = as_(cast.mara)
    form = posted(client.get(edition(scenario)))
    for _ in range(2):
        answer = client.post(reverse("rehearsal:new_scenario"), form)
        assert answer.status_code == 302
    with practice_scope(cast.id):
        own = Scenario.objects.filter(is_shipped=False).order_by("pk")
        assert len({row.key for row in own}) == 2
        assert Scenario.objects.get(pk=scenario.pk).is_shipped


def test_leaders_only(cast, scenario, as_):
    assert as_(cast.dana).get(edition(scenario)).status_code == 403
    assert as_(cast.dana).get(reverse("rehearsal:new_scenario")).status_code == 403


def test_what_is_not_offered_any_more_is_not_on_the_list(cast, scenario, as_):
    client = as_(cast.mara)
    client.post(reverse("rehearsal:offer", args=[scenario.pk]), {"is_on": "no"})
    assert scenario.title not in client.get(reverse("rehearsal:scenarios")).content.decode()
    start = reverse("rehearsal:start", args=[scenario.pk])
    assert client.post(start, {"mode": "persona"}).status_code == 404


def test_something_that_is_no_scenario_says_so(scoped, scenario, now):
    with pytest.raises(NotPlayable, match="missing"):
        writing.write({"key": "x"} | {"title": "x"}, by=scoped.mara, at=now)


def test_a_new_one_begins_with_a_copy_and_asks_for_a_title(cast, scenario, as_):
    client = as_(cast.mara)
    empty = client.get(reverse("rehearsal:new_scenario")).content.decode()
    assert f'href="?from={scenario.pk}"' in empty
    address = reverse("rehearsal:new_scenario") + f"?from={scenario.pk}"
    filled = client.get(address)
    page = filled.content.decode()
    assert f"A copy of “{scenario.title}”" in page
    assert scenario.graph["persona"]["name"] in page
    assert 'name="title" maxlength="160" required' in page
    assert f'value="{scenario.title}"' not in page
    assert client.post(address, posted(filled) | {"title": "Lips, but older"}).status_code == 302
    with practice_scope(cast.id):
        scenario.refresh_from_db()
        copy = Scenario.objects.get(title="Lips, but older")
    assert copy.key != scenario.key
    assert copy.graph["states"] == scenario.graph["states"]


def test_what_ships_is_renewed_and_what_a_practice_wrote_is_not(cast, scenario):
    renewed = import_module("rapport.rehearsal.migrations.0006_shipped_scenarios_answer")
    with practice_scope(cast.id):
        shipped, own = scenario, Scenario.objects.exclude(pk=scenario.pk).first()
        Scenario.objects.filter(pk=shipped.pk).update(graph={"before": "today"})
        Scenario.objects.filter(pk=own.pk).update(graph={"our": "own"}, is_shipped=False)
        renewed.renew(apps, SimpleNamespace(connection=connection))
        shipped.refresh_from_db()
        own.refresh_from_db()
    assert shipped.graph == columns(next(s for s in scenarios() if s.key == shipped.key))["graph"]
    assert own.graph == {"our": "own"}
