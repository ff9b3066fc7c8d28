"""The documentation is true: every name, address, command and file in it exists, and none is missing."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.urls import Resolver404, resolve

from rapport.accounts.models import Scope
from rapport.channels.api.operations import description
from rapport.config.cli.parser import build_parser
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel
from tests.superuser import as_superuser, superuser

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
CHANNELS = sorted(path.parent.name for path in ROOT.glob("rapport/channels/*/README.md"))
OPERATIONS = (DOCS / "operations.md").read_text()
API = (DOCS / "api.md").read_text()
VARIABLE = re.compile(r"""["']((?:RAPPORT|DATABASE)_[A-Z0-9_]*[A-Z0-9])["']""")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
# Answered by the live process, and a folder of the machine.
NOT_OURS = {"/live/stream", "/live/visit", "/live/health", "/var/lib/rapport"}


def blocks(text: str, *languages: str) -> list[str]:
    return [body for language, body in FENCE.findall(text) if language in languages]


def code(text: str) -> list[str]:
    """Code inside sentences and tables."""
    return SPAN.findall(FENCE.sub("", text))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


# Settings


def variables_in_code() -> set[str]:
    """Every variable of ours that code asks the environment for."""
    sources = [
        path for part in ("rapport", "tests", "bench") for path in ROOT.glob(f"{part}/**/*.py")
    ]
    return {name for path in sources for name in VARIABLE.findall(path.read_text())}


def variables_in_docs() -> list[str]:
    return re.findall(r"^\| `((?:RAPPORT|DATABASE)_[A-Z0-9_]+)` \|", OPERATIONS, re.M)


def test_every_setting_has_one_row_and_every_row_a_setting():
    assert sorted(variables_in_docs()) == sorted(variables_in_code())


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_setting_named_anywhere_has_its_row(page):
    mentioned = set(re.findall(r"\b(?:RAPPORT|DATABASE)_[A-Z0-9_]*[A-Z0-9]\b", page.read_text()))
    assert mentioned <= set(variables_in_docs())


# Commands


def commands_in(text: str) -> Iterator[list[str]]:
    """The `rapport …` commands of a page, each as its arguments."""
    lines = [line for body in blocks(text, "sh", "ini") for line in body.splitlines()]
    for line in [*lines, *code(text)]:
        for found in re.findall(r"(?:^|[\s(=/])rapport ([a-z-][^)|]*)", line):
            yield shlex.split(found, comments=True)


def known_commands() -> set[str]:
    return set(build_parser()._subparsers._group_actions[0].choices)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_rapport_command_parses(page, capsys):
    parser = build_parser()
    for arguments in commands_in(page.read_text()):
        if arguments[1:] == [] and arguments[0] in known_commands():
            continue  # named, not called
        try:
            parser.parse_args(arguments)
        except SystemExit:
            pytest.fail(f"rapport {' '.join(arguments)}: {capsys.readouterr().err}")


def test_every_command_is_documented():
    assert known_commands() == {arguments[0] for arguments in commands_in(OPERATIONS)}


def test_every_make_target_named_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    for page in PAGES:
        text = page.read_text()
        lines = [line for body in blocks(text, "sh") for line in body.splitlines()] + code(text)
        used = {name for line in lines for name in re.findall(r"\bmake ([a-z-]+)", line)}
        assert used <= targets, named(page)


def test_the_readme_begins_with_two_commands():
    first = blocks((ROOT / "README.md").read_text(), "sh")[0]
    assert [line.split("#")[0].strip() for line in first.splitlines()] == ["make run", "make test"]


# Addresses


def paths_in(text: str) -> set[str]:
    """Paths of pages that a text names, with a number or a word where one stands for many."""
    whole = [span for span in code(text) if re.fullmatch(r"/[a-z][\w/.<>{} -]*", span)]
    return {re.sub(r"<[^>]+>|\{[^}]+\}", "7", span) for span in whole if span not in NOT_OURS}


@pytest.mark.parametrize("page", [p for p in PAGES if p.parent == DOCS], ids=named)
def test_every_path_named_resolves(page):
    lost = set()
    for path in paths_in(page.read_text()):
        try:
            resolve(path)
        except Resolver404:
            lost.add(path)
    assert lost == set()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_relative_link_and_picture_is_there(page):
    text = FENCE.sub("", page.read_text())
    for target in LINK.findall(text):
        parts = urlsplit(target)
        if parts.scheme:
            continue
        file = (page.parent / unquote(parts.path)) if parts.path else page
        assert file.exists(), target
        if parts.fragment:
            assert parts.fragment in anchors(file.read_text()), target


def anchors(text: str) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.M)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


# Channels


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_is_in_the_guide_for_administrators(channel):
    assert f"(`{channel}`)" in (DOCS / "administrators.md").read_text()


# The API


def calls() -> Iterator[tuple[str, str, str, dict[str, object]]]:
    """Verb, path, query and body of every curl example."""
    for body in blocks(API, "sh"):
        for command in re.findall(r"^curl .*?(?=^curl |\Z)", body, re.M | re.S):
            words = shlex.split(command.replace("$RAPPORT", "https://desk.example.com"))
            url = urlsplit(next(word for word in words if word.startswith("https://")))
            data = words[words.index("-d") + 1] if "-d" in words else "null"
            encoded = words[words.index("--data-urlencode") + 1] if "-G" in words else ""
            verb = words[words.index("-X") + 1] if "-X" in words else "GET"
            yield verb.lower(), url.path, url.query or encoded, json.loads(data)


def document() -> dict:
    return json.loads(json.dumps(description(None)))


def operation_of(verb: str, path: str) -> tuple[str, str] | None:
    for template in document()["paths"]:
        shape = re.sub(r"\\\{\w+\\\}", r"\\d+", re.escape(template))
        if re.fullmatch(shape, path) and verb in document()["paths"][template]:
            return verb, template
    return None


def test_every_operation_has_an_example_and_every_example_an_operation():
    known = {(verb, path) for path, verbs in document()["paths"].items() for verb in verbs}
    assert {operation_of(verb, path) for verb, path, _, _ in calls()} == known


def test_the_examples_send_what_the_operations_take():
    whole = document()
    for verb, path, query, body in calls():
        _, template = operation_of(verb, path)
        operation = whole["paths"][template][verb]
        known = {parameter["name"] for parameter in operation.get("parameters", [])}
        assert set(re.findall(r"(?:^|&)(\w+)=", query)) <= known
        assert ("requestBody" in operation) == (body is not None), path
        if body is not None:
            content = operation["requestBody"]["content"]["application/json"]["schema"]
            schema = whole["components"]["schemas"][content["$ref"].rpartition("/")[2]]
            assert set(schema["required"]) <= set(body) <= set(schema["properties"])


def test_every_scope_is_documented():
    assert set(re.findall(r"^\| `(\w+)` \|", API, re.M)) == set(Scope.values)


@pytest.mark.django_db
def test_an_api_channel_is_made_in_the_settings_and_shows_its_public_id(cast, client):
    client.force_login(cast.mara.user)
    assert "/settings/channels/new/api/" in client.get("/settings/channels/").content.decode()
    filled = {"name": "Booking system", "location": cast.location.pk}
    page = client.post("/settings/channels/new/api/", filled, follow=True)
    with practice_scope(cast.id):
        made = Channel.objects.get(kind="api", name="Booking system")
    assert f"<code>{made.public_id}</code>" in page.content.decode()


# A PostgreSQL of one's own


def test_the_sql_makes_a_database_that_fits(postgres):
    """As it stands in operations, under other names, on the server of the tests."""
    [statements] = blocks(OPERATIONS, "sql")
    for old, new in (("rapport_", "docs_"), ("database rapport", "database docs_rapport")):
        statements = statements.replace(old, new)
    gone = ["drop database if exists docs_rapport with (force)"]
    gone += [f"drop role if exists {role}" for role in ("docs_owner", "docs_app")]
    for statement in gone:
        as_superuser(statement)
    try:
        for statement in filter(None, map(str.strip, statements.split(";"))):
            as_superuser(statement)
        rights = as_superuser(
            "select has_database_privilege('docs_app', 'docs_rapport', 'connect'),"
            " has_database_privilege('docs_app', 'docs_rapport', 'create'),"
            " (select rolbypassrls or rolsuper from pg_roles where rolname = 'docs_app')"
        )
        assert rights == [(True, False, False)]
        assert _owner_may_migrate() is True
    finally:
        for statement in gone:
            as_superuser(statement)


def _owner_may_migrate() -> object:
    with superuser(dbname="docs_rapport") as connection:
        found = connection.execute(
            "select has_schema_privilege('docs_owner', 'public', 'create')"
            " and not has_schema_privilege('docs_app', 'public', 'create')"
        ).fetchone()
        return found[0]


# Messages


def source() -> str:
    """All code, with what stands in adjacent literals joined as Python joins it."""
    text = "".join(path.read_text() for path in ROOT.glob("rapport/**/*.py"))
    return re.sub(r'"\s*\n\s*f?"', "", text)


def test_every_message_in_troubleshooting_is_one_that_rapport_says():
    table = OPERATIONS.split("## Troubleshooting")[1]
    said = source()
    messages = set(re.findall(r"^\| `([^`]+)` \|", table, re.M))
    messages -= {"CSRF verification failed"}  # Django's own
    assert len(messages) > 10
    for message in messages:
        for piece in re.split(r"…|\bN\b|\d+", message):
            assert piece.strip(" :") in said, message


# The changelog


def test_what_comes_next_is_in_the_changelog():
    changes = (ROOT / "CHANGELOG.md").read_text()
    assert re.search(r"^## Unreleased\n- ", changes, re.M)
