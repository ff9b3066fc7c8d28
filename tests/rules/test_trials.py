"""The dry run: last month as it was, and nothing changed."""

from datetime import timedelta

from rapport.inbox import actions as inbox
from rapport.inbox.actions import zones
from rapport.inbox.models import Conversation, Event, Message
from rapport.rules import actions
from rapport.rules.models import Deed
from tests.inbox.moments import furnished
from tests.inbox.red_flags import WHITE

DAY = timedelta(days=1)


def tried(desk, when, *effects, after=10 * DAY, **more):
    rule = desk.rule(when, *effects, on=False, **more)
    return actions.try_out(rule.versions.get(), by=desk.cast.mara, at=desk.now + after)


def places(trial):
    return [row["conversation"] for row in trial.rows]


def test_it_reads_last_month_and_writes_nothing(desk):
    row = desk.write("What is the price?")
    desk.write("Hello", sender="ben@example.com")
    before = (Event.objects.count(), Message.objects.count())
    trial = tried(desk, "client_writes", ("priority", "high"), conditions=[("words", "price")])
    assert (trial.looked, trial.matched, trial.acted, trial.held) == (2, 1, 1, 0)
    assert places(trial) == [row.pk]
    assert (Event.objects.count(), Message.objects.count()) == before
    assert not Deed.objects.exists()
    row.refresh_from_db()
    assert row.priority == "normal"


def test_conversations_are_read_as_they_stood_then(desk):
    """Tagged after it was written, given back its priority, and in a zone only for an hour."""
    furnished(desk.cast)
    price = desk.tag("price")
    row = desk.write()
    inbox.tag(row, name="price", by=desk.cast.dana, at=desk.now + DAY)
    trial = tried(desk, "client_writes", ("priority", "high"), conditions=[("tag", price.pk)])
    assert trial.matched == 0
    zones.enter(row, "trouble", by=desk.cast.dana, at=desk.now + DAY)
    desk.answer(row, after=DAY + timedelta(minutes=5))
    trial = tried(desk, "answered", ("close", ""), conditions=[("tag", price.pk)])
    assert (trial.matched, trial.held) == (1, 1)
    assert trial.rows[0]["deeds"][0]["held"] == "zone"


def test_a_red_flag_of_then_holds_then(desk):
    desk.write(WHITE)
    trial = tried(desk, "client_writes", ("tag", desk.tag("x").pk))
    assert [deed["held"] for row in trial.rows for deed in row["deeds"]] == ["flag"]


def test_waiting_and_silence_are_found_where_they_were(desk):
    answered, waits = desk.write(), desk.write(sender="ben@example.com")
    desk.answer(answered, after=timedelta(minutes=3))
    assert places(tried(desk, "still_waits", ("priority", "high"), amount=2)) == [waits.pk]
    assert places(tried(desk, "client_silent", ("close", ""), amount=3)) == [answered.pk]
    assert places(tried(desk, "conversation_begins", ("note", "x"))) == [waits.pk, answered.pk]
    assert tried(desk, "client_silent", ("close", ""), amount=20).matched == 0
    inbox.close(answered, by=desk.cast.dana, at=desk.now + DAY)
    assert tried(desk, "client_silent", ("close", ""), amount=3).matched == 0


def test_it_says_when_it_would_have_been_stopped(desk):
    for n in range(4):
        desk.write(sender=f"client{n}@example.com")
    assert tried(desk, "client_writes", ("priority", "high"), cap=4).flooded_at
    assert not tried(desk, "client_writes", ("priority", "high"), cap=5).flooded_at


def test_a_dry_run_tells_what_the_rule_then_does(desk):
    """The same messages through both: what was foreseen is what happens."""
    desk.rule("client_writes", ("priority", "high"), conditions=[("words", "price")])
    rows = [
        desk.write(text, sender=f"client{n}@example.com")
        for n, text in enumerate(["price", "hello", WHITE + " price"])
    ]
    desk.run()
    trial = tried(desk, "client_writes", ("priority", "high"), conditions=[("words", "price")])
    foreseen = {r["conversation"]: r["deeds"][0]["held"] for r in trial.rows}
    assert foreseen == dict(Deed.objects.values_list("conversation_id", "held"))
    assert Conversation.objects.get(pk=rows[0].pk).priority == "high"
