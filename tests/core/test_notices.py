"""Notices: who is told what, by which ways and when, and what is never said."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.alerts import BUDGET
from rapport.core.notices import (
    CHOSEN,
    Happening,
    Hours,
    Kind,
    Level,
    Rules,
    Standing,
    Way,
    When,
    absorbs,
    following,
    is_seen,
    is_spent,
    matters,
    may_be_loud,
    reachable_from,
    steps,
    told,
)
from rapport.core.opening_hours import Calendar, Span

NOW = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)  # a Wednesday, 10:00 in Chicago
EVENING = datetime(2026, 3, 5, 2, 0, tzinfo=UTC)  # the same day, 20:00 in Chicago
MORNING = datetime(2026, 3, 5, 15, 0, tzinfo=UTC)  # Thursday, 9:00
SHIFT = Calendar("America/Chicago", tuple(Span(day, time(9), time(18)) for day in range(5)))
NIGHT = Calendar("America/Chicago", tuple(Span(day, time(20), time(7)) for day in range(7)))
ON_SHIFT = Hours(When.ON_SHIFT, (SHIFT,))
ALL = frozenset(Way)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)

kinds, ways = st.sampled_from(Kind), st.sampled_from(Way)
moments = st.integers(0, 400_000).map(lambda minutes: NOW + minutes * MINUTE)
choices = st.dictionaries(st.tuples(kinds, ways), st.sampled_from(Level), max_size=20)
absences = st.lists(
    st.tuples(moments, st.timedeltas(MINUTE, timedelta(days=20))).map(
        lambda a: (a[0], a[0] + a[1])
    ),
    max_size=3,
).map(tuple)
hours = st.one_of(
    st.builds(Hours, st.just(When.ALWAYS), st.just(()), absences),
    st.builds(Hours, st.just(When.ON_SHIFT), st.just((SHIFT,)), absences),
    st.builds(Hours, st.just(When.EXCEPT), st.just((NIGHT,)), absences),
)
few = settings(max_examples=50)


def climb(kind, *, rules=None, at=NOW, reach=ALL, is_here=True, failed=()):
    found = steps(kind, rules or Rules(), made_at=at, reach=reach, is_here=is_here, failed=failed)
    return [(step.way, step.at - at) for step in found]


def test_what_was_given_climbs_from_the_screen_to_a_device_to_a_mail():
    assert climb(Kind.GIVEN) == [
        (Way.SCREEN, 0 * SECOND),
        (Way.PUSH, 30 * SECOND),
        (Way.EMAIL, 180 * SECOND),
    ]


def test_who_is_not_at_the_screen_is_reached_on_a_device_at_once():
    assert climb(Kind.GIVEN, is_here=False)[1:] == [
        (Way.PUSH, 0 * SECOND),
        (Way.EMAIL, 150 * SECOND),
    ]
    without = climb(Kind.GIVEN, is_here=False, reach=ALL - {Way.PUSH})
    assert without[1:] == [(Way.EMAIL, 180 * SECOND)]


def test_without_a_device_a_mail_keeps_its_time_and_with_a_broken_one_it_takes_its_place():
    assert climb(Kind.GIVEN, reach=ALL - {Way.PUSH})[1:] == [(Way.EMAIL, 180 * SECOND)]
    assert climb(Kind.GIVEN, failed={Way.PUSH})[1:] == [(Way.EMAIL, 30 * SECOND)]


def test_outside_of_a_shift_only_the_screen_is_told_until_the_next_one():
    rules = Rules(hours=ON_SHIFT)
    assert climb(Kind.LATE, rules=rules, at=EVENING) == [
        (Way.SCREEN, 0 * SECOND),
        (Way.PUSH, MORNING - EVENING),
        (Way.EMAIL, MORNING - EVENING + MINUTE),
    ]


def test_after_a_long_absence_it_stands_in_the_list_only():
    away = Hours(When.ALWAYS, (), ((NOW, NOW + timedelta(days=9)),))
    assert climb(Kind.LATE, rules=Rules(hours=away)) == [(Way.SCREEN, 0 * SECOND)]


def test_who_has_no_shift_at_all_is_never_reached_away_from_the_screen():
    assert reachable_from(Hours(When.ON_SHIFT), NOW) is None


@few
@given(kinds, choices, hours, moments, st.frozensets(ways), st.booleans())
def test_every_step_is_wanted_set_up_in_order_and_in_the_persons_own_hours(
    kind, chosen, own, at, reach, is_here
):
    rules = Rules(chosen, own)
    found = steps(kind, rules, made_at=at, reach=reach, is_here=is_here)
    assert [step.at for step in found] == sorted(step.at for step in found)
    assert len({step.way for step in found}) == len(found)
    for step in found:
        assert step.way in reach
        assert rules.level(kind, step.way) is Level.NOW
        assert step.at >= at
        assert step.way is Way.SCREEN or reachable_from(own, step.at) == step.at


@few
@given(hours, moments)
def test_reaching_never_goes_back_in_time_and_never_into_quiet(own, at):
    found = reachable_from(own, at)
    if found is None:
        return
    assert found >= at
    assert not any(since <= found < until for since, until in own.away)
    assert reachable_from(own, found) == found


@few
@given(kinds, choices, hours, moments, st.sets(ways))
def test_a_way_that_was_taken_is_never_taken_again(kind, chosen, own, at, done):
    found = steps(kind, Rules(chosen, own), made_at=at, reach=ALL, is_here=True)
    step = following(found, done)
    assert step is None or step.way not in done
    assert following(found, set(Way)) is None


@few
@given(st.lists(st.tuples(kinds, moments), max_size=30))
def test_at_most_one_sound_an_hour_whatever_comes(coming):
    heard: list[datetime] = []
    for kind, at in sorted(coming, key=lambda c: c[1]):
        if may_be_loud(kind, heard, at=at):
            heard.append(at)
    assert all(b - a >= BUDGET for a, b in zip(heard, heard[1:], strict=False))


def test_a_mention_makes_no_sound_and_a_text_message_is_never_silent():
    assert not may_be_loud(Kind.MENTIONED, [], at=NOW)
    assert may_be_loud(Kind.LATE, [], at=NOW)
    assert is_spent(Way.SMS, is_loud=False)
    assert not is_spent(Way.PUSH, is_loud=False)


@given(kinds, choices)
@few
def test_what_nobody_can_do_without_is_not_up_for_choice(kind, chosen):
    if kind not in CHOSEN:
        assert all(Rules(chosen).level(kind, way) is Rules().level(kind, way) for way in Way)


def test_whoever_never_chose_hears_of_everything_that_waits():
    for kind in CHOSEN:
        if kind is not Kind.TRAINING:
            assert [way for way, _ in climb(kind, is_here=False)][:2] == [Way.SCREEN, Way.PUSH]
    assert Rules().is_for_digest(Kind.TRAINING)


# Whether it still matters, and whether it was seen


@pytest.mark.parametrize(
    ("kind", "standing", "still"),
    [
        (Kind.GIVEN, Standing(is_mine=True, is_open=True, is_waiting=True), True),
        (Kind.GIVEN, Standing(is_mine=False, is_open=True, is_waiting=True), False),
        (Kind.LATE, Standing(is_mine=True, is_open=True, is_waiting=False), False),
        (Kind.HANDED, Standing(is_mine=True, is_open=True), True),
        (Kind.UNATTENDED, Standing(is_open=True, is_waiting=True), True),
        (Kind.UNATTENDED, Standing(is_open=True), False),
        (Kind.CHANNEL, Standing(), False),
        (Kind.CHANNEL, Standing(is_broken=True), True),
        (Kind.MENTIONED, Standing(), True),
        (Kind.MENTIONED, Standing(has_left=True), False),
    ],
)
def test_what_somebody_took_care_of_is_moot(kind, standing, still):
    assert matters(kind, standing) is still


def test_an_open_page_counts_only_while_somebody_sits_there():
    def seen(looked, acted):
        return is_seen(made_at=NOW, looked_until=looked, acted_at=acted)

    assert seen(NOW, NOW - MINUTE)
    assert not seen(NOW - SECOND, NOW)
    assert not seen(NOW + 5 * MINUTE, NOW - 3 * MINUTE)
    assert not seen(None, NOW)
    assert not seen(NOW, None)


def test_a_weightier_one_takes_the_place_of_a_lighter_one_and_not_the_other_way_round():
    assert absorbs(Kind.LATE, Kind.ANSWERED)
    assert absorbs(Kind.ANSWERED, Kind.ANSWERED)
    assert not absorbs(Kind.GIVEN, Kind.LATE)


# Who is told


@pytest.mark.parametrize(
    ("happening", "people"),
    [
        (Happening("assigned", staff=1), {1: Kind.GIVEN}),
        (Happening("assigned", staff=1, actor=2), {1: Kind.HANDED}),
        (Happening("assigned", staff=1, actor=1), {}),
        (Happening("warned", owner=1), {1: Kind.WARNED}),
        (Happening("warned"), {}),
        (Happening("went_late", owner=1, leaders=(8, 9)), {1: Kind.LATE}),
        (Happening("went_late", leaders=(8, 9)), {8: Kind.UNATTENDED, 9: Kind.UNATTENDED}),
        (Happening("escalated", owner=1, staff=9, rung="manager"), {9: Kind.UNATTENDED}),
        (Happening("escalated", owner=1, staff=1, rung="owner"), {}),
        (Happening("received", owner=1), {1: Kind.ANSWERED}),
        (Happening("received", owner=1, is_first=True), {}),
        (Happening("received", owner=1, actor=1), {}),
        (Happening("noted", actor=1, named=(1, 2, 3)), {2: Kind.MENTIONED, 3: Kind.MENTIONED}),
        (Happening("tagged", owner=1, actor=2), {}),
    ],
)
def test_who_is_told(happening, people):
    assert told(happening) == people
