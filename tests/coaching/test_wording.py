"""While one writes: places that stand elsewhere too; and the index that finds them without words."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from rapport.clients.actions import erase
from rapport.coaching.actions import mirror
from rapport.coaching.actions.wording import BATCH, KEPT, SETTLED, forget_runs, read_replies
from rapport.coaching.models import SharedRun
from rapport.coaching.queries.wording import SEVERAL, shared_places
from rapport.database.scope import practice_scope
from rapport.inbox.models import Conversation
from tests.coaching.replies import OWN, SAVED, saved_reply, write

HABIT = "I always keep the window open a little for people who feel faint."
SETTLE = SETTLED + timedelta(seconds=1)


def places(row, text):
    found = shared_places(row.practice_id, row.client_id, ("Ada",), text)
    return [(text[one.start : one.end], one.where) for one in found]


def test_a_saved_reply_is_shown_and_own_words_are_not(scoped, now):
    saved_reply(scoped)
    (row,) = write(scoped, scoped.dana, OWN[:1], at=now)
    assert places(row, f"Hi Ada. {SAVED}")[0] == (
        "Thank you for your interest in our services",
        "library",
    )
    assert places(row, OWN[2]) == []


def test_what_went_to_several_other_clients_is_shown(scoped, now):
    rows = write(scoped, scoped.dana, [HABIT] * SEVERAL, at=now)
    (other,) = write(scoped, scoped.dan, OWN[:1], at=now, first=20)
    assert read_replies(scoped.id, at=now) == 4
    assert places(other, f"Of course. {HABIT}") == [(HABIT.rstrip("."), "others")]
    assert places(rows[0], HABIT) == [], "only two others: that is not everybody"


def test_young_messages_wait_until_nothing_can_come_before_them(scoped, now):
    write(scoped, scoped.dana, [HABIT], at=now)
    first = now - timedelta(minutes=27)
    assert read_replies(scoped.id, at=first) == 0
    assert read_replies(scoped.id, at=first + SETTLE) == 1
    assert read_replies(scoped.id, at=first + SETTLE) == 0, "once"


def test_the_index_holds_neither_words_nor_writers(scoped, outsiders, now):
    write(scoped, scoped.dana, [HABIT], at=now)
    read_replies(scoped.id, at=now)
    ours = set(SharedRun.objects.values_list("token", flat=True))
    assert len(ours) == 9, "thirteen words have nine runs of five"
    with practice_scope(outsiders.id):
        write(outsiders, outsiders.dana, [HABIT], at=now)
        read_replies(outsiders.id, at=now)
        theirs = set(SharedRun.objects.values_list("token", flat=True))
    assert len(theirs) == 9
    assert not ours & theirs, "the same words are other numbers in another practice"


def test_an_erased_client_leaves_the_index(scoped, now):
    (row, other) = write(scoped, scoped.dana, [HABIT, OWN[1]], at=now)
    read_replies(scoped.id, at=now)
    row = Conversation.objects.select_related("client").get(pk=row.pk)
    erase(client=row.client, by=scoped.olive, reason="asked", at=now)
    forget_runs(scoped.id, at=now)
    assert set(SharedRun.objects.values_list("client_id", flat=True)) == {other.client_id}


def test_after_ninety_days_it_is_forgotten(scoped, now):
    write(scoped, scoped.dana, [HABIT], at=now)
    read_replies(scoped.id, at=now)
    assert forget_runs(scoped.id, at=now + timedelta(days=1)) == 0
    assert forget_runs(scoped.id, at=now + KEPT + timedelta(days=1)) == 9


def test_what_is_looked_up_walks_an_index(scoped, now):
    SharedRun.objects.bulk_create(
        SharedRun(practice_id=scoped.id, token=n, client_id=row.client_id, said_on=now.date())
        for row in write(scoped, scoped.dana, OWN[:1], at=now)
        for n in range(5 * BATCH)
    )
    with connection.cursor() as cursor:
        cursor.execute("analyze coaching_sharedrun") if _owns(cursor) else None
        cursor.execute("set local enable_seqscan = off")
        cursor.execute(
            "explain select 1 from coaching_sharedrun r where r.token = 5 and r.client_id <> 1 limit 1"
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "shared_run_once" in plan
    assert "practice_id = " in plan.partition("Index Cond")[2].partition("\n")[0]


def _owns(cursor):
    cursor.execute(
        "select pg_has_role(relowner, 'usage') from pg_class where relname = 'coaching_sharedrun'"
    )
    return cursor.fetchone()[0]


@pytest.fixture
def desk(cast, client, now):
    with practice_scope(cast.id):
        saved_reply(cast)
        (row,) = write(cast, cast.dana, OWN[:1], at=now)
    client.force_login(cast.dana.user)
    return lambda **fields: client.post(reverse("coaching:wording", args=[row.pk]), fields)


def test_before_the_notice_was_read_only_the_way_to_it_is_shown(desk):
    answer = desk(text=SAVED, mode="reply").content.decode()
    assert reverse("coaching:mirror") in answer
    assert "interest" not in answer


def test_then_places_are_shown_and_no_number(cast, desk, now):
    with practice_scope(cast.id):
        mirror.agree(staff=cast.dana, at=now)
    answer = desk(text=SAVED, mode="reply").content.decode()
    assert "<mark>Thank you for your interest in our services</mark>" in answer
    words = answer.replace(reverse("coaching:wording_switch"), "").replace('"0"', "")
    assert not any(letter.isdigit() for letter in words)
    assert desk(text=OWN[3], mode="reply").content.strip() == b""
    assert desk(text=SAVED, mode="note").content == b""
    assert desk(text="", mode="reply").content == b""


def test_it_can_be_switched_off(cast, desk, client, now):
    with practice_scope(cast.id):
        mirror.agree(staff=cast.dana, at=now)
    client.post(reverse("coaching:wording_switch"), {"shown": "0"})
    assert desk(text=SAVED, mode="reply").content.strip() == b""
    client.post(reverse("coaching:wording_switch"), {"shown": "1"})
    assert b"<mark>" in desk(text=SAVED, mode="reply").content


def test_a_draft_can_not_break_out_of_the_page(cast, desk, now):
    with practice_scope(cast.id):
        mirror.agree(staff=cast.dana, at=now)
        saved_reply(cast, "we kindly ask you to <script>alert(1)</script> wait for us today")
    answer = desk(
        text="we kindly ask you to <script>alert(1)</script> wait for us today", mode="reply"
    )
    assert b"<script>" not in answer.content


def test_another_practices_conversation_is_not_there(cast, outsiders, desk, client, now):
    with practice_scope(outsiders.id):
        (row,) = write(outsiders, outsiders.dana, OWN[:1], at=now)
    with practice_scope(cast.id):
        mirror.agree(staff=cast.dana, at=now)
    answer = client.post(
        reverse("coaching:wording", args=[row.pk]), {"text": SAVED, "mode": "reply"}
    )
    assert answer.status_code == 404
