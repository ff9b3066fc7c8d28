"""Conversations as a search shows them: with the messages found in them, or by filters alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from rapport.core.search.reading import Piece, Wanted, excerpt
from rapport.inbox.models import Conversation
from rapport.inbox.queries.search.messages import Said, conversation_conditions
from rapport.inbox.queries.search.where import Where
from rapport.inbox.queries.thread import conversations, names

PAGE = 25
SHOWN = 2  # messages of one conversation

# Each state on the way of its own index.
LIST = """
select f.id, f.last_message_at from unnest(%(statuses_all)s::text[]) as s(status)
 cross join lateral (
   select c.id, c.last_message_at from inbox_conversation c
    where c.practice_id = %(practice)s and c.status = s.status and c.merged_into_id is null
      and (c.last_message_at, c.id) < (%(moment)s, %(below)s) and {conditions}
    order by c.last_message_at desc, c.id desc limit %(most)s) f
 order by f.last_message_at desc, f.id desc limit %(most)s
"""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a message: who wrote it ('' is the client), when, and the words."""

    message_id: int
    source: str
    author: str
    at: datetime
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation found; `more`: how many messages of it were found besides."""

    conversation: Conversation
    subject: list[Piece]
    excerpts: list[Excerpt]
    more: int = 0


def with_messages(said: Sequence[Said], wanted: Wanted) -> list[Talk]:
    """The conversations of these messages, in the order of their best ones. Two queries."""
    by_talk: dict[int, list[Said]] = defaultdict(list)
    for one in said:
        by_talk[one.conversation_id].append(one)
    rows = {row.pk: row for row in conversations().filter(pk__in=by_talk)}
    authors = names() if any(one.author_id for one in said) else {}
    return [
        Talk(
            rows[pk],
            excerpt(rows[pk].subject, wanted),
            [_excerpt(one, authors, wanted) for one in found[:SHOWN]],
            len(found[SHOWN:]),
        )
        for pk, found in by_talk.items()
        if pk in rows
    ]


def _excerpt(one: Said, authors: dict[int, str], wanted: Wanted) -> Excerpt:
    author = authors.get(one.author_id or 0, "")
    return Excerpt(one.id, one.source, author, one.at, excerpt(one.text, wanted))


def by_filters(
    practice_id: int, place: Where, *, at: datetime, after: tuple[datetime, int] | None = None
) -> tuple[list[Talk], tuple[datetime, int] | None]:
    """A page of conversations that filters alone leave, newest first, and where the next begins."""
    conditions, values = conversation_conditions(place)
    moment, below = after or (at, 2**62)
    values |= {
        "practice": practice_id,
        "statuses_all": list(Conversation.Status.values),
        "moment": moment,
        "below": below,
        "most": PAGE + 1,
    }
    with connection.cursor() as cursor:
        cursor.execute(LIST.format(conditions=" and ".join(conditions)), values)
        found = cursor.fetchall()
    shown = found[:PAGE]
    last = (shown[-1][1], shown[-1][0]) if len(found) > PAGE else None
    return _shown([pk for pk, _ in shown]), last


def _shown(ids: Iterable[int]) -> list[Talk]:
    order = list(ids)
    rows = {row.pk: row for row in conversations().filter(pk__in=order)}
    nothing = Wanted(())
    return [
        Talk(rows[pk], excerpt(rows[pk].subject or rows[pk].preview, nothing), [])
        for pk in order
        if pk in rows
    ]
