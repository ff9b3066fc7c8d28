"""Every shipped scenario can be played to an end by anybody, and ends better for whoever listens."""

from collections import Counter

import pytest

from rapport.core.rehearsal.document import problems
from rapport.core.rehearsal.lines import fitting, spoken
from rapport.core.rehearsal.scenario import DEEP, Asked, Ending
from rapport.core.zones import ORDER
from rapport.guidance.models import Interaction
from rapport.rehearsal.shipped import SWIFT, scenarios
from tests.core import rehearsing

ALL = scenarios()
SEEDS = (1, 2, 3)
every = pytest.mark.parametrize("scenario", ALL, ids=[s.key for s in ALL])


def test_there_are_enough_of_them_over_all_zones_and_ways():
    assert len(ALL) >= 25
    assert len({s.key for s in ALL}) == len({s.persona.name for s in ALL}) == len(ALL)
    zones = Counter(s.zone for s in ALL)
    assert set(zones) == {*ORDER, SWIFT}
    assert min(zones.values()) >= 3
    assert {s.channel for s in ALL} == set(Interaction.Way.values)
    assert len({s.persona.manner for s in ALL}) == 6
    assert len({s.persona.age for s in ALL}) >= 5


@every
def test_it_is_rich_enough_to_be_played_twice(scenario):
    assert problems(scenario) == []
    assert len(scenario.states) >= 6
    assert all(len(state.says) >= 2 for state in scenario.states)
    assert len(scenario.twists) >= 2
    assert all(len(twist.says) >= 2 for twist in scenario.twists)
    assert len(scenario.need.says) >= 2
    assert len(scenario.knows) >= 3
    assert len(set(scenario.answers) - {Asked.UNSURE}) >= 8
    assert all(len(says) >= 2 for says in scenario.answers.values())
    assert Asked.UNSURE in scenario.answers
    assert scenario.offers.taken
    assert scenario.offers.not_yet
    assert scenario.covers
    assert scenario.fears
    assert scenario.never_say


@every
def test_once_the_need_is_said_their_answers_know_of_it(scenario):
    deep = [line for asked in DEEP for line in scenario.answers.get(asked, ())]
    for line in (line for line in deep if line.startswith("[said: ")):
        for said in scenario.need.says:
            assert fitting([line], heard=spoken(said)), (line, said)


@every
@pytest.mark.parametrize("seed", SEEDS)
def test_who_listens_wins_their_trust(scenario, seed):
    talks = rehearsing.play(scenario, rehearsing.good, seed=seed)
    assert talks[-1].ending is Ending.WON, [(t.state, round(t.trust, 2), t.says) for t in talks]
    assert len(talks) >= 4


@every
@pytest.mark.parametrize("player", [rehearsing.canned, rehearsing.silent, rehearsing.hostile])
def test_who_reads_from_a_card_keeps_silent_or_is_hostile_does_not(scenario, player):
    ended = rehearsing.play(scenario, player)[-1]
    assert ended.ending in (Ending.LEFT, Ending.ESCALATED)
    assert not ended.is_need_out
    assert ended.trust < rehearsing.play(scenario, rehearsing.good)[-1].trust


@every
def test_no_line_comes_twice_whoever_plays(scenario):
    for player in (rehearsing.good, rehearsing.canned, rehearsing.hostile):
        said = [talk.says for talk in rehearsing.play(scenario, player)]
        assert len(said) == len(set(said))
