"""What reaches the logs, and what never does."""

import io
import json
import logging
import sys

import psycopg
import pytest
import structlog
from django.db import OperationalError

from rapport.config import logs


@pytest.fixture
def written(monkeypatch):
    """Everything logged in this test, as JSON objects."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    logs.set_up()
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_line_says_when_who_and_what(written):
    structlog.get_logger("rapport.test").info("a loop began", loop="clock")
    (line,) = written()
    assert line["event"] == "a loop began"
    assert line["loop"] == "clock"
    assert line["logger"] == "rapport.test"
    assert line["timestamp"].endswith("Z")


def test_a_message_of_an_exception_is_left_out(written):
    def fail():
        raise psycopg.errors.UniqueViolation("Key (email)=(ada@lovelace.example) already exists")

    try:
        fail()
    except psycopg.Error:
        structlog.get_logger("rapport.test").exception("a loop failed")
        logging.getLogger("rapport.other").exception("it failed")
    for line in written():
        assert line["error"] == "UniqueViolation"
        assert line["sqlstate"] == "23505"
        assert line["where"][-1].endswith(" fail")
        assert "lovelace" not in json.dumps(line)


def test_what_the_database_refused_is_told_through_djangos_error(written):
    try:
        try:
            raise psycopg.errors.DeadlockDetected("Process 12 waits for ShareLock")
        except psycopg.Error as cause:
            raise OperationalError("deadlock detected") from cause
    except OperationalError:
        logging.getLogger("django.request").exception("it failed")
    (line,) = written()
    assert (line["error"], line["sqlstate"]) == ("OperationalError", "40P01")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Not Found: /clients/?q=ada", "Not Found: /clients/"),
        ("GET /c/s3cr3t-token/answer/ 200", "GET /c/***/answer/ 200"),
        ("Not Found: /live/stream?ticket=abc", "Not Found: /live/***"),
        ("Not Found: /in/webform/abc123/", "Not Found: /in/webform/***/"),
        ("Forbidden: /conversations/7/", "Forbidden: /conversations/7/"),
    ],
)
def test_queries_and_secrets_in_paths_are_taken_out(written, said, kept):
    logging.getLogger("django.request").warning(said)
    assert written()[0]["event"] == kept


def test_what_libraries_chat_about_is_not_kept(written):
    logging.getLogger("mail.log").warning("MAIL FROM:<ada@lovelace.example>")
    logging.getLogger("httpx").info("GET https://elsewhere.example/?phone=555")
    logging.getLogger("django.db.backends").debug("select 'ada'")
    assert written() == []
