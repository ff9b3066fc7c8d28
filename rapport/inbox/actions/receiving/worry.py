"""Reading a message for worry words, the moment it is received."""

from collections.abc import Iterator
from datetime import timedelta

from rapport.core.red_flags import Context as Known
from rapport.core.red_flags import Flag, Rules, find
from rapport.database import vault
from rapport.inbox.actions.receiving.context import Context
from rapport.inbox.inbound import Inbound

DAY = timedelta(days=1)
UNGROUPED = "-"


def worry(message: Inbound, context: Context, *, rules: Rules, with_subject: bool) -> Flag | None:
    """The gravest reading of text and subject, once for every recent treatment; None for nothing.

    The subject is read after the text, so that what is found keeps its place in the text.
    """
    text = f"{message.text}\n{message.subject}" if with_subject else message.text
    found = (find(text, rules=rules, context=known) for known in _known(message, context))
    return max((flag for flag in found if flag), key=lambda flag: flag.tier.weight, default=None)


def group(flag: Flag) -> str:
    """The group of the gravest sign that has one, '' where the client only says that they worry."""
    named = (each.group for each in flag.findings if each.tier and each.group != UNGROUPED)
    return next(named, "")


def spans(flag: Flag, text: str) -> list[tuple[int, int, str]]:
    """What counted, where it stands in the message's text: (start, end, rule id)."""
    return [
        (each.start, each.end, each.rule_id)
        for each in flag.findings
        if each.tier and each.end <= len(text)
    ]


def _known(message: Inbound, context: Context) -> Iterator[Known]:
    """Each treatment by itself: two names in one would hide that one of them is unknown."""
    is_worried = message.says_worried
    if not context.treated or context.client_key is None:
        yield Known(says_worried=is_worried)
        return
    key = vault.unwrap(message.practice_id, context.client_key)
    for visit in context.treated:
        sealed = visit.treatment_sealed
        yield Known(
            days_since_treatment=(message.received_at - visit.at) / DAY,
            treatment=vault.unseal(key, bytes(sealed)).decode() if sealed else "",
            says_worried=is_worried,
        )
