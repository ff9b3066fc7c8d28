"""The heads that are shipped: small, quick to read, without pickle, true to their card; and how they are made."""

import json
import time

import numpy as np
import pytest

from rapport.config.cli import main
from rapport.language import encoder
from rapport.language.domain.building import build
from rapport.language.domain.card import card
from rapport.language.domain.messages import FOLDER, ZONES, Sample, read_samples
from rapport.language.domain.sight import look
from rapport.language.domain.storage import ABOUT, NUMBERS, SHIPPED, HeadsUnusable, load, save
from rapport.language.evaluation.red_flags import score
from rapport.language.tagging.fitting import fit


@pytest.fixture(scope="module")
def few():
    """Sixty messages of each of two training writers."""
    samples = read_samples([FOLDER / "train.jsonl"])
    writers = list(dict.fromkeys(sample.writer for sample in samples))[:2]
    return [s for w in writers for s in [x for x in samples if x.writer == w][:60]]


@pytest.fixture(scope="module")
def made(few, tmp_path_factory):
    """A model of these few, as it is and as it is read again."""
    folder = tmp_path_factory.mktemp("heads")
    model = build(few, encoder.default(), {"version": "test", "licences": {"data": "MIT"}})
    tagger = fit([[["a"], ["b"]], [["b"]]], [[0, 1], [1]], ("O", "B-date", "I-date"), seldom=1)
    save(model, tagger, folder)
    return model, folder


def test_the_files_are_small_and_read_within_a_second():
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) <= 6_500_000
    began = time.process_time()
    load(SHIPPED, encoder.default())
    assert time.process_time() - began < 1


def test_the_numbers_hold_no_objects():
    with np.load(SHIPPED / NUMBERS, allow_pickle=False) as file:
        assert all(file[name].dtype.kind == "f" for name in file.files)


def test_the_card_names_version_data_licences_seed_and_limits():
    about = json.loads((SHIPPED / ABOUT).read_text())["about"]
    text = (SHIPPED / "CARD.md").read_text()
    for key in ("version", "encoder", "samples", "seed"):
        assert f"| {about[key]}" in text or f": {about[key]} messages" in text, key
    assert all(licence in text for licence in about["licences"].values())
    assert "written for the purpose" in text
    assert "no medical device" in " ".join(text.split())


def test_the_test_part_shares_no_writer_and_no_text_with_training():
    """But for what everybody writes: a word, a smile."""
    train, test = (read_samples([FOLDER / f"{name}.jsonl"]) for name in ("train", "test"))
    assert not {s.writer for s in train} & {s.writer for s in test}
    known = {s.message.text.strip().lower() for s in train}
    assert all(
        len(s.message.text.split()) < 4 for s in test if s.message.text.strip().lower() in known
    )


def test_a_model_is_the_same_after_it_was_written_and_read(made, few):
    model, folder = made
    again, tagger = load(folder, encoder.default())
    sight = look([sample.message for sample in few[:8]], encoder.default(), model.terms)
    assert np.allclose(model.margins(sight).whole, again.margins(sight).whole, atol=0.05)
    assert again.one_of == dict(model.one_of)
    assert again.true_or_not == dict(model.true_or_not)
    assert tagger.tags == ("O", "B-date", "I-date")


def test_even_few_messages_teach_worry_across_writers(made):
    assert made[0].about["scores"]["flag/any"]["auroc"] > 0.65


def test_its_card_holds_every_head(made):
    text = card(made[0], ["few.jsonl"])
    assert all(
        f"| zone/{zone} |" in text for zone in ZONES if f"zone/{zone}" in made[0].about["scores"]
    )
    assert "| intent | 18 |" in text


def test_heads_of_another_encoder_or_format_are_refused(made, tmp_path):
    class Other:
        name, dimensions = "other", 512

    with pytest.raises(HeadsUnusable, match="rapport train"):
        load(made[1], Other())
    with pytest.raises(HeadsUnusable, match="no usable heads"):
        load(tmp_path, encoder.default())
    about = json.loads((made[1] / ABOUT).read_text()) | {"format": 0}
    (tmp_path / ABOUT).write_text(json.dumps(about))
    (tmp_path / NUMBERS).write_bytes((made[1] / NUMBERS).read_bytes())
    with pytest.raises(HeadsUnusable, match="format 0"):
        load(tmp_path, encoder.default())


def test_training_needs_two_writers(tmp_path, capsys):
    line = {"text": "hi", "tier": "none", "writer": "a"}
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps(line))
    assert main(["train", "--data", str(file), "--out", str(tmp_path / "out")]) == 1
    assert "two writers" in capsys.readouterr().err


def test_a_line_of_the_domain_set_is_read_with_what_it_leaves_out():
    sample = Sample.from_json(
        {"text": "x", "tier": "same_day", "group": "-", "context": {"days_since_treatment": 2}}
    )
    assert (sample.group, sample.zones, sample.message.surroundings.days_since_treatment) == (
        "",
        frozenset(),
        2.0,
    )
    with pytest.raises(ValueError, match="text and tier"):
        Sample.from_json({"text": "x"})


@pytest.mark.long
def test_the_shipped_heads_are_scored_on_the_test_part(capsys):
    assert main(["evaluate", "red-flags", "--shipped", "--json"]) == 0
    flags = json.loads(capsys.readouterr().out)
    keys = "recall recall_lower page_now_recall page_now_false_alarm_rate same_day_false_alarm_rate recall_es"
    assert all(0 <= flags[key] <= 1 for key in keys.split())
    assert flags["recall_lower"] < flags["recall"]
    assert flags["recall"] > 0.9
    assert main(["evaluate", "zones", "--shipped", "--json"]) == 0
    zones = json.loads(capsys.readouterr().out)
    assert zones["recall"] > 0.75
    assert zones["false_alarm_rate"] < 0.15
    assert set(zones["by_zone"]) == set(ZONES)


def test_recall_counts_either_tier_and_false_alarms_each_their_own():
    lines = [
        *(("page_now", "en"), ("same_day", "es"), ("page_now", "es")),
        *(("none", "en"), ("none", "en")),
    ]
    samples = [Sample.from_json({"text": "x", "tier": tier, "lang": lang}) for tier, lang in lines]
    found = score(samples, ["same_day", "none", "page_now", "same_day", "none"])
    assert found["recall"] == pytest.approx(2 / 3)
    assert found["page_now_recall"] == found["recall_es"] == 0.5
    assert (found["same_day_false_alarm_rate"], found["page_now_false_alarm_rate"]) == (0.5, 0)
