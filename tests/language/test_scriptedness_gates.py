"""The gates of the index that need no human raters, on moments written for it; docs/scriptedness.md has
the figures on the public dialogues, whose licence keeps them out of here."""

import gzip
import json

import pytest

from rapport.config.cli import main
from rapport.language.evaluation import scripted_gates as gates
from rapport.language.evaluation import scripted_scores as scores
from rapport.language.evaluation.scripted_changes import Values
from rapport.language.evaluation.scripted_files import material
from rapport.language.evaluation.scripted_groups import Ground, Remembering, people
from rapport.language.scriptedness.index import SHIPPED, shipped

TEST = SHIPPED.parent / "moments_test.jsonl"


@pytest.fixture(scope="module")
def scene():
    found = material([TEST])
    return found, Ground.of(found, Remembering()), people(found, most=4)


def test_1_canned_and_own_words_are_told_apart(scene):
    _, ground, persons = scene
    found = gates.known_groups(shipped(), ground, persons)
    assert found["auc"] >= 0.9
    assert found["auc_message"] >= 0.9
    assert found["auc_unaided"] >= 0.8, "also without anything to compare with"


def test_2_the_index_follows_the_share_of_canned_messages(scene):
    _, ground, persons = scene
    found = gates.dose_response(shipped(), ground, persons)
    assert found["spearman_dose"] >= 0.95
    assert found["mean_at_0"] < 25
    assert found["mean_at_100"] > 75


def test_4_neither_length_nor_tone_moves_it_at_equal_truth(scene):
    _, ground, persons = scene
    found = gates.discriminant(shipped(), ground, persons)
    assert abs(found["r_length"]) < 0.3
    assert abs(found["r_politeness"]) < 0.3
    assert abs(found["r_sentiment"]) < 0.3


def test_5_other_names_days_and_prices_leave_it_where_it_is(scene):
    found, ground, persons = scene
    drawn = Values(found.pairs, found.templates)
    assert gates.slot_invariance(shipped(), ground, persons, drawn)["slot_delta"] <= 2


def test_6_a_strewn_in_name_and_an_emoji_do_not_help(scene):
    _, ground, persons = scene
    assert gates.gaming(shipped(), ground, persons)["gaming_delta"] <= 5


def test_7_two_weeks_of_one_person_agree():
    found = material([TEST])
    told = gates.retest(shipped(), Ground.of(found, Remembering()), people(found, most=12))
    assert told["icc_week"] >= 0.7


def test_9_it_is_compared_with_plain_containment(scene):
    found, ground, persons = scene
    known = gates.known_groups(shipped(), ground, persons)
    told = gates.baseline(persons, found.library, known)
    assert told["auc_gain"] == known["auc"] - told["auc_containment"]
    assert 0.5 < told["auc_containment_message"] <= 1


def dialogues(path, count):
    """Schema-guided ones in which people paraphrase what the templates would say."""
    rows = []
    for n in range(count):
        turns = []
        for day in ("Monday", "Tuesday", "Friday", "Sunday", "Thursday", "Saturday"):
            turns.append({"speaker": "USER", "text": f"I need a haircut {day}, number {n}", "frames": [
                {"service": "Services_1", "acts": [], "slots": [],
                 "state": {"active_intent": "BookAppointment"}}]})  # fmt: skip
            acts = [{"act": "CONFIRM", "slot": "appointment_date", "values": [day]},
                    {"act": "REQUEST", "slot": "appointment_time", "values": []},
                    {"act": "REQ_MORE", "slot": "", "values": []}]  # fmt: skip
            text = f"Haircut on {day}, got it, {n * 7} o'clock maybe? And would your kid come along {n * 3}?"
            frame = {"service": "Services_1", "acts": acts, "slots": [], "state": None}
            turns.append({"speaker": "SYSTEM", "text": text, "frames": [frame]})
        rows.append({"dialogue_id": str(n), "services": ["Services_1"], "turns": turns})
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def test_dialogues_are_rendered_by_the_templates(tmp_path):
    pair = material([dialogues(tmp_path / "a.jsonl.gz", 1)]).pairs[0]
    assert pair.canned.text == (
        "and the appointment is on Monday. At what time would you like your appointment? "
        "Can I help you with anything else?"
    )
    assert pair.own.previous == pair.canned.previous == "I need a haircut Monday, number 0"


@pytest.mark.long
def test_the_command_learns_from_one_file_and_judges_on_another(tmp_path, capsys):
    train, test = (dialogues(tmp_path / f"{name}.jsonl.gz", 2) for name in ("a", "b"))
    templates = tmp_path / "Services_1.tsv"
    templates.write_text(
        "CONFIRM!!appointment_date!!@\tyour appointment is on @.\n"
        "REQUEST!!appointment_time\tAt what time would you like your appointment?\n"
        "REQ_MORE\tIs there anything else that we can help you with?\n"
    )
    given = ["--train", str(train), str(templates), "--test", str(test), str(templates)]
    assert main(["evaluate", "scriptedness", *given, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    keys = {"auc", "spearman_dose", "slot_delta", "r_length", "gaming_delta"}
    assert all(isinstance(told[key], float) for key in keys)


def test_the_command_says_what_it_needs(tmp_path, capsys):
    assert main(["evaluate", "scriptedness", "--json"]) == 1
    assert "--test FILE" in capsys.readouterr().err
    strange = tmp_path / "x.jsonl"
    strange.write_text('{"a": 1}\n{"a": 2}')
    assert main(["evaluate", "scriptedness", "--shipped", "--test", str(strange), "--json"]) == 1
    assert "neither dialogues nor lines" in capsys.readouterr().err


def test_the_statistics():
    assert scores.ranks([3, 1, 3]).tolist() == [2.5, 1, 2.5]
    assert scores.auc([2, 3], [1, 2]) == 0.875
    assert scores.spearman([1, 2, 3], [10, 20, 15]) == pytest.approx(0.5)
    assert scores.correlation([1, 1], [1, 2]) == 0


def test_agreement_of_raters_has_its_published_values():
    """Shrout and Fleiss 1979, table 2: ICC(2,1) = .29, ICC(2,4) = .62."""
    rated = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    single, mean = scores.icc(scores.np.array(rated, dtype=float))
    assert (round(single, 2), round(mean, 2)) == (0.29, 0.62)
