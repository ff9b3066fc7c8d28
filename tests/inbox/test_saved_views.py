"""Saved views: the same rows and numbers by two ways, whose they are, and what they cost."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions import viewing
from rapport.inbox.actions.viewing import Wish
from rapport.inbox.models import Conversation, SavedView, ViewEntry
from rapport.inbox.queries import desk
from rapport.inbox.queries.saved_views import seen_by
from rapport.practice.errors import NotAllowed
from rapport.practice.models import Role
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.usefixtures("at_ten")
MINUTE = timedelta(minutes=1)


def furnished_desk(cast, now):
    """Eight conversations that differ in everything a view can ask for."""
    rows = []
    for n in range(8):
        channel = cast.form if n % 2 else cast.mailbox
        at = now - n * MINUTE
        place = actions.receive(
            arrival(cast, at=at, sender=f"client{n}@example.com", channel_id=channel.pk), at=at
        )
        rows.append(place.conversation_id)
    for n, pk in enumerate(rows):
        Conversation.objects.filter(pk=pk).update(
            tags=[["price"], ["laser", "price"], [], []][n % 4],
            priority=["normal", "high", "low"][n % 3],
            zone=["", "", "trouble"][n % 3],
            owner=[None, cast.dana, cast.dan][n % 3],
            status=["open", "open", "open", "snoozed"][n % 4],
            snoozed_until=now + MINUTE if n % 4 == 3 else None,
        )
    Conversation.objects.filter(pk=rows[0]).update(waiting_since=None, due_at=None)
    return rows


@pytest.fixture
def busy(scoped, now):
    return scoped, furnished_desk(scoped, now)


wishes = st.fixed_dictionaries(
    {
        "state": st.sampled_from(["waiting", "client", "snoozed"]),
        "whose": st.sampled_from(["", "me", "nobody", "person"]),
        "channel_kind": st.sampled_from(["", "email", "webform"]),
        "priority": st.sampled_from(["", "high", "low"]),
        "tags": st.sampled_from([(), ("price",), ("laser", "unused")]),
        "zone": st.sampled_from(["", "in", "out"]),
        "due": st.sampled_from(["", "late", "soon"]),
        "is_collected": st.booleans(),
    }
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=wishes)
def test_a_view_counts_what_it_shows(busy, now, asked):
    """Counters and rows are asked in two ways; they never tell different things."""
    cast, rows = busy
    person = cast.dan if asked["whose"] == "person" else None
    wish = Wish("Odd", is_shared=True, person=person, location=cast.location, **asked)
    kept = viewing.keep_view(wish=wish, by=cast.mara, at=now)
    if kept.is_collected:
        for pk in rows[::2]:
            viewing.collect(Conversation(pk=pk), view=kept, by=None, at=now)
    _counts, saved = desk.standing(staff=cast.dana, at=now)
    found = next(one for one in saved if one.id == kept.pk)
    assert found.filter == seen_by(cast.dana, only=kept.pk)[0].filter
    shown = [row.pk for row in desk.page(found.filter, staff=cast.dana, at=now).rows]
    assert found.count == len(shown)
    kept.delete()


def test_its_pages_follow_each_other(busy, now):
    cast, _rows = busy
    kept = viewing.keep_view(wish=Wish("All", is_shared=True), by=cast.mara, at=now)
    asked = seen_by(cast.dana, only=kept.pk)[0].filter
    whole = [row.pk for row in desk.page(asked, staff=cast.dana, at=now).rows]
    first = desk.page(asked, staff=cast.dana, at=now, size=2)
    rest = desk.page(asked, staff=cast.dana, at=now, after=first.after)
    assert [row.pk for row in (*first.rows, *rest.rows)] == whole


def test_who_sees_which(scoped, now):
    keep = viewing.keep_view
    own = keep(wish=Wish("Own"), by=scoped.dana, at=now)
    shared = keep(wish=Wish("Shared", is_shared=True), by=scoped.mara, at=now)
    role = keep(wish=Wish("Desks", is_shared=True, roles=[Role.FRONT_DESK]), by=scoped.mara, at=now)
    assert [one.id for one in seen_by(scoped.dana)] == [own.pk, shared.pk, role.pk]
    assert [one.id for one in seen_by(scoped.dan)] == [shared.pk, role.pk]
    assert [one.id for one in seen_by(scoped.clio)] == [shared.pk]
    with pytest.raises(NotAllowed):
        keep(wish=Wish("Mine", is_shared=True), by=scoped.dana, at=now)
    for view in (own, shared):
        with pytest.raises(NotAllowed):
            viewing.drop_view(view, by=scoped.dan, at=now)


def test_the_list_costs_the_same_with_saved_views(cast, now, as_):
    """Three queries of the inbox: counters with all saved views, rows, clocks."""
    with practice_scope(cast.id):
        furnished_desk(cast, now)
        for n in range(4):
            wish = Wish(f"View {n}", is_shared=True, tags=("price",))
            view = viewing.keep_view(wish=wish, by=cast.mara, at=now)
    browser = as_(cast.dana)
    browser.get("/desk/")
    with CaptureQueriesContext(connection) as captured:
        answer = browser.get(f"/desk/?view=saved-{view.pk}")
    own = [q["sql"] for q in captured.captured_queries if "inbox_" in q["sql"]]
    assert len([sql for sql in own if not sql.startswith("SAVEPOINT")]) == 3, own
    page = answer.content.decode()
    assert re.search(rf'view=saved-{view.pk}" aria-current="page"[^>]*>View 3 <span[^>]*>3<', page)
    assert len(re.findall(r'id="row-\d+"', page)) == 3


def test_another_practices_view_is_none(cast, outsiders, now, as_):
    with practice_scope(cast.id):
        view = viewing.keep_view(wish=Wish("Ours", is_shared=True), by=cast.mara, at=now)
    page = as_(outsiders.dana).get(f"/desk/?view=saved-{view.pk}").content.decode()
    assert "Ours" not in page
    assert as_(outsiders.mara).get(reverse("inbox:saved_view", args=[view.pk])).status_code == 404


def test_a_view_is_made_ordered_changed_and_removed_on_its_page(cast, as_):
    browser = as_(cast.mara)
    address = reverse("inbox:saved_views")
    for name in ("First", "Second"):
        sent = {"name": name, "state": "waiting", "due": "late", "is_shared": "on"}
        assert browser.post(address, sent).status_code == 302
    with practice_scope(cast.id):
        first, second = SavedView.objects.all()
    browser.post(reverse("inbox:saved_view_place", args=[second.pk]), {"to": "up"})
    sent = {"name": "Changed", "state": "client", "is_shared": "on"}
    browser.post(reverse("inbox:saved_view", args=[first.pk]), sent)
    with practice_scope(cast.id):
        rows = list(SavedView.objects.values_list("name", "state", "due"))
    assert rows == [("Second", "waiting", "late"), ("Changed", "client", "")]
    browser.post(reverse("inbox:saved_view_removal", args=[first.pk]))
    with practice_scope(cast.id):
        assert SavedView.objects.count() == 1


def test_a_conversation_is_put_into_a_view_by_hand(cast, now, as_):
    with practice_scope(cast.id):
        wish = Wish("Board", is_shared=True, is_collected=True)
        view = viewing.keep_view(wish=wish, by=cast.mara, at=now)
        place = actions.receive(arrival(cast, at=now), at=now)
    browser = as_(cast.dana, htmx=True)
    address = reverse("inbox:collecting", args=[place.conversation_id])
    assert "Board" in browser.get(address).content.decode()
    for sent, count in (({"views": [view.pk]}, 1), ({}, 0)):
        browser.post(address, sent)
        with practice_scope(cast.id):
            assert ViewEntry.objects.count() == count
