"""Words alone said "page now", and the model that read the same message a moment later sees no haste.

Words can not tell a story about somebody else's cat from the client's own lip. So pages that words
alone asked for leave a few seconds later, in which the model may lower the flag to *same day*. It
never closes one, and where it does not speak in time everybody is paged.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from rapport.core.opening_hours import Calendar
from rapport.inbox.actions import paging
from rapport.inbox.actions.ledger import happened
from rapport.inbox.actions.rows import Sheet
from rapport.inbox.models import Conversation, Event, Message, Page, RedFlag
from rapport.inbox.queries.alarm import load_alarm
from rapport.live.notify import announce
from rapport.practice.queries.settings import calendar_at

SECOND_LOOK = timedelta(seconds=5)  # of the ten in which somebody has to be paged
NOT_WEIGHED = "H"  # harm to oneself, abuse, minors: said too obliquely for a machine to wave off


def waits_for_a_second_look(tier: str, source: str, group: str) -> bool:
    """Whether pages of such a flag wait for the model."""
    by_words = source == RedFlag.Source.RULES and tier == RedFlag.Tier.PAGE_NOW
    return by_words and group != NOT_WEIGHED


def by_words_alone(message_ids: Iterable[int]) -> set[int]:
    """Those among the messages for which pages wait for a second look, or did."""
    flags = RedFlag.objects.filter(message__in=message_ids, closed_at__isnull=True)
    asked = flags.filter(source=RedFlag.Source.RULES, tier=RedFlag.Tier.PAGE_NOW)
    return {pk for pk in asked.values_list("message_id", flat=True) if pk}


def lower(
    conversation: Conversation, *, message: Message, model_version: str, at: datetime
) -> bool:
    """Make an open flag that words alone raised for this message one of the same day.

    Not once a page has left or somebody has it. Call under the practice's receiving lock.
    """
    flag = (
        RedFlag.objects.select_for_update()
        .filter(
            conversation=conversation,
            message=message,
            closed_at__isnull=True,
            acknowledged_at__isnull=True,
            source=RedFlag.Source.RULES,
            tier=RedFlag.Tier.PAGE_NOW,
        )
        .exclude(group=NOT_WEIGHED)
        .first()
    )
    if flag is None or _has_left(flag):
        return False
    flag.pages.filter(state=Page.State.QUEUED).update(state=Page.State.WITHDRAWN, due_at=None)
    flag.tier, flag.model_version = RedFlag.Tier.SAME_DAY, model_version
    _page_by_day(flag, calendar_at(conversation.location_id), at)
    flag.save(update_fields=["tier", "model_version", "step", "next_step_at"])
    happened(
        Event.Kind.FLAG_LOWERED, conversation, at=at, by=None, flag=flag.pk, model=model_version
    )
    announce(practice_id=flag.practice_id, topic="flag", subject_id=flag.pk)
    return True


def _has_left(flag: RedFlag) -> bool:
    quiet = (Page.State.QUEUED, Page.State.WITHDRAWN)
    return flag.pages.exclude(way=Page.Way.SCREEN).exclude(state__in=quiet).exists()


def _page_by_day(flag: RedFlag, calendar: Calendar, at: datetime) -> None:
    sheet = Sheet()
    call = paging.Call(
        flag.pk, flag.practice_id, flag.conversation_id, flag.tier, raised_at=flag.raised_at
    )
    found = paging.page(sheet, call, load_alarm(flag.practice_id), calendar, at=at)
    flag.step, flag.next_step_at = found.step, found.next_at
    sheet.flush()
