"""The head that tells whether two sentences say the same: what it sees, that it ranks, that it learns."""

import numpy as np
import pytest

from rapport.core.rehearsal.cues import LIKELY
from rapport.language.alike.pairs import Read, put, seen
from rapport.language.alike.ranker import LEAST, MOST, SHIPPED, Ranker, load
from rapport.language.alike.training import save, trained
from rapport.language.encoder import default
from rapport.rehearsal.shipped import scenarios

GROUPS = (
    ("What's your last name?", "Could you spell your surname for me?", "And your full name please"),
    ("Does it hurt?", "Is it painful?", "Are you in any pain?"),
    ("We're open until eight", "The studio closes at eight", "You can come until eight tonight"),
    ("I'm sorry that happened", "I apologise", "That was our mistake, I'm sorry"),
)


def test_how_a_sentence_is_put():
    found = put("How long haven't you slept, then?")
    assert (found.asks, found.first) == ("how long", "how")
    assert (found.is_question, found.is_negated, found.is_yours, found.is_ours) == (
        True,
        True,
        True,
        False,
    )


def test_what_is_seen_of_pairs_has_a_row_for_each_and_does_not_depend_on_the_others():
    head = load(SHIPPED)
    examples = Read([one for group in GROUPS for one in group], default(), head.middle)
    asked = Read(["Do you feel any pain there?"], default(), head.middle)
    rows = seen(asked, 0, examples, [3, 4, 0])
    assert rows.shape == (3, len(head.shift))
    assert np.allclose(rows[1], seen(asked, 0, examples, [4])[0])
    assert np.isfinite(rows).all()


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("Tell me your surname, please?", 0),
        ("Do you feel any pain there?", 1),
        ("We close at eight o'clock", 2),
        ("I am so sorry about that", 3),
    ],
)
def test_it_finds_what_was_said_in_other_words(said, group):
    [found] = Ranker().rank([said], GROUPS)
    assert found[0].group == group
    assert found[0].score > LIKELY


def test_what_it_says_is_in_order_and_each_group_once():
    for found in Ranker().rank(["Hello", "", "Where do I park?", "🙂"], GROUPS):
        scores = [one.score for one in found]
        assert scores == sorted(scores, reverse=True)
        assert len({one.group for one in found}) == len(found) <= MOST
        assert all(LEAST <= score <= 1 for score in scores)


def test_with_nothing_to_compare_nothing_is_found():
    assert Ranker().rank(["Hello"], []) == [[]]
    assert Ranker().rank([], GROUPS) == []


def test_what_it_learns_survives_on_disk_and_is_the_same_again(tmp_path):
    sets = [[cue.to for cue in one.exchanges] for one in scenarios()[:2]]
    head = trained(sets, default())
    save(head, tmp_path / "new" / "head.npz")
    kept = load(tmp_path / "new" / "head.npz")
    [before], [after] = (Ranker(one).rank(["Does it hurt at all?"], GROUPS) for one in (head, kept))
    assert [one.group for one in before] == [one.group for one in after]
    assert before[0].score == pytest.approx(after[0].score, abs=0.02)
    assert np.allclose(trained(sets, default()).nets[0][0], head.nets[0][0])
