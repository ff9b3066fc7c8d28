"""Coming back to the desk: what changed since, who is here, and the views in one's own order."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.sending import accepted
from rapport.inbox.models import Conversation, Outgoing
from rapport.inbox.queries.away import away
from rapport.inbox.tasks import sweep
from rapport.practice.actions.presence import BREAK, note_seen, set_away
from rapport.practice.models import Staff
from tests.inbox.moments import conversation

MINUTE = timedelta(minutes=1)


def of(cast, now, name, to) -> Conversation:
    row = conversation(cast, at=now, sender=f"{name}@example.com")
    actions.assign(row, to=to, by=cast.mara, at=now)
    return row


def answer(cast, row, by, at) -> None:
    message = actions.reply(row, by=by, text=f"Yes, {row.pk}.", at=at)
    outgoing = Outgoing.objects.get(message=message)
    about = {"practice_id": cast.id, "outgoing_id": outgoing.pk}
    accepted(**about, provider_id=f"<{message.pk}@example.com>", at=at)


def gone(staff, *, since, back) -> Staff:
    note_seen(staff=staff, at=since)
    note_seen(staff=staff, at=back)
    return Staff.objects.get(pk=staff.pk)


class TestLeaving:
    @pytest.mark.parametrize(
        ("minutes", "is_told"), [(1, False), (29, False), (30, True), (9000, True)]
    )
    def test_whoever_did_nothing_for_half_an_hour_was_away(self, scoped, now, minutes, is_told):
        dana = gone(scoped.dana, since=now, back=now + minutes * MINUTE)
        assert dana.left_at == (now if is_told else None)

    def test_a_second_break_before_it_was_read_counts_from_the_first(self, scoped, now):
        gone(scoped.dana, since=now, back=now + BREAK)
        note_seen(staff=scoped.dana, at=now + 5 * BREAK)
        assert Staff.objects.get(pk=scoped.dana.pk).left_at == now

    def test_away_by_hand_is_away_until_one_is_back(self, scoped, now):
        set_away(staff=scoped.dana, is_away=True, at=now)
        assert away(scoped.dana) is None
        set_away(staff=scoped.dana, is_away=False, at=now + BREAK)
        assert away(scoped.dana).since == now
        set_away(staff=scoped.dan, is_away=True, at=now)
        set_away(staff=scoped.dan, is_away=False, at=now + MINUTE)
        assert scoped.dan.left_at is None


@pytest.fixture
def absence(scoped, now):
    """Dana is away for an hour; much happens, some of it hers."""
    new = of(scoped, now, "before", scoped.dana)
    late, answered, foreign = (
        of(scoped, now, name, scoped.dana) for name in ("late", "answered", "foreign")
    )
    actions.assign(foreign, to=scoped.dan, by=scoped.mara, at=now)
    back = now + 60 * MINUTE
    dana = gone(scoped.dana, since=now + MINUTE, back=back)
    for row in (new, answered, foreign):
        answer(scoped, row, scoped.dana if row is new else scoped.dan, now + 2 * MINUTE)
    sweep(at=now + 8 * MINUTE)
    Conversation.objects.filter(pk=late.pk).update(owner=scoped.dana)
    new = of(scoped, now + 9 * MINUTE, "new", scoped.dana)
    actions.note(foreign, by=scoped.mara, text="@Dana knows her.", at=now + 10 * MINUTE)
    return dana, {"new": new, "late": late, "answered": answered, "mentioned": foreign}


def test_what_changed_is_told_by_kind_and_opens_its_rows(absence):
    dana, rows = absence
    found = away(dana)
    told = {kind: [row.pk for row in getattr(found, kind).rows] for kind in rows}
    assert told == {kind: [row.pk] for kind, row in rows.items()}


@pytest.mark.parametrize("more", [0, 12])
def test_it_costs_four_queries_whatever_happened(absence, scoped, now, more):
    for n in range(more):
        of(scoped, now + 20 * MINUTE, f"more{n}", scoped.dana)
    with CaptureQueriesContext(connection) as asked:
        found = away(absence[0])
    assert len(asked) == 4
    assert found.new.count == 1 + more


@pytest.mark.usefixtures("at_ten")
class TestPages:
    def test_it_is_shown_until_it_was_read(self, cast, now, as_):
        with practice_scope(cast.id):
            Staff.objects.filter(pk=cast.dana.pk).update(seen_at=now - 2 * BREAK)
            row = of(cast, now - BREAK, "new", cast.dana)
        browser = as_(cast.dana, htmx=True)
        desk = browser.get("/desk/").content.decode()
        assert 'hx-trigger="load, rapport:staff-' in desk
        page = browser.get(reverse("inbox:changes")).content.decode()
        assert "Since you left: 09:00" in page
        assert f'href="/inbox/{row.pk}/"' in page
        browser.post(reverse("inbox:changes_read"))
        assert browser.get(reverse("inbox:changes")).content == b""

    def test_who_is_here_and_saying_that_one_is_away(self, cast, now, as_):
        with practice_scope(cast.id):
            Staff.objects.filter(pk=cast.dan.pk).update(seen_at=now)
        browser = as_(cast.dana, htmx=True)
        page = browser.get(reverse("inbox:who_is_here")).content.decode()
        assert page.index("Dan<") < page.index("Clio<")
        assert "I am away" in page
        browser.post(reverse("practice:presence"), {"is_away": "1"})
        later = now + BREAK + MINUTE
        with time_machine.travel(later, tick=False):
            browser.logout()  # half an hour without a click
            browser = as_(cast.dana, htmx=True)
            assert browser.get(reverse("inbox:changes")).content == b""
            browser.post(reverse("practice:presence"), {"is_away": "0"})
            assert b"Nothing that was yours changed." in browser.get("/inbox/changes/").content


@pytest.mark.usefixtures("at_ten")
class TestOrder:
    KEYS = ("mine", "everyone", "nobody", "soon", "late", "client", "snoozed", "closed")

    def shown(self, browser, view="mine"):
        page = browser.get(f"/desk/?view={view}").context["chips"]
        return [str(chip["view"]) for chip in page]

    def keep(self, browser, **fields):
        given = {"order": self.KEYS, "shown": self.KEYS} | fields
        return browser.post(reverse("inbox:arrangement"), given)

    def test_each_person_has_the_views_in_their_own_order(self, cast, as_):
        self.keep(as_(cast.dana), up="late")
        assert self.shown(as_(cast.dana))[3:5] == ["late", "soon"]
        assert self.shown(as_(cast.dan))[3:5] == ["soon", "late"]

    def test_what_is_hidden_comes_back_while_it_is_open(self, cast, as_):
        self.keep(as_(cast.dana), shown=["mine", "late"])
        assert self.shown(as_(cast.dana)) == ["mine", "late"]
        assert self.shown(as_(cast.dana), "closed") == ["mine", "late", "closed"]

    def test_the_ends_stay_the_ends_and_nonsense_is_refused(self, cast, as_):
        self.keep(as_(cast.dana), up="mine")
        self.keep(as_(cast.dana), down="closed")
        assert self.shown(as_(cast.dana)) == list(self.KEYS)
        assert self.keep(as_(cast.dana), order=["everything"]).status_code == 400
