"""A ticket opens the stream of one practice for a minute, and can't be made by hand."""

import time

import pytest
import time_machine
from django.core import signing

from rapport.live.server import origins
from rapport.live.tickets import LIFE, BadTicket, Ticket, issue, read


def test_a_ticket_is_read_as_it_was_issued():
    assert read(issue(Ticket(3, 14))) == Ticket(3, 14)


def test_a_ticket_holds_for_a_minute():
    ticket = issue(Ticket(3, 14))
    with time_machine.travel(time.time() + LIFE - 2):
        assert read(ticket) == Ticket(3, 14)
    with time_machine.travel(time.time() + LIFE + 2), pytest.raises(BadTicket):
        read(ticket)


@pytest.mark.parametrize(
    "forged",
    ["", "x", "a:b:c", signing.dumps([3, 14], salt="elsewhere")],
    ids=["empty", "short", "made up", "signed elsewhere"],
)
def test_a_forged_ticket_is_refused(forged):
    with pytest.raises(BadTicket):
        read(forged)


def test_a_ticket_for_another_practice_can_not_be_made_from_ours():
    ours = issue(Ticket(3, 14)).split(":")
    theirs = issue(Ticket(4, 14)).split(":")
    with pytest.raises(BadTicket):
        read(":".join([theirs[0], *ours[1:]]))


def test_pages_of_the_public_address_may_read_and_no_others():
    assert origins("https://desk.example/") == {"https://desk.example"}
    assert origins("http://127.0.0.1:8123") == {"http://127.0.0.1:8123", "http://localhost:8123"}
