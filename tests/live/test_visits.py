"""A visitor's stream: this chat and no other, for this site and no other, without a word in it."""

import json

import psycopg
import pytest

from rapport.live.app import MOST_WINDOWS
from rapport.live.hub import Hub
from rapport.live.tickets import BadTicket, Ticket, Visit, issue, issue_visit, read, read_visit
from tests.live.streams import Stream

pytestmark = pytest.mark.xdist_group("live")
SITE = "https://www.riverside.example"


def tell(live, conversation: int, event: str, **data) -> None:
    told = {"practice": 31, "conversation": conversation, "event": event, "data": data}
    with psycopg.connect(live.url, autocommit=True) as connection:
        connection.execute("select pg_notify('rapport_visits', %s)", [json.dumps(told)])


def visit(live, conversation: int, *, since="", origin=SITE, ticket="") -> Stream:
    named = ticket or issue_visit(Visit(31, conversation, SITE))
    headers = f"Origin: {origin}\r\n"
    return Stream(live.port, named, since=since, headers=headers, path="/live/visit")


def told(stream: Stream) -> tuple[str, str]:
    """The next event; `hello` is passed over."""
    while (event := stream.next())[0] == "hello":
        continue
    return event[:2]


def test_a_visitor_hears_of_this_chat_only_and_catches_up(live):
    ours, theirs = visit(live, 1), visit(live, 2)
    assert f"access-control-allow-origin: {SITE}\r\n" in ours.head
    assert "allow-credentials" not in ours.head
    assert ours.next()[0] == theirs.next()[0] == "hello"
    tell(live, 1, "message", n=1)
    _, data, place = ours.next()
    assert json.loads(data) == {"n": 1}
    tell(live, 1, "typing", name="Dana", is_typing=True)
    assert ours.next()[0] == "typing"
    tell(live, 1, "message", n=2)
    back = visit(live, 1, since=place)
    assert told(back) == ("message", '{"n":2}'), "typing is over by then"
    assert theirs.is_silent(0.2)


def test_a_ticket_is_for_one_site_and_one_kind_of_stream(live):
    assert visit(live, 1, origin="https://elsewhere.example").status == 403
    assert visit(live, 1, ticket=issue(Ticket(31, 1))).status == 403
    assert Stream(live.port, issue_visit(Visit(31, 1, ""))).status == 403
    with pytest.raises(BadTicket):
        read(issue_visit(Visit(31, 1, "")))
    with pytest.raises(BadTicket):
        read_visit(issue(Ticket(31, 1)))


def test_rooms_tell_where_somebody_is():
    hub = Hub()
    page = hub.open((31, 1), "")
    assert hub.rooms == [(31, 1)]
    hub.leave(page)
    assert hub.rooms == []


def test_one_visitor_keeps_so_many_windows_open_and_no_more(live):
    streams = [visit(live, 7) for _ in range(MOST_WINDOWS)]
    assert {stream.status for stream in streams} == {200}
    assert visit(live, 7).status == 429
    assert visit(live, 8).status == 200
