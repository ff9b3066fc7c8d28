"""Hours, chances and figures in words."""

import pytest

from rapport.coaching import words
from rapport.core.skills import Prior, Use, concentration, shrink


@pytest.mark.parametrize(
    ("weekdays", "said"),
    [
        ([5], "Saturday"),
        ([0, 4], "Monday and Friday"),
        ([0, 1, 2, 3, 4], "Monday to Friday"),
        ([0, 2, 3], "Monday, Wednesday and Thursday"),
        (range(7), "every day"),
    ],
)
def test_weekdays(weekdays, said):
    assert words.days(weekdays) == said


def test_hours():
    assert [words.hours(*each) for each in ((840, 1080), (570, 720), (1320, 1440))] == [
        "14–18", "9:30–12", "22–24",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("use", "said"),
    [
        (Use(94, True), "last used 94 days ago: a refresher is due"),
        (Use(1, False), "last used 1 day ago"),
        (Use(0, False), "last used today"),
        (Use(None, True), "not used yet: a refresher is due"),
    ],
)
def test_practice(use, said):
    assert words.last_used(use) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ([6, 3, 2, 1, 0], "Half of them or more went to one of 5 people; 1 had none."),
        ([3, 3, 3, 3], "Half of them went to 2 of 4 people; everybody had one."),
        ([3, 0], "Too few to say how they are spread."),
        ([0, 0], "There were none."),
    ],
)
def test_chances(counts, said):
    assert words.concentrated(concentration(dict(enumerate(counts)))) == said


def test_a_figure_says_all_that_limits_it():
    assert words.ended(shrink(88, 100, Prior(42.5, 7.5))) == (
        "87 of 100 came to rest (90% interval 82 to 91, reliability 0.67); "
        "above the practice's own mean with a probability of 78%"
    )
