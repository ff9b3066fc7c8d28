"""`rapport import KIND FILE`, inside a practice that is there."""

import pytest

from rapport.clients.models import Client, Visit
from rapport.config.cli import import_file
from rapport.config.cli.parser import build_parser
from rapport.database.scope import practice_scope

CLIENTS = b"Name,Email\nAda Example,ada@example.com\nNobody,\n"
VISITS = b"Name,Email,Start\nAda Example,ada@example.com,2026-03-05 14:30\n"


def take(kind, content, *more):
    given = build_parser().parse_args(["import", kind, "people.csv", *more])
    return import_file.take(given, content)


@pytest.mark.parametrize(
    ("kind", "content", "rows"), [("clients", CLIENTS, Client), ("visits", VISITS, Visit)]
)
def test_it_takes_a_file_once_and_says_what_it_did(cast, capsys, kind, content, rows):
    refused = take(kind, content, "--dry-run")
    with practice_scope(cast.id):
        assert not rows.objects.exists()
    assert [line.line for line in refused] == [line.line for line in take(kind, content)]
    with practice_scope(cast.id):
        assert rows.objects.count() == 1
    take(kind, content)
    said = capsys.readouterr().err.splitlines()
    dry, first, again = (line.partition(",")[0] for line in said)
    assert (dry, first, again) == ("1 added", "1 added", "0 added")


def test_links_of_staff_go_to_stdout(cast, capsys):
    take("staff", b"Name,Email\nNia New,nia@example.com\n")
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("Nia New,nia@example.com,/accounts/invitation/")
