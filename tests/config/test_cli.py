"""The command line: exit codes, one line on stderr, nothing slow before it is needed."""

import subprocess
import sys

import pytest

from rapport.config.cli import main
from rapport.config.cli.parser import build_parser


def rapport(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rapport.config.cli", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_loads_neither_django_nor_the_database_driver():
    script = (
        "import sys; from rapport.config.cli import build_parser; build_parser().format_help();"
        "print(sorted({'django', 'psycopg', 'granian', 'structlog'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("wrong", [(), ("nonsense",), ("token",), ("up", "--port", "http")])
def test_wrong_usage_is_a_two(wrong, capsys):
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "usage: rapport" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("bench", "nonsense"), "there is no bench named nonsense"),
        (("bench", "../x"), "there is no bench named ../x"),
        (("evaluate", "nonsense"), "there is no task named nonsense"),
        (("restore", "nowhere.backup"), "nowhere.backup does not exist"),
    ],
)
def test_what_can_not_be_done_is_one_line_and_a_one(given, said, capsys):
    assert main(given) == 1
    error = capsys.readouterr().err
    assert error.startswith("rapport: ")
    assert error.endswith(f"{said}\n")
    assert error.count("\n") == 1


CONTRACT = ["up", "web", "live", "worker", "clock", "mail", "status", "doctor", "token", "backup"]
CONTRACT += ["restore", "bench", "evaluate", "migrate"]


def test_a_setting_that_can_not_be_read_is_one_line_too(monkeypatch):
    monkeypatch.setenv("RAPPORT_TRUSTED_PROXIES", "10.0.0.300")
    for command in (("token", "--user", "dana@example.com"), ("doctor",)):
        done = rapport(*command)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert "10.0.0.300 is no address" in done.stdout + done.stderr


def test_every_command_of_the_contract_is_there():
    text = build_parser().format_help()
    for command in CONTRACT:
        assert f"\n    {command}" in text


def test_a_home_that_can_not_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    done = rapport("up", "--home", str(tmp_path / "file" / "home"))
    assert done.returncode == 1
    assert done.stderr.startswith("rapport: can't write to ")
