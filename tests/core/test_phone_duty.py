"""On whose desks the phone rings."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.phone_duty import Person, rings_for

people = st.lists(
    st.builds(
        Person,
        id=st.integers(1, 99),
        is_desk=st.booleans(),
        leads=st.booleans(),
        on_shift=st.booleans(),
        is_present=st.booleans(),
    ),
    unique_by=lambda p: p.id,
)


@settings(max_examples=50)
@given(people)
def test_it_rings_for_somebody_as_long_as_there_is_anybody_and_only_for_the_team(team):
    rung = rings_for(team)
    assert bool(rung) == bool(team)
    assert list(rung) == sorted({p.id for p in team} & set(rung))


@settings(max_examples=50)
@given(people, st.integers(100, 199))
def test_who_is_at_the_desk_on_shift_and_there_hears_it_and_nobody_less_fit_with_them(team, pk):
    ready = Person(pk, is_desk=True, on_shift=True, is_present=True)
    heard = set(rings_for([*team, ready]))
    assert pk in heard
    assert all(p.is_desk and p.on_shift and p.is_present for p in team if p.id in heard)


@settings(max_examples=50)
@given(people)
def test_who_comes_to_the_screen_is_never_passed_over_for_it(team):
    for person in team:
        if person.id in rings_for(team):
            there = [replace(p, is_present=True) if p == person else p for p in team]
            assert person.id in rings_for(there)
