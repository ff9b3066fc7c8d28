"""What the desk shows, and what it costs the database."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions import zones
from rapport.inbox.actions.sending import failed
from rapport.inbox.models import Assignment, Conversation, Draft, Message, SavedReply, Viewing
from rapport.inbox.queries import desk, thread
from rapport.inbox.queries.desk import View
from tests.inbox.arrivals import arrival
from tests.inbox.desk_pages import furnish
from tests.inbox.moments import furnished

pytestmark = pytest.mark.usefixtures("at_ten")
ROW = re.compile(r'id="row-(\d+)"')
EARLIER = re.compile(r'id="earlier-([^"]+)"')
BOOKKEEPING = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")


def statements(browser, address, **headers):
    """Queries of one page, without savepoints."""
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = browser.get(address, headers=headers)
    assert answer.status_code == 200
    return [q["sql"] for q in captured.captured_queries if not q["sql"].startswith(BOOKKEEPING)]


def rows_in(answer):
    """The conversations that a page of the list shows."""
    return set(ROW.findall(answer.content.decode()))


def come(cast, now, count, **changes):
    """So many clients write, one after the other."""
    with practice_scope(cast.id):
        return [
            actions.receive(
                arrival(
                    cast,
                    at=now - timedelta(minutes=2, seconds=count - n),
                    sender=f"client{n}@example.com",
                    **changes,
                ),
                at=now,
            )
            for n in range(count)
        ]


@pytest.mark.parametrize("size", [3, 25])
def test_the_desk_costs_the_same_whatever_its_size(cast, now, as_, size):
    come(cast, now, size)
    browser = as_(cast.dana)
    browser.get("/desk/")
    asked = statements(browser, "/desk/?view=everyone")
    own = [sql for sql in asked if "inbox_" in sql]
    assert len(own) == 3, own  # counters, rows, clocks with failures
    assert len(asked) <= 14, "\n".join(asked)


@pytest.mark.parametrize("size", [2, 60])
def test_a_conversation_costs_the_same_however_long(cast, now, as_, size):
    (place,) = come(cast, now, 1)
    with practice_scope(cast.id):
        row = Conversation.objects.get(pk=place.conversation_id)
        for n in range(size):
            actions.note(row, by=cast.dana, text="She called.", at=now + timedelta(seconds=n))
    browser = as_(cast.dan)
    browser.get("/desk/")
    asked = statements(browser, f"/inbox/{row.pk}/", **{"HX-Request": "true"})
    own = [sql for sql in asked if "inbox_" in sql]
    assert len(own) <= 15, "\n".join(own)


def test_a_row_says_who_wrote_what_and_by_when(cast, now, as_):
    come(cast, now, 1)
    page = as_(cast.dana).get("/desk/?view=everyone").content.decode()
    assert "Ada Example" in page
    assert "Does it hurt?" in page
    assert 'data-state="running"' in page or 'data-state="due_soon"' in page


def test_the_row_that_is_open_is_marked(cast, now, as_):
    first, second = come(cast, now, 2)
    for address in (
        f"/inbox/{second.conversation_id}/?view=everyone",
        f"/desk/list/?view=everyone&open={second.conversation_id}",
    ):
        page = as_(cast.dana).get(address).content.decode()
        assert f'/inbox/{second.conversation_id}/?view=everyone" data-row aria-current' in page
        assert f'/inbox/{first.conversation_id}/?view=everyone" data-row>' in page


def test_a_late_row_is_marked_late_for_eye_and_ear(cast, now, as_):
    with practice_scope(cast.id):
        actions.receive(arrival(cast, at=now - timedelta(minutes=7)), at=now)
    page = as_(cast.dana).get("/desk/?view=late").content.decode()
    assert 'data-state="late"' in page
    assert "Late by 2 minutes" in page


def test_a_mail_at_night_says_when_the_clock_starts(cast, now, as_):
    night = now + timedelta(hours=14)  # midnight in Chicago
    with practice_scope(cast.id):
        actions.receive(arrival(cast, at=night), at=night)
    import time_machine

    with time_machine.travel(night, tick=False):
        page = as_(cast.dana).get("/desk/?view=everyone").content.decode()
    assert 'data-state="closed"' in page
    assert "starts 09:00" in page


def test_the_list_goes_on_where_it_ended(cast, now, as_):
    come(cast, now, desk.PAGE + 5)
    browser = as_(cast.dana)
    first = browser.get("/desk/list/?view=everyone")
    assert len(first.context["rows"]) == desk.PAGE
    rest = browser.get("/desk/more/", {"view": "everyone", "after": first.context["after"]})
    shown = rows_in(first)
    more = rows_in(rest)
    assert len(more) == 5
    assert not shown & more
    assert b'class="more"' not in rest.content


def test_a_refresh_brings_as_many_rows_as_are_on_the_screen(cast, now, as_):
    come(cast, now, desk.PAGE + 5)
    answer = as_(cast.dana).get("/desk/list/?view=everyone&shown=35")
    assert len(answer.context["rows"]) == desk.PAGE + 5


@pytest.mark.parametrize(
    "address",
    [
        "?view=xx",
        "?after=2026,zz",
        "?after=2026-03-04T16:00:00,1",
        f"?after=2026-03-04T16:00:00%2B00:00,{2**64}",
        "?shown=-1",
        "?open=99999999999999999999",
    ],
)
def test_a_spoiled_address_shows_the_desk_anyway(cast, as_, address):
    assert as_(cast.dana).get(f"/desk/{address}").status_code == 200


def test_every_empty_view_teaches(cast, as_):
    for view in View:
        page = as_(cast.dana).get(f"/desk/?view={view}").content.decode()
        assert 'class="empty"' in page, view


def test_opening_it_as_its_owner_accepts_it(cast, now, as_):
    (place,) = come(cast, now, 1)
    with practice_scope(cast.id):
        assignment = Assignment.objects.select_related("staff__user").get()
        assert assignment.accepted_at is None
    others = next(p for p in (cast.dana, cast.dan, cast.mara) if p.pk != assignment.staff_id)
    as_(others).get(f"/inbox/{place.conversation_id}/")
    with practice_scope(cast.id):
        assert Assignment.objects.get().accepted_at is None
    as_(assignment.staff).get(f"/inbox/{place.conversation_id}/")
    with practice_scope(cast.id):
        assert Assignment.objects.get().accepted_at == now


def test_the_head_says_whose_it_is_and_why(cast, now, as_):
    (place,) = come(cast, now, 1)
    with practice_scope(cast.id):
        owner = Assignment.objects.select_related("staff__user").get().staff
    other = cast.dan if owner.pk != cast.dan.pk else cast.dana
    assert (
        f"With {owner.name}, who is on shift"
        in as_(other).get(f"/inbox/{place.conversation_id}/").content.decode()
    )
    assert (
        "With you, who is on shift"
        in as_(owner).get(f"/inbox/{place.conversation_id}/").content.decode()
    )
    considered = as_(other).get(reverse("inbox:candidates", args=[place.conversation_id]))
    assert "Olive" in considered.content.decode()


def test_leaders_land_on_today_where_there_is_one_and_others_at_the_desk(cast, as_):
    from rapport.web.navigation import exists

    assert as_(cast.dana).get("/")["Location"] == "/desk/"
    expected = "/today/" if exists("/today/") else "/desk/"
    assert as_(cast.olive).get("/")["Location"] == expected


def test_a_stranger_in_the_thread_is_named_as_such(cast, now, as_):
    (place,) = come(cast, now, 1)
    with practice_scope(cast.id):
        reply = arrival(
            cast,
            at=now,
            sender="stranger@example.com",
            text="I answer for her.",
            conversation_token=place.conversation_id,
        )
        actions.receive(reply, at=now)
    page = as_(cast.dana).get(f"/inbox/{place.conversation_id}/").content.decode()
    assert page.count("not the client’s own address") == 1
    assert "Verify before you disclose" in page


def test_a_soft_match_is_offered_and_merges_with_one_click(cast, now, as_):
    with practice_scope(cast.id):
        first = actions.receive(arrival(cast, at=now), at=now)
        again = actions.receive(arrival(cast, at=now), at=now)
    assert first.conversation_id != again.conversation_id
    browser = as_(cast.dana)
    page = browser.get(f"/inbox/{again.conversation_id}/").content.decode()
    assert "Same sender and subject as “A question”." in page
    browser.post(
        reverse("inbox:merging", args=[again.conversation_id]), {"into": first.conversation_id}
    )
    merged = browser.get(f"/inbox/{again.conversation_id}/")
    assert merged["Location"] == f"/inbox/{first.conversation_id}/"
    page = browser.get(merged["Location"]).content.decode()
    assert page.count("Does it hurt?") >= 2
    assert "Undo the last merge" in page


def test_an_offer_that_was_declined_is_not_made_again(cast, now, as_):
    with practice_scope(cast.id):
        actions.receive(arrival(cast, at=now), at=now)
        again = actions.receive(arrival(cast, at=now), at=now)
    browser, address = as_(cast.dana), f"/inbox/{again.conversation_id}/"
    assert "Keep apart" in browser.get(address).content.decode()
    browser.post(reverse("inbox:parting", args=[again.conversation_id]))
    page = browser.get(address).content.decode()
    assert "Keep apart" not in page
    assert "Dana keeps it apart from an earlier conversation" in page


def test_a_reply_that_failed_is_loud_in_list_and_thread(cast, now, as_):
    (place,) = come(cast, now, 1)
    with practice_scope(cast.id):
        row = Conversation.objects.get(pk=place.conversation_id)
        sent = actions.reply(row, by=cast.dana, text="Hardly.", at=now)
        failed(
            practice_id=cast.id,
            outgoing_id=sent.outgoing.pk,
            error="the mailbox is full",
            is_permanent=True,
            at=now,
        )
    page = as_(cast.dana).get(f"/inbox/{row.pk}/?view=everyone").content.decode()
    assert "not sent: the mailbox is full" in page
    assert "Try again" in page
    assert ">not sent<" in page.replace("\n", "") or "not sent</span>" in page


def test_only_the_newest_messages_are_shown_until_asked(cast, now, as_):
    (place,) = come(cast, now, 1)
    with practice_scope(cast.id):
        row = Conversation.objects.get(pk=place.conversation_id)
        for n in range(thread.WINDOW + 5):
            actions.note(row, by=cast.dana, text=f"note {n}", at=now + timedelta(seconds=n))
    browser = as_(cast.dana)
    newest = browser.get(reverse("inbox:thread", args=[row.pk]))
    assert newest.content.decode().count('class="message') == thread.WINDOW
    earlier = browser.get(
        reverse("inbox:thread", args=[row.pk]),
        {"before": EARLIER.search(newest.content.decode())[1]},
    )
    assert earlier.content.decode().count('class="message') == 6
    assert not EARLIER.search(earlier.content.decode())


def test_saved_replies_carry_the_name_and_rest_in_a_zone(cast, now, as_):
    (place,) = come(cast, now, 1)
    address = reverse("inbox:composer", args=[place.conversation_id])
    with practice_scope(cast.id):
        SavedReply.objects.create(
            practice_id=cast.id, name="Parking", text="Hello {name}, behind us."
        )
    assert "Hello Ada, behind us." in as_(cast.dana).get(address).content.decode()
    with practice_scope(cast.id):
        furnished(cast)
        row = Conversation.objects.get(pk=place.conversation_id)
        zones.enter(row, "hesitation", by=cast.dana, at=now)
    page = as_(cast.dana).get(address).content.decode()
    assert "behind us" not in page
    assert "Saved replies rest here" in page


def test_an_erased_client_cannot_be_written_to(cast, now, as_):
    (place,) = come(cast, now, 1)
    with practice_scope(cast.id):
        Client.objects.update(key=None, erased_at=now)
        Message.objects.update(key=None)
    page = as_(cast.dana).get(f"/inbox/{place.conversation_id}/").content.decode()
    assert "Erased client" in page
    assert "nothing more can be written to them" in page
    assert 'name="text"' not in page


def test_who_else_is_here_is_said_and_forgotten_again(cast, now, as_):
    room = furnish(cast, now)
    address = reverse("inbox:viewing", args=[room.conversation])
    assert "Dan" not in as_(cast.dana).post(address).content.decode()
    assert "Dana is looking at this" in as_(cast.dan).post(address).content.decode()
    as_(cast.dana).post(address, {"typing": "1"})
    assert "Dana is writing here" in as_(cast.dan).post(address).content.decode()
    as_(cast.dana).post(address, {"leaving": "1"})
    assert "Dana" not in as_(cast.dan).post(address).content.decode()
    with practice_scope(cast.id):
        assert Viewing.objects.filter(left_at=None).count() == 1


def test_a_draft_is_kept_per_person_and_says_for_whom(cast, now, as_):
    room = furnish(cast, now)
    address = reverse("inbox:draft", args=[room.conversation])
    as_(cast.dana).post(address, {"text": "Dear Ada"})
    as_(cast.dan).post(f"{address}?note", {"text": "She is nervous"})
    page = as_(cast.dana).get(f"/inbox/{room.conversation}/").content.decode()
    assert ">Dear Ada</textarea>" in page
    assert "She is nervous" not in page
    page = as_(cast.dan).get(f"/inbox/{room.conversation}/").content.decode()
    assert ">She is nervous</textarea>" in page
    assert 'value="note" checked' in page
    as_(cast.dan).post(address, {"text": "   "})
    with practice_scope(cast.id):
        assert Draft.objects.get().staff == cast.dana


@pytest.mark.parametrize(
    ("who", "view"),
    [("olive", "everyone"), ("mara", "everyone"), ("dana", "mine"), ("ivo", "mine")],
)
def test_leaders_see_everyones_first_and_others_their_own(cast, as_, who, view):
    browser = as_(getattr(cast, who))
    assert browser.get("/desk/").context["view"] == view
    assert browser.get("/desk/?view=late").context["view"] == "late"


def test_whoever_has_nothing_to_do_is_told_who_waits(cast, now, as_):
    come(cast, now, 2)
    with practice_scope(cast.id):
        Conversation.objects.update(owner=cast.dana)
    assert "wait for somebody else" not in as_(cast.dana).get("/desk/").content.decode()
    idle = as_(cast.dan)
    assert "2 clients wait for somebody else" in idle.get("/desk/").content.decode()
    with practice_scope(cast.id):
        Conversation.objects.update(waiting_since=None)
    page = idle.get("/desk/").content.decode()
    assert "Nobody waits for you" in page
    assert "somebody else" not in page


def test_a_conversation_opens_beside_an_empty_list_and_with_others_looking(cast, now, as_):
    room = furnish(cast, now)
    as_(cast.dan).post(reverse("inbox:viewing", args=[room.conversation]))
    page = as_(cast.mara).get(f"/inbox/{room.conversation}/?view=mine")
    assert page.status_code == 200
    assert "Dan is looking at this" in page.content.decode()


def test_what_follows_a_row_begins_at_its_mark(cast, now):
    come(cast, now, 6)
    with practice_scope(cast.id):
        rows = desk.page(View.EVERYONE, staff=cast.olive, at=now).rows
        for row, after in zip(rows, rows[1:], strict=False):
            assert row.mark
            found = desk.page(View.EVERYONE, staff=cast.olive, at=now, after=row.mark)
            assert found.rows[0] == after
        assert len(rows) == 6
