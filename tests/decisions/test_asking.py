"""Those concerned are asked: counts always, words when it is closed, names only where they may stand."""

from datetime import timedelta

import pytest

from rapport.decisions.actions import asking, deciding
from rapport.decisions.errors import NotAsked, NotNow
from rapport.decisions.models import Asked
from rapport.decisions.queries import asks
from rapport.practice.models import Location, Shift

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(opened, scoped, at):
    people = [scoped.dana, scoped.dan, scoped.clio]
    return asking.ask(opened, people=people, by=scoped.mara, at=at)


def mine(staff):
    return asks.asked_of(staff).get()


def answer(staff, at, view="better", words="", named=False):
    asking.answer(mine(staff), view=view, words=words, may_be_named=named, at=at)


def tally(opened):
    return asks.tallies(opened)[0]


def test_it_waits_for_each_of_them_and_for_nobody_else(asked, scoped, at):
    for person in (scoped.dana, scoped.dan, scoped.clio):
        assert [each.ask for each in asks.waiting(person)] == [asked]
    assert asks.waiting(scoped.ivo) == []
    answer(scoped.dana, at)
    asking.skip(mine(scoped.dan), at=at)
    assert asks.waiting(scoped.dana) == asks.waiting(scoped.dan) == []


def test_an_answer_can_be_changed_and_taken_back_until_it_is_closed(asked, opened, scoped, at):
    answer(scoped.dana, at, "worse", "I have a child at home.", named=True)
    answer(scoped.dana, at, "same")
    assert dict(tally(opened).counts)["The same for clients"] == 1
    asking.skip(mine(scoped.dana), at=at)
    assert (mine(scoped.dana).view, mine(scoped.dana).may_be_named) == ("", False)
    asking.close_ask(opened, by=scoped.mara, at=at)
    for late in (lambda: answer(scoped.dana, at), lambda: asking.skip(mine(scoped.dana), at=at)):
        with pytest.raises(NotNow, match="closed"):
            late()


def test_words_are_read_when_it_is_closed_and_names_where_they_may_stand(asked, opened, scoped, at):
    answer(scoped.dana, at, "worse", "We are six.", named=True)
    answer(scoped.dan, at, "better", "They ask for it.")
    assert (tally(opened).asked, tally(opened).answered, tally(opened).said) == (3, 2, ())
    asking.close_ask(opened, by=scoped.mara, at=at)
    assert [(said.words, said.name) for said in tally(opened).said] == [
        ("They ask for it.", ""),
        ("We are six.", "Dana"),
    ]


def test_the_order_of_words_says_nothing_of_who_came_first(asked, opened, scoped, at):
    for person, words in ((scoped.clio, "c"), (scoped.dan, "b"), (scoped.dana, "a")):
        answer(person, at, words=words)
    asking.close_ask(opened, by=scoped.mara, at=at)
    assert [said.words for said in tally(opened).said] == ["a", "b", "c"]


def test_deciding_closes_the_ask(asked, opened, scoped, at):
    deciding.drop(opened, why="Not this year.", by=scoped.mara, at=at)
    assert asks.waiting(scoped.dana) == []
    assert tally(opened).ask.closed_at == at


def test_one_ask_at_a_time_and_somebody_has_to_be_asked(asked, opened, scoped, at):
    with pytest.raises(NotNow):
        asking.ask(opened, people=[scoped.ivo], by=scoped.mara, at=at)
    asking.close_ask(opened, by=scoped.mara, at=at)
    with pytest.raises(NotAsked):
        asking.ask(opened, people=[], by=scoped.mara, at=at)
    asking.ask(opened, people=[scoped.dana], by=scoped.mara, at=at + timedelta(days=1))
    assert [each.asked for each in asks.tallies(opened)] == [1, 3]


def test_everybody_at_its_places_goes_by_the_shifts(opened, scoped):
    assert len(asks.concerned(opened)) == 6, "about all locations: everybody"
    uptown = Location.objects.create(practice_id=scoped.id, name="Uptown", zone="UTC")
    opened.places.create(practice_id=scoped.id, location=uptown)
    assert asks.concerned(opened) == []
    Shift.objects.filter(staff=scoped.ivo, weekday__lte=1).update(location=uptown)
    assert asks.concerned(opened) == [scoped.ivo]


def test_nobody_from_elsewhere_can_be_in_it(asked, outsiders):
    from rapport.database.scope import practice_scope

    with practice_scope(outsiders.id):
        assert not Asked.objects.exists()
