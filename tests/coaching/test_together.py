"""The practice as one over three months: a sentence that knows chance, a line, and what was tried."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.coaching.queries.mirror import Month
from rapport.coaching.queries.tried import Tried, tried
from rapport.coaching.together import change, done, shown
from rapport.core.intervals import Estimate
from rapport.guidance.actions.furnishing import furnish
from rapport.guidance.actions.guidelines import said, write_guideline
from rapport.guidance.models import Guideline
from rapport.rehearsal.actions.afterwards import finish_goal, set_goal
from rapport.rehearsal.models import Rehearsal
from rapport.web.line_chart import line

pytestmark = pytest.mark.django_db
HIGH, LOW, WIDE = Estimate(81, 72, 87), Estimate(35, 26, 46), Estimate(64, 40, 80)


@pytest.mark.parametrize(
    ("figures", "says"),
    [
        ((HIGH, WIDE, LOW), "From 81 down to 35"),
        ((LOW, None, HIGH), "From 35 up to 81"),
        ((WIDE, LOW, HIGH), "may be chance"),
    ],
)
def test_the_sentence_says_where_it_went_and_whether_it_may_be_chance(figures, says):
    assert says in change(figures)


@pytest.mark.parametrize("figures", [(None, LOW, HIGH), (HIGH, LOW, None), (None, None, None)])
def test_without_both_ends_nothing_is_said(figures):
    assert change(figures) == ""


def test_the_line_joins_what_is_known_and_marks_what_is_not():
    drawn = line([("1 Sep", "81", HIGH), ("1 Oct", "too few", None), ("1 Nov", "35", LOW)])
    first, unknown, last = drawn.points
    assert first.y < last.y, "more is higher up"
    assert first.high < first.y < first.low
    assert unknown.y is None
    assert drawn.joined == f"{first.x},{first.y} {last.x},{last.y}"
    assert drawn.summary == "1 Sep: 81; 1 Oct: too few; 1 Nov: 35"


def test_what_was_tried_is_counted_in_the_month_in_which_it_was_done(scoped, now):
    furnish(practice_id=scoped.id, at=now - timedelta(days=80))
    guideline = Guideline.objects.select_related("interaction").filter(is_current=True)[0]
    words = said(guideline)
    write_guideline(
        interaction=guideline.interaction,
        wording=type(words)(title=words.title, goal="They feel heard."),
        by=scoped.mara,
        today=now.date(),
        at=now - timedelta(days=3),
    )
    for days, mode in ((40, "team"), (40, "pair"), (2, "team")):
        Rehearsal.objects.create(
            practice_id=scoped.id,
            title="Lips",
            interaction_key="hesitation",
            graph={},
            mode=mode,
            seed=0,
            started_at=now - timedelta(days=days),
            ended_at=now - timedelta(days=days),
        )
    goal = set_goal(
        owner=scoped.dana,
        weakness="Ask first",
        due_on=now.date(),
        is_shared=True,
        by=scoped.mara,
        at=now - timedelta(days=50),
    )
    finish_goal(goal, at=now - timedelta(days=35))
    ends = [now - timedelta(days=30 * n) for n in (2, 1, 0)]
    found = tried([(end - timedelta(days=30), end) for end in ends])
    assert found == [Tried(), Tried(played=1, trained=1), Tried(played=1, rewritten=1)]
    assert done(found[1]) == ["1 round played in the team", "1 weakness trained"]


def test_a_shipped_guideline_is_nothing_that_was_tried(scoped, now):
    furnish(practice_id=scoped.id, at=now - timedelta(days=1))
    assert tried([(now - timedelta(days=30), now)]) == [Tried()]


def test_a_practice_without_figures_is_told_what_it_takes(scoped, now, client, time_machine):
    time_machine.move_to(now, tick=False)
    empty = shown([Month(now - timedelta(days=30 * n), None, None, Tried()) for n in (2, 1, 0)])
    assert (empty["is_agreed"], empty["is_heard"], empty["change"]) == (False, False, "")
    client.force_login(scoped.dana.user)
    page = client.get(reverse("coaching:trend")).content.decode()
    assert "as soon as five people use the mirror" in page
    assert "Too few clients wrote after a reply" in page
    assert '<svg class="weeks"' not in page
