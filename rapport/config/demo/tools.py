"""The manager's tools in the demo: tags with colours, shared views, and four rules, three of them on."""

from datetime import datetime
from typing import Any

from django.db import connection

from rapport.database.scope import practice_scope
from rapport.inbox.actions.viewing import Wish, keep_view
from rapport.inbox.models import SavedView, Tag
from rapport.practice.models import Role, Staff
from rapport.rules import actions

COLOURS = {
    "price": "sand",
    "booking": "sea",
    "change": "lilac",
    "aftercare": "moss",
    "gift": "clay",
}
USED = "select distinct unnest(tags) from inbox_conversation where practice_id = %s order by 1"


def keep(practice_id: int, *, at: datetime) -> None:
    """Plant them; each rule has looked at the simulated month."""
    with practice_scope(practice_id):
        manager = Staff.objects.filter(role=Role.MANAGER).order_by("pk").first()
        if manager is None:
            return
        tags, newcomers = _tags(practice_id), _views(manager, at)
        for name, is_on, document in _rules(manager, tags["price"], newcomers):
            rule = actions.keep(name=name, document=document, cap=30, by=manager, at=at)
            actions.try_out(rule.versions.get(), by=manager, at=at)
            if is_on:
                actions.switch(rule, on=True, by=manager, at=at)


def _tags(practice_id: int) -> dict[str, Tag]:
    """Every word that the simulated month sorted by, and those the rules put on."""
    with connection.cursor() as cursor:
        cursor.execute(USED, [practice_id])
        words = {row[0] for row in cursor.fetchall()} | {"price"}
    return {
        word: Tag.objects.get_or_create(
            practice_id=practice_id, name=word, defaults={"colour": COLOURS.get(word, "")}
        )[0]
        for word in sorted(words)
    }


def _views(manager: Staff, at: datetime) -> SavedView:
    """Three filters, and one that a rule fills: this is returned."""
    late = Wish("Late, and nobody’s", is_shared=True, whose="nobody", due="late")
    price = Wish("Asks about prices", is_shared=True, tags=("price",))
    chat = Wish("Website chat", is_shared=True, channel_kind="webchat")
    newcomers = Wish("New here", is_shared=True, is_collected=True)
    kept = [keep_view(wish=wish, by=manager, at=at) for wish in (late, price, chat, newcomers)]
    return kept[-1]


def _rules(
    manager: Staff, price: Tag, newcomers: SavedView
) -> list[tuple[str, bool, dict[str, Any]]]:
    said = {"field": "words", "value": "price, prices, cost, costs, how much, cuánto cuesta"}
    return [
        (
            "Asks about prices",
            True,
            {
                "when": "client_writes",
                "conditions": [said],
                "effects": [{"do": "tag", "value": price.pk}],
            },
        ),
        (
            "Somebody new",
            True,
            {
                "when": "conversation_begins",
                "conditions": [{"field": "client", "value": "new"}],
                "effects": [{"do": "collect", "value": newcomers.pk}],
            },
        ),
        (
            "Still waiting",
            True,
            {
                "when": "still_waits",
                "amount": 2,
                "effects": [
                    {"do": "priority", "value": "high"},
                    {"do": "notify", "value": manager.pk},
                ],
            },
        ),
        (
            "Quiet for three days",
            False,
            {"when": "client_silent", "amount": 3, "effects": [{"do": "close", "value": ""}]},
        ),
    ]
