"""Public tasks are read in every form they come in, trained on what is given for it, and scored."""

import csv
import gzip
import json

import pytest

from rapport.config.cli import main
from rapport.language.evaluation import clinc150, reading

TRAIN = [
    *(
        (f"what does a {part} treatment cost", "price")
        for part in ["lip", "chin", "brow", "cheek", "neck", "jaw", "leg", "arm"]
    ),
    *(
        (f"please move my {day} visit to another day", "change")
        for day in ["monday", "tuesday", "friday", "sunday", "march", "april", "june", "july"]
    ),
    *(
        (f"thank you so much {name} you were great", "thanks")
        for name in ["ana", "bo", "cy", "dee", "eva", "flo", "gus", "hal"]
    ),
]
TEST = [
    ("how much is a nose treatment", "price"),
    ("move my saturday visit please", "change"),
    ("thank you dr lee", "thanks"),
]


def as_csv(path, pairs):
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([("text", "category"), *pairs])
    return path


def as_lines(path, rows):
    path.write_text("\n".join(json.dumps(row) for row in rows))
    return path


def evaluated(capsys, task, train, test):
    assert main(["evaluate", task, "--train", str(train), "--test", str(test), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_table_is_read_as_csv_lines_json_and_packed(tmp_path):
    rows = [{"text": "a,b", "category": "x"}, {"text": "é", "category": "y"}]
    forms = {
        "one.csv": 'text,category\n"a,b",x\né,y\n',
        "two": "\n".join(json.dumps(row) for row in rows),
        "three.json": json.dumps(rows, indent=1),
        "four.jsonl": "\ufeff" + "\n".join(json.dumps(row) for row in rows),
    }
    for name, content in forms.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content.encode()))
        for path in (tmp_path / name, tmp_path / f"{name}.gz"):
            assert reading.rows([path], "text", "category") == rows
    one = as_lines(tmp_path / "single.jsonl", rows[:1])
    assert reading.rows([one]) == rows[:1]


def test_a_missing_column_is_said(tmp_path):
    with pytest.raises(ValueError, match="no labels"):
        reading.rows([as_lines(tmp_path / "x.jsonl", [{"text": "a"}])], "labels")


def test_intents_are_learned_and_scored(tmp_path, capsys):
    scores = evaluated(
        capsys, "banking77", as_csv(tmp_path / "a.csv", TRAIN), as_csv(tmp_path / "b.csv", TEST)
    )
    assert scores["accuracy"] == 100
    assert 0 <= scores["ece"] <= 1


def test_out_of_scope_has_its_own_scores(tmp_path, capsys):
    parts = {"train": TRAIN, "val": [*TEST, *TRAIN[::5]]}
    strange = [
        ["the stock market fell by four percent", "oos"],
        ["volcanoes erupt molten rock", "oos"],
    ]
    train = tmp_path / "train.json"
    train.write_text(json.dumps(parts))
    test = tmp_path / "test.json"
    test.write_text(json.dumps({"test": TEST, "oos_test": strange}))
    scores = evaluated(capsys, "clinc150", train, test)
    assert scores["accuracy"] == 100
    assert scores["n"] == 3
    assert scores["oos_auroc"] == 1
    assert {"oos_recall_at_5", "ece"} <= scores.keys()


def test_one_file_for_both_is_split_by_its_own_parts(tmp_path):
    parts = {
        "train": [("a", "x")],
        "val": [("b", "x")],
        "test": [("c", "y")],
        "oos_test": [("d", "oos")],
        "oos_train": [("e", "oos")],
    }
    assert clinc150.inside(parts, "train") == [("a", "x")]
    assert clinc150.tested(parts) == [("c", "y"), ("d", "oos")]


def test_several_labels_have_micro_and_macro_scores(tmp_path, capsys):
    rows = [{"question": "What was good?", "text": text, "labels": [label], "sentiment": s}
            for (text, label), s in zip(TRAIN * 4, ["1", "3", "5"] * 32, strict=True)]  # fmt: skip
    train, test = as_lines(tmp_path / "a.jsonl", rows), as_lines(tmp_path / "b.jsonl", rows[:6])
    scores = evaluated(capsys, "nhs-labels", train, test)
    assert scores["micro_f1"] == pytest.approx(1)
    assert scores["macro_f1"] == pytest.approx(1)
    assert 0 <= evaluated(capsys, "nhs-sentiment", train, test)["macro_f1"] <= 1


def test_emotions_are_scored_in_three_sizes(tmp_path, capsys):
    labels = ["anger", "joy", "neutral"]
    rows = [
        {"text": text, "labels": [labels[["price", "change", "thanks"].index(name)]]}
        for text, name in TRAIN
    ]
    scores = evaluated(
        capsys,
        "goemotions",
        as_lines(tmp_path / "a.jsonl", rows),
        as_lines(tmp_path / "b.jsonl", rows),
    )
    assert scores["macro_f1"] == scores["ekman_macro_f1"] == scores["group_macro_f1"] == 1


def test_turns_are_scored_by_domain(tmp_path, capsys):
    rows = [
        {"domain": domain, "text": text, "intents": [name]}
        for text, name in TRAIN
        for domain in ("one", "two")
    ]
    scores = evaluated(
        capsys,
        "multidogo",
        as_lines(tmp_path / "a.jsonl", rows),
        as_lines(tmp_path / "b.jsonl", rows),
    )
    assert scores["accuracy"] == scores["one"] == scores["two"] == 100


def test_slots_are_scored_by_exact_span(tmp_path, capsys):
    rows = [{"text": f"for {n} people at {h} pm", "requestedSlots": [], "labels": [
        {"slot": "people", "start": 4, "end": 12}, {"slot": "time", "start": 16, "end": 20}]}
        for n in range(2, 8) for h in range(2, 9)]  # fmt: skip
    scores = evaluated(
        capsys,
        "restaurant8k",
        as_lines(tmp_path / "a.jsonl", rows),
        as_lines(tmp_path / "b.jsonl", rows),
    )
    assert scores["f1"] == 1


@pytest.mark.parametrize(
    "task",
    [
        "banking77",
        "clinc150",
        "nhs-labels",
        "nhs-sentiment",
        "goemotions",
        "mams-acsa",
        "restaurant8k",
        "multidogo",
    ],
)
def test_a_task_that_trains_says_what_it_needs(task, capsys):
    assert main(["evaluate", task, "--shipped", "--json"]) == 1
    assert "--train FILE… and --test FILE…" in capsys.readouterr().err
