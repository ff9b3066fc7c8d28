"""The measures count what they say they count, and our own labelled mails are all understood."""

import io
import json
import tarfile
from pathlib import Path

import pytest

from rapport.config.cli import main
from rapport.language.evaluation.bodies import body_of
from rapport.language.evaluation.bounces import evaluate_bounces
from rapport.language.evaluation.replies import evaluate_replies
from tests.language.ordinary_mails import ORDINARY, raw

REPLIES = Path(__file__).parent / "replies.jsonl"
BOUNCE = (
    b"From: MAILER-DAEMON@mx.example\nReturn-Path: <>\nSubject: failure notice\n\n"
    b"Your mail could not be delivered.\n<ana@client.example>: 550 5.1.1 no such user\n"
)


def written(folder: Path, lines: list[dict[str, str]]) -> Path:
    file = folder / "gold.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return file


def test_our_labelled_replies_are_separated_as_a_reader_would():
    report = evaluate_replies([REPLIES])
    assert report["n"] >= 30
    assert report["exact"] == 1.0
    assert report["similarity"] == 1.0


def test_a_half_right_reply_counts_for_similarity_only(tmp_path):
    lines = [
        {"id": "1", "email": "Yes  please\n", "reply": "Yes please"},
        {"id": "2", "email": "Hello", "reply": "Hello world"},
    ]
    report = evaluate_replies([written(tmp_path, lines)])
    assert (report["exact"], report["n"]) == (0.5, 2)
    assert report["similarity"] == pytest.approx((1 + 2 * 5 / 16) / 2)


def test_no_lines_score_nothing(tmp_path):
    assert evaluate_replies([written(tmp_path, [])]) == {"exact": 0.0, "similarity": 0.0, "n": 0}


def test_other_parsers_are_measured_on_the_same_lines():
    compared = evaluate_replies([REPLIES], compare=True)["compared"]
    assert set(compared) == {"email-reply-parser", "mail-parser-reply"}
    assert all(0 < score["exact"] < 0.7 for score in compared.values())


def test_raw_mail_text_and_html_are_told_apart():
    assert body_of("From: a@b.example\nMIME-Version: 1.0\n\nHi")[0].strip() == "Hi"
    assert body_of("<div>Hi</div>") == ("", "<div>Hi</div>")
    assert body_of("From: Ana <a@b.example>\nSent: Monday\n\nHi")[0].startswith("From: Ana")
    assert body_of("Subject: nothing, I only ask\n\nHi")[0].startswith("Subject")


@pytest.fixture
def labelled(tmp_path):
    """Two bounces, one of them with a wrong label, an ordinary mail and an unlabelled one."""
    expected = {
        "a.eml": [{"reason": "userunknown", "hardbounce": 1}],
        "b.eml": [{"reason": "mailboxfull", "hardbounce": 0}],
        "c.eml": [],
    }
    (tmp_path / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    contents = {"a.eml": BOUNCE, "b.eml": BOUNCE, "c.eml": raw(*ORDINARY[0]), "d.eml": BOUNCE}
    return tmp_path, contents


def assert_counted(report):
    assert report["recognised"] == 1.0
    assert report["reason_accuracy"] == report["permanent_accuracy"] == 0.5
    assert (report["n"], report["n_ordinary"], report["false_alarms"]) == (2, 1, 0.0)
    assert (report["unlabelled"], report["unlabelled_recognised"]) == (1, 1)


def test_loose_mails_are_counted_against_their_labels(labelled):
    folder, contents = labelled
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    assert_counted(evaluate_bounces(folder))


def test_packed_mails_are_counted_the_same(labelled):
    folder, contents = labelled
    with tarfile.open(folder / "mails.tar.gz", "w:gz") as archive:
        for name, content in contents.items():
            member = tarfile.TarInfo(f"mails/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    assert_counted(evaluate_bounces(folder))


def test_false_alarms_are_counted_over_a_folder_of_ordinary_mail(labelled, tmp_path_factory):
    folder, _ = labelled
    ordinary = tmp_path_factory.mktemp("ordinary")
    (ordinary / "calm.eml").write_bytes(raw(*ORDINARY[1]))
    (ordinary / "not ordinary.eml").write_bytes(BOUNCE)
    report = evaluate_bounces(folder, ordinary=ordinary)
    assert (report["false_alarms"], report["n_ordinary"]) == (0.5, 2)
    assert report["recognised"] == 0.0


def test_flufl_is_measured_on_the_same_mails(labelled):
    folder, contents = labelled
    (folder / "a.eml").write_bytes(contents["a.eml"])
    assert set(evaluate_bounces(folder, compare=True)["compared"]) == {"flufl.bounce"}


def told(capsys, *given) -> dict:
    """What the command says: one JSON object and nothing else."""
    assert main(["evaluate", *map(str, given), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_replies_are_evaluated_on_the_command_line(capsys, tmp_path):
    more = written(tmp_path, [{"id": "1", "email": "Hello", "reply": "Something else"}])
    report = told(capsys, "replies", "--test", REPLIES, more)
    assert report["task"] == "replies"
    assert 0.9 < report["exact"] < report["similarity"] < 1.0


@pytest.mark.parametrize("labels_are_packed", [True, False])
def test_bounces_are_evaluated_from_a_tar(labelled, labels_are_packed, capsys):
    folder, contents = labelled
    if labels_are_packed:
        contents["expected.json"] = (folder / "expected.json").read_bytes()
        (folder / "expected.json").unlink()
    with tarfile.open(folder / "set.tar", "w") as archive:
        for name, content in contents.items():
            member = tarfile.TarInfo(f"set/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    assert_counted(told(capsys, "bounces", "--test", folder / "set.tar"))


@pytest.mark.parametrize("task", ["replies", "bounces"])
def test_there_is_no_score_without_a_test_set(task, capsys):
    assert main(["evaluate", task, "--json"]) == 1
    assert f"{task} takes --test" in capsys.readouterr().err


def test_a_set_without_labels_is_refused_rather_than_scored_zero(labelled, capsys):
    folder, _ = labelled
    assert main(["evaluate", "bounces", "--test", str(folder)]) == 1
    assert "names none of the mails" in capsys.readouterr().err


def test_a_file_that_is_no_set_is_one_line(tmp_path, capsys):
    (tmp_path / "some.txt").write_text("no tar")
    assert main(["evaluate", "bounces", "--test", str(tmp_path / "some.txt")]) == 1
    assert capsys.readouterr().err.endswith("is no tar\n")
    assert main(["evaluate", "bounces", "--test", str(tmp_path)]) == 1
    assert "expected.json" in capsys.readouterr().err
