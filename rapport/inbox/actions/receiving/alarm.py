"""A message that worries: the flag, its first pages, and what is taken back."""

from rapport.inbox.actions import flagging
from rapport.inbox.actions.holding_back import hold_back
from rapport.inbox.actions.receiving.worry import group, spans
from rapport.inbox.actions.receiving.writing import Writing
from rapport.inbox.models import RedFlag


def write_flag(w: Writing) -> None:
    """Flag the conversation in the transaction of its message; clinicians are paged by its commit."""
    flag, thread = w.decision.flag, w.decision.thread
    if flag is None:
        return
    place = w.place
    sign = flagging.Sign(
        tier=flag.tier.value,
        group=group(flag),
        source=(RedFlag.Source.RULES if flag.findings else RedFlag.Source.CLIENT).value,
        spans=spans(flag, w.message.text),
        rules_version=flag.rules_version,
    )
    where = flagging.Where(
        w.message.practice_id,
        place.conversation_id,
        place.message_id,
        w.message.is_simulated,
        flag_id=thread.flag_id if thread else None,
        flag_tier=(thread.flag_tier or "") if thread else "",
    )
    flagging.write(
        w.sheet,
        sign,
        where,
        new_id=w.context.ids["flag"],
        alarm=w.floor.alarm,
        calendar=w.floor.calendars[w.decision.location_id],
        at=w.floor.at,
    )
    if thread:
        hold_back(
            practice_id=w.message.practice_id, conversation_id=place.conversation_id, at=w.floor.at
        )
