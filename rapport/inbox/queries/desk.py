"""The list on the left of the desk: its views, its rows and its counters."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.database.written import BITS, Kind, Value, Written, fetched
from rapport.inbox.models import Conversation, Inquiry, Outgoing
from rapport.inbox.queries.filters import SAVED, Filter, Saved, saved_from
from rapport.practice.models import Staff

PAGE = 25
CAP = 1000  # exact counters of large views would cost more than the page: beyond, they say 999+
SOON = timedelta(minutes=2)


class View(StrEnum):
    """The ways to look at the inbox."""

    MINE = "mine"
    EVERYONE = "everyone"
    NOBODY = "nobody"
    SOON = "soon"
    LATE = "late"
    CLIENT = "client"
    SNOOZED = "snoozed"
    CLOSED = "closed"


LABELS: dict[View, "str | Promise"] = {
    View.MINE: _("Mine"),
    View.EVERYONE: _("Everyone’s"),
    View.NOBODY: _("Nobody’s"),
    View.SOON: _("Due soon"),
    View.LATE: _("Late"),
    View.CLIENT: _("Waiting for the client"),
    View.SNOOZED: _("Snoozed"),
    View.CLOSED: _("Closed"),
}
EVER = datetime.max.replace(tzinfo=UTC)
WAITING = Q(status=Conversation.Status.OPEN, waiting_since__isnull=False)


def where(view: View, *, staff: Staff, at: datetime) -> Q:
    """The condition of a view."""
    return _where(view, me=staff.pk, at=at, soon=at + SOON)


def _where(view: View, *, me: int = 0, at: datetime = EVER, soon: datetime = EVER) -> Q:
    conditions = {
        View.MINE: WAITING & Q(owner=me),
        View.EVERYONE: WAITING,
        View.NOBODY: WAITING & Q(owner__isnull=True),
        View.SOON: WAITING & Q(due_at__gt=at, due_at__lte=soon),
        View.LATE: WAITING & Q(due_at__lte=at),
        View.CLIENT: Q(status=Conversation.Status.OPEN, waiting_since__isnull=True),
        View.SNOOZED: Q(status=Conversation.Status.SNOOZED),
        View.CLOSED: Q(status=Conversation.Status.CLOSED, merged_into__isnull=True),
    }
    return conditions[view]


# What a view is sorted by, and whether the earliest comes first.
ORDERS: dict[View, tuple[str, bool]] = {
    View.CLIENT: ("last_message_at", False),
    View.SNOOZED: ("snoozed_until", True),
    View.CLOSED: ("last_message_at", False),
}


# The values that a view's condition has; all have practice, and beyond and pk where a page follows.
NEEDS: dict[View, tuple[str, ...]] = {
    View.MINE: ("me",),
    View.SOON: ("at", "soon"),
    View.LATE: ("at",),
}
KINDS: dict[str, Kind] = {"me": int, "at": datetime, "soon": datetime}

# What a row shows, and no more: half of a page's time goes into making objects of columns.
COLUMNS = (
    "practice_id", "status", "priority", "tags", "zone", "snoozed_until", "last_message_at",
    "waiting_since", "due_at", "preview_sealed", "version", "is_automatic", "is_simulated", "story",
    "client__practice_id", "client__name_sealed", "client__called_sealed", "client__erased_at",
    "client__key__practice_id", "client__key__wrapped",
    "channel__kind", "channel__name", "location__zone", "owner__name",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a view, each with its `mark`: what follows it begins there; `after`: the last one's, if more do."""

    rows: list[Conversation]
    after: str


def page(
    view: View | Filter, *, staff: Staff, at: datetime, after: str = "", size: int = PAGE
) -> Page:
    """One page of a view: two queries, whatever the size of the inbox."""
    rows, values = asked(view, staff=staff, at=at, after=after, most=size + 1)
    found = rows(**values)
    shown = found[:size]
    _with_states(shown, practice_id=staff.practice_id)
    column = _order(view)[0]
    for row in shown:
        row.mark = _mark(row, column)  # type: ignore[attr-defined]  # read by the row's template
    return Page(shown, _mark(shown[-1], column) if len(found) > size else "")


def asked(
    view: View | Filter, *, staff: Staff, at: datetime, after: str = "", most: int = PAGE
) -> tuple[Written[Conversation], dict[str, Value]]:
    """The question for at most so many rows of a view from a mark on, and its values.

    A mark that was tampered with begins at the top.
    """
    known: dict[str, Value] = {"me": staff.pk, "at": at, "soon": at + SOON}
    values = {name: known[name] for name in _needs(view)} | {"practice": staff.practice_id}
    beyond = _marked(after)
    return _rows_of(view, most, bool(beyond)), values | beyond


def _marked(after: str) -> dict[str, Value]:
    moment, _comma, number = after.rpartition(",")
    try:
        beyond, pk = datetime.fromisoformat(moment), int(number)
    except ValueError:
        return {}
    return {"beyond": beyond, "pk": pk} if beyond.tzinfo and pk.bit_length() < BITS else {}


@lru_cache(maxsize=512)
def _rows_of(view: View | Filter, most: int, is_beyond: bool) -> Written[Conversation]:
    """With what a row shows, stated once for each view, length and whether it begins at a mark.

    Found first and joined then: in one go, the planner may read a view to its end and sort.
    """
    column, is_ascending = _order(view)
    order = (column, "id") if is_ascending else (f"-{column}", "-id")

    def build(*, practice: int, **values: Any) -> QuerySet[Conversation]:
        beyond = Q()
        if is_beyond:
            beyond = _beyond(column, is_ascending, values.pop("beyond"), values.pop("pk"))
        mine = Conversation.objects.filter(practice_id=practice)
        asked_for = view.condition(**values) if isinstance(view, Filter) else _where(view, **values)
        found = mine.filter(asked_for, beyond).order_by(*order)[:most]
        return (
            mine.filter(pk__in=found.values("pk"))
            .select_related("client__key", "channel", "location", "owner")
            .only(*COLUMNS)
            .order_by(*order)
        )

    kinds = {name: KINDS[name] for name in _needs(view)} | {"practice": int}
    return Written(build, **kinds, **({"beyond": datetime, "pk": int} if is_beyond else {}))


def _order(view: View | Filter) -> tuple[str, bool]:
    return view.order if isinstance(view, Filter) else ORDERS.get(view, ("due_at", True))


def _needs(view: View | Filter) -> tuple[str, ...]:
    return view.needs if isinstance(view, Filter) else NEEDS.get(view, ())


def _mark(last: Conversation, column: str) -> str:
    return f"{getattr(last, column).isoformat()},{last.pk}"


def _beyond(column: str, is_ascending: bool, moment: datetime, pk: int) -> Q:
    """Only what comes after a mark."""
    sign = "gt" if is_ascending else "lt"
    same = Q(**{column: moment, f"pk__{sign}": pk})
    # The first condition says nothing new, but is one that an index can begin at.
    return Q(**{f"{column}__{sign}e": moment}) & (Q(**{f"{column}__{sign}": moment}) | same)


# Per row the inquiry that matters (what is due first, else the last one), how the last thing
# written there fared, and the colours of its tags. By hand: through the ORM, stating it took longer than finding it.
STATES = """
select c.id, q.state, q.starts_at, q.due_at, o.state, o.scheduled_for, exists (
  select from inbox_redflag f
  where f.practice_id = %(practice)s and f.conversation_id = c.id and f.closed_at is null), (
  select z.name from guidance_zone z where z.practice_id = %(practice)s and z.key = c.zone), (
  select json_object_agg(t.name, t.colour) from inbox_tag t
  where t.practice_id = %(practice)s and t.colour <> '' and t.name = any(
    (select k.tags from inbox_conversation k where k.id = c.id)::text[]))
from unnest(%(rows)s::bigint[], %(zones)s::text[]) as c(id, zone)
left join lateral (
  select state, starts_at, due_at from inbox_inquiry
  where practice_id = %(practice)s and conversation_id = c.id
  order by state = any(%(open)s) desc, due_at limit 1) q on true
left join lateral (
  select state, scheduled_for from inbox_outgoing
  where practice_id = %(practice)s and conversation_id = c.id and state <> 'withdrawn'
  order by queued_at desc limit 1) o on true
"""


def _with_states(rows: list[Conversation], *, practice_id: int) -> None:
    """Give each row its inquiry as `clock`, whether the last reply did not go out as `is_failed`, and `is_flagged`."""
    values: dict[str, Any] = {
        "rows": [row.pk for row in rows],
        "zones": [row.zone for row in rows],
        "practice": practice_id,
        "open": list(Inquiry.OPEN_STATES),
    }
    found = {pk: states for pk, *states in fetched(STATES, values)}
    for row in rows:
        state, starts_at, due_at, way, later, is_flagged, zone, colours = found[row.pk]
        clock = Inquiry(state=state, starts_at=starts_at, due_at=due_at) if state else None
        row.clock = clock  # type: ignore[attr-defined]  # read by the row's look
        row.zone_name = zone or row.zone  # type: ignore[attr-defined]  # read by the row's look
        row.tag_colours = colours or {}  # type: ignore[attr-defined]  # read by the row's look
        row.is_flagged = is_flagged  # type: ignore[attr-defined]  # read by the row's look
        waits = later is not None and way in (Outgoing.State.QUEUED, Outgoing.State.HELD)
        row.later = (way, later) if waits else None  # type: ignore[attr-defined]  # read by the row's look
        row.is_failed = way == Outgoing.State.FAILED  # type: ignore[attr-defined]  # read by the row's look


COUNTERS = """
select
  (select count(*) from (select 1 from inbox_conversation where practice_id = %(p)s
     and status = 'open' and owner_id = %(me)s and waiting_since is not null limit %(cap)s) a),
  (select count(*) from (select 1 from inbox_conversation where practice_id = %(p)s
     and status = 'open' and waiting_since is not null limit %(cap)s) b),
  (select count(*) from (select 1 from inbox_conversation where practice_id = %(p)s
     and status = 'open' and owner_id is null and waiting_since is not null limit %(cap)s) c),
  (select count(*) from (select 1 from inbox_conversation where practice_id = %(p)s
     and status = 'open' and waiting_since is not null
     and due_at > %(at)s and due_at <= %(soon)s limit %(cap)s) d),
  (select count(*) from (select 1 from inbox_conversation where practice_id = %(p)s
     and status = 'open' and waiting_since is not null and due_at <= %(at)s limit %(cap)s) e),
  (select count(*) from (select 1 from inbox_conversation where practice_id = %(p)s
     and status = 'open' and waiting_since is null limit %(cap)s) f),
  (select count(*) from (select 1 from inbox_conversation where practice_id = %(p)s
     and status = 'snoozed' limit %(cap)s) g)
"""


COUNTED = [view for view in View if view is not View.CLOSED]


def _values(staff: Staff, at: datetime) -> dict[str, Any]:
    return {
        "p": staff.practice_id,
        "me": staff.pk,
        "at": at,
        "soon": at + SOON,
        "cap": CAP,
    }


def counters(*, staff: Staff, at: datetime) -> dict[View, int]:
    """How many conversations each view holds, counted up to CAP; closed ones are not counted."""
    (row,) = fetched(COUNTERS, _values(staff, at))
    return dict(zip(COUNTED, row, strict=True))


def standing(*, staff: Staff, at: datetime) -> tuple[dict[View, int], list[Saved]]:
    """What stands above the list, in one query: the desk's counters, and the saved views this person sees."""
    (row,) = fetched(f"{COUNTERS}, {SAVED}", _values(staff, at) | {"role": staff.role})
    saved = [saved_from(document) for document in row[-1] or ()]
    return dict(zip(COUNTED, row[:-1], strict=True)), saved


def waiting_by_staff(staff: Staff) -> dict[int, int]:
    """How many clients wait for each person of this one's practice."""
    rows = Conversation.objects.filter(WAITING, practice_id=staff.practice_id, owner__isnull=False)
    return dict(rows.values_list("owner_id").annotate(Count("pk")).order_by())
