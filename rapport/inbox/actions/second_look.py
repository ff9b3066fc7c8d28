"""Words alone raised a flag, and the model that read the same message a moment later does not believe them.

Words can not tell a story about somebody else's cat from the client's own lip. So what leaves the house
for a flag by words alone leaves a few seconds later, in which the model may take it down one step: *page
now* to *same day*, *same day* to nothing. Never further, never what was said about harm, never a
practice's own phrase, never what somebody has or was told of; and where the model does not speak in time
everything is as the words said.
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
OWN_PHRASE = "own:"  # how the rules of a practice's own phrases begin
NOTHING = "none"


def waits_for_a_second_look(tier: str, source: str, group: str) -> bool:
    """Whether pages of such a flag, of either tier, wait for the model."""
    return source == RedFlag.Source.RULES and tier in RedFlag.Tier and group != NOT_WEIGHED


def by_words_alone(message_ids: Iterable[int]) -> set[int]:
    """Those among the messages for which pages wait for a second look, or did."""
    flags = RedFlag.objects.filter(message__in=message_ids, closed_at__isnull=True)
    asked = flags.filter(source=RedFlag.Source.RULES)
    return {pk for pk in asked.values_list("message_id", flat=True) if pk}


def lower(
    conversation: Conversation, *, message: Message, most: str, model_version: str, at: datetime
) -> bool:
    """Take an open flag that words alone raised for this message down one step.

    `most`: the tier that words alone may keep, or "none". Call under the practice's receiving lock.
    """
    flag = _flag(conversation, message)
    if flag is None or _is_own(flag) or _has_left(flag):
        return False
    if flag.tier == RedFlag.Tier.PAGE_NOW and most != RedFlag.Tier.PAGE_NOW:
        _make_same_day(flag, calendar_at(conversation.location_id), at)
    elif flag.tier == RedFlag.Tier.SAME_DAY and most == NOTHING and _is_fresh(flag, at):
        _withdraw(flag, at)
    else:
        return False
    flag.model_version = model_version
    flag.save(update_fields=["tier", "model_version", "step", "next_step_at", "closed_at"])
    to = NOTHING if flag.closed_at else flag.tier
    happened(
        Event.Kind.FLAG_LOWERED, conversation, at=at, by=None,
        flag=flag.pk, model=model_version, to=to,
    )  # fmt: skip
    announce(practice_id=flag.practice_id, topic="flag", subject_id=flag.pk)
    return True


def _flag(conversation: Conversation, message: Message) -> RedFlag | None:
    rows = RedFlag.objects.select_for_update(no_key=True).filter(
        conversation=conversation,
        message=message,
        closed_at__isnull=True,
        acknowledged_at__isnull=True,
        source=RedFlag.Source.RULES,
    )
    return rows.exclude(group=NOT_WEIGHED).first()


def _is_own(flag: RedFlag) -> bool:
    return any(str(rule).startswith(OWN_PHRASE) for _, _, rule in flag.spans)


def _has_left(flag: RedFlag) -> bool:
    quiet = (Page.State.QUEUED, Page.State.WITHDRAWN)
    return flag.pages.exclude(way=Page.Way.SCREEN).exclude(state__in=quiet).exists()


def _is_fresh(flag: RedFlag, at: datetime) -> bool:
    """Nobody can have relied on it yet, and no other message was flagged along with it."""
    raised = Event.objects.filter(
        kind=Event.Kind.FLAGGED, conversation=flag.conversation_id, data__flag=flag.pk
    )
    return at - flag.raised_at <= SECOND_LOOK and raised.count() == 1


def _make_same_day(flag: RedFlag, calendar: Calendar, at: datetime) -> None:
    _take_back_pages(flag)
    flag.tier = RedFlag.Tier.SAME_DAY
    sheet = Sheet()
    call = paging.Call(
        flag.pk, flag.practice_id, flag.conversation_id, flag.tier, raised_at=flag.raised_at
    )
    found = paging.page(sheet, call, load_alarm(flag.practice_id), calendar, at=at)
    flag.step, flag.next_step_at = found.step, found.next_at
    sheet.flush()


def _withdraw(flag: RedFlag, at: datetime) -> None:
    """Closed by nobody: what stood there for some seconds is in the ledger."""
    _take_back_pages(flag)
    flag.closed_at, flag.next_step_at = at, None


def _take_back_pages(flag: RedFlag) -> None:
    flag.pages.filter(state=Page.State.QUEUED).update(state=Page.State.WITHDRAWN, due_at=None)
