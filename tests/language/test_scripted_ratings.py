"""The gates that need people: agreement of raters, agreement with the index, late learners."""

import json

import pytest

from rapport.config.cli import main
from rapport.language.scriptedness.index import SHIPPED


def rated(path, rate):
    """Three people's replies of the shipped moments, one of them all from the library."""
    rows = [
        json.loads(line)
        for line in (SHIPPED.parent / "moments_test.jsonl").read_text().splitlines()
    ]
    said = [row for row in rows if not row.get("library")]
    kinds = {"one": (False, 0), "two": (True, 0), "three": (False, 1)}
    lines = [
        {"agent": agent, "text": row["text"], "previous": row["previous"], "late_learner": agent == "three",
         "ratings": rate(agent, n)}
        for agent, (scripted, start) in kinds.items()
        for n, row in enumerate([row for row in said if row["scripted"] == scripted][start:20:2])
    ]  # fmt: skip
    path.write_text("\n".join(map(json.dumps, lines)))
    return path


def test_people_who_agree_with_each_other_and_with_the_index(tmp_path, capsys):
    def rate(agent, n):
        return [6, 7, 6] if agent == "two" else [2, 2, 1 + n % 2]

    path = rated(tmp_path / "r.jsonl", rate)
    assert main(["evaluate", "scripted-ratings", "--shipped", "--test", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["r_rating"] > 0.9
    assert told["icc_2k"] > 0.9
    assert abs(told["late_learner_gap"]) < 20
    assert (told["groups"], told["n"]) == (3, 30)


@pytest.mark.parametrize("ratings", [[3, 4], None])
def test_too_few_raters_are_refused(tmp_path, capsys, ratings):
    path = rated(tmp_path / "r.jsonl", lambda *_: ratings or [1])
    assert main(["evaluate", "scripted-ratings", "--shipped", "--test", str(path), "--json"]) == 1
    assert "3 people or more" in capsys.readouterr().err
