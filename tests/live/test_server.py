"""A real live process on a real database, read as a page reads it."""

import json
import time

import psycopg
import pytest
import time_machine
from psycopg.conninfo import conninfo_to_dict

from bench.stack import free_ports
from rapport.live.tickets import Ticket, issue
from tests.live.streams import LiveProcess, Stream
from tests.superuser import superuser

pytestmark = pytest.mark.xdist_group("live")


def change(practice: int, number: int) -> str:
    return json.dumps({"practice": practice, "topic": "conversation", "id": number})


def test_a_commit_is_seen_by_a_page_of_the_practice_only(live):
    ours, theirs = live.open(11), live.open(12)
    assert ours.status == theirs.status == 200
    assert ours.next()[0] == theirs.next()[0] == "hello"
    live.notify(change(11, 7), change(12, 8))
    assert ours.next()[:2] == ("change", '{"topic":"conversation","id":7}')
    assert theirs.next()[:2] == ("change", '{"topic":"conversation","id":8}')
    assert ours.is_silent(0.3)


def test_what_was_rolled_back_is_not_told(live):
    page = live.open(13)
    page.next()
    with psycopg.connect(live.url) as connection:
        connection.execute("select pg_notify('rapport_changes', %s)", [change(13, 1)])
        connection.rollback()
        connection.execute("select pg_notify('rapport_changes', %s)", [change(13, 2)])
        connection.commit()
    assert page.changed() == 2


def test_a_returning_page_gets_what_it_missed(live):
    page = live.open(14)
    _, _, place = page.next()
    page.close()
    live.notify(change(14, 21), change(14, 22))
    watcher = live.open(14, since=place)
    assert [watcher.changed(), watcher.changed()] == [21, 22]
    by_header = live.open(14, headers=f"Last-Event-ID: {place}\r\n")
    assert by_header.changed() == 21


def test_an_unknown_place_is_a_reset(live):
    assert live.open(15, since="0badf00d-3").next()[0] == "reset"


@pytest.mark.parametrize("ticket", ["", "forged", "WzEsMV0:1uAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAA"])
def test_a_forged_ticket_is_refused(live, ticket):
    assert Stream(live.port, ticket).status == 403


def test_an_expired_ticket_is_refused(live):
    with time_machine.travel(time.time() - 120):
        ticket = issue(Ticket(1, 1))
    assert Stream(live.port, ticket).status == 403


def test_only_our_own_pages_may_read(live):
    strangers = live.open(16, headers="Origin: https://elsewhere.example\r\n")
    assert strangers.status == 403
    ours = live.open(16, headers="Origin: http://localhost:18000\r\n")
    assert "access-control-allow-origin: http://localhost:18000\r\n" in ours.head


def test_a_page_that_does_not_read_holds_nobody_up_and_is_reset(live):
    slow, quick = live.open(17, small=True), live.open(17)
    assert slow.status == 200
    quick.next()
    many = "select pg_notify('rapport_changes', json_build_object('practice', 17, 'topic', %s::text, 'id', n)::text)"
    with psycopg.connect(live.url, autocommit=True) as connection:
        for start in range(0, 120_000, 20_000):
            connection.execute(
                f"{many} from generate_series(%s::int, %s) n",
                ["conversation" * 8, start, start + 19_999],
            )
    live.notify(change(18, 1))
    names = []
    while "reset" not in names:
        names.append(slow.next()[0])
    assert "change" in names, "it read the beginning"


def test_a_lost_database_connection_is_a_reset_for_everybody(live):
    page = live.open(19)
    page.next()
    with superuser() as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s"
            " and (query ilike 'listen%%' or query = 'select 1')",
            [conninfo_to_dict(live.url)["dbname"]],
        )
    assert page.next()[0] == "reset"
    live.notify(change(19, 5))
    assert page.changed() == 5


def test_sigterm_ends_streams_at_once(database):
    process = LiveProcess(database, free_ports()[0])
    page = process.open(20)
    page.next()
    began = time.monotonic()
    assert process.stop() == 0
    assert time.monotonic() - began < 8
    with pytest.raises(EOFError):
        page.next()
