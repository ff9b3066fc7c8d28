"""The pages about rules: a sentence is built, tried, switched on, and what it did is taken back."""

import re

import pytest
import time_machine
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.inbox import actions as inbox
from rapport.inbox.models import Conversation, Tag
from rapport.rules import actions
from rapport.rules.models import Deed, Rule
from tests.inbox.arrivals import arrival


@pytest.fixture
def as_mara(client, cast, now):
    """Mara at her desk; the clock stands."""
    with time_machine.travel(now, tick=False):
        client.force_login(cast.mara.user)
        yield client


def kept(cast):
    with practice_scope(cast.id):
        return list(Rule.objects.all())


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_a_rule_from_the_first_word_to_the_undoing(cast, now, as_mara):
    with practice_scope(cast.id):
        tag = Tag.objects.create(practice_id=cast.id, name="price")
    answer = as_mara.post(
        reverse("rules:new"),
        {
            "name": "Prices", "when": "client_writes", "cap": "60",
            "if0": "words:", "if0_text": "how much, price", "if1": "channel:email",
            "then0": f"tag:{tag.pk}", "then1": "priority:high",
        },
    )  # fmt: skip
    (rule,) = kept(cast)
    trial = reverse("rules:trial", args=[rule.pk])
    assert answer.url == trial
    assert (
        "When a client writes, if it says “how much, price” and it comes by E-mail: put the tag "
        "“price” on it and make its priority high." in words(as_mara.get(trial))
    )
    assert as_mara.post(reverse("rules:switch", args=[rule.pk]), {"on": "yes"}).status_code == 409
    as_mara.post(trial)
    as_mara.post(reverse("rules:switch", args=[rule.pk]), {"on": "yes"})
    with practice_scope(cast.id):
        place = inbox.receive(arrival(cast, at=now, text="How much?"), at=now)
        actions.run(cast.id, at=now)
    page = words(as_mara.get(reverse("rules:rules")))
    assert "did 2 things in seven days" in page
    log = as_mara.get(reverse("rules:log", args=[rule.pk]))
    assert "Ada Example" in words(log)
    with practice_scope(cast.id):
        deed = Deed.objects.get(do="tag")
    as_mara.post(reverse("rules:undoing", args=[deed.pk]))
    with practice_scope(cast.id):
        assert Conversation.objects.get(pk=place.conversation_id).tags == []
    assert "taken back by Mara" in words(as_mara.get(log.wsgi_request.path))


def test_the_builder_shows_a_rule_as_it_was_built(cast, as_mara):
    sent = {
        "name": "Quiet", "when": "client_silent", "amount": "3", "cap": "20",
        "if0": "owner:0", "if0_not": "on", "then0": "snooze:", "then0_text": "24",
    }  # fmt: skip
    as_mara.post(reverse("rules:new"), sent)
    form = as_mara.get(reverse("rules:rule", args=[kept(cast)[0].pk])).context["form"]
    shown = {name: form[name].value() for name in sent}
    assert {k: str(v) for k, v in shown.items()} == sent | {"amount": "3.0", "if0_not": "True"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"then0": ""}, "Say at least one thing that it does."),
        ({"when": "still_waits"}, "Say after how long"),
        ({"then0": "close:"}, "a rule neither closes nor snoozes"),
        ({"then0": "note:"}, "Something to do has no value."),
    ],
)
def test_what_can_not_be_meant_is_said_on_the_page(cast, as_mara, changed, said):
    sent = {"name": "Bad", "when": "client_writes", "cap": "60", "then0": "priority:high"}
    answer = as_mara.post(reverse("rules:new"), sent | changed)
    assert said in words(answer)
    assert kept(cast) == []


def test_only_leaders_and_only_of_this_practice(cast, outsiders, client, now):
    with practice_scope(cast.id):
        row = actions.keep(
            name="Ours",
            document={"when": "answered", "effects": [{"do": "close"}]},
            cap=9,
            by=cast.mara,
            at=now,
        )
    for staff, status in ((cast.dana, 403), (outsiders.mara, 404)):
        client.force_login(staff.user)
        for name in ("rule", "trial", "log"):
            assert client.get(reverse(f"rules:{name}", args=[row.pk])).status_code == status
        for name in ("switch", "place", "archive"):
            assert client.post(reverse(f"rules:{name}", args=[row.pk])).status_code == status
