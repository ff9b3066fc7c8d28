"""What a saved view asks of a conversation: once for the rows of a page, once for all counters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q

from rapport.inbox.models import Conversation, SavedView, ViewEntry

State = SavedView.State
# What each state means, and what its rows are sorted by: as the desk's own views do.
STATES: Mapping[str, Q] = {
    State.WAITING: Q(status=Conversation.Status.OPEN, waiting_since__isnull=False),
    State.CLIENT: Q(status=Conversation.Status.OPEN, waiting_since__isnull=True),
    State.SNOOZED: Q(status=Conversation.Status.SNOOZED),
    State.CLOSED: Q(status=Conversation.Status.CLOSED, merged_into__isnull=True),
}
ORDERS: Mapping[str, tuple[str, bool]] = {
    State.WAITING: ("due_at", True),
    State.CLIENT: ("last_message_at", False),
    State.SNOOZED: ("snoozed_until", True),
    State.CLOSED: ("last_message_at", False),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """The conditions of a saved view; '' and None ask for nothing. `collected`: the view's number, or 0."""

    state: str
    whose: str = ""
    person: int | None = None
    location: int | None = None
    channel_kind: str = ""
    priority: str = ""
    tags: tuple[str, ...] = ()
    zone: str = ""
    due: str = ""
    collected: int = 0

    @property
    def order(self) -> tuple[str, bool]:
        """The column its rows are sorted by, and whether the earliest comes first."""
        return ORDERS[self.state]

    @property
    def needs(self) -> tuple[str, ...]:
        """The values its condition has, beside the practice."""
        of_due = {SavedView.Due.LATE: ("at",), SavedView.Due.SOON: ("at", "soon")}
        return (("me",) if self.whose == SavedView.Whose.ME else ()) + of_due.get(
            SavedView.Due(self.due), ()
        )

    def condition(self, **values: Any) -> Q:
        """As Django asks it; `values` are those that `needs` names."""
        asked = STATES[self.state] & self._whose(values) & self._due(values) & self._zone()
        for column, value in (
            ("location", self.location),
            ("channel__kind", self.channel_kind),
            ("priority", self.priority),
        ):
            asked &= Q(**{column: value}) if value else Q()
        if self.tags:
            asked &= Q(tags__overlap=list(self.tags))
        return asked & self._collected()

    def _whose(self, values: Mapping[str, Any]) -> Q:
        match self.whose:
            case SavedView.Whose.ME:
                return Q(owner=values["me"])
            case SavedView.Whose.NOBODY:
                return Q(owner__isnull=True)
            case SavedView.Whose.PERSON:
                return Q(owner=self.person)
        return Q()

    def _due(self, values: Mapping[str, Any]) -> Q:
        match self.due:
            case SavedView.Due.LATE:
                return Q(due_at__lte=values["at"])
            case SavedView.Due.SOON:
                return Q(due_at__gt=values["at"], due_at__lte=values["soon"])
        return Q()

    def _zone(self) -> Q:
        match self.zone:
            case SavedView.Zone.INSIDE:
                return ~Q(zone="")
            case SavedView.Zone.OUTSIDE:
                return Q(zone="")
        return Q()

    def _collected(self) -> Q:
        if not self.collected:
            return Q()
        entries = ViewEntry.objects.filter(conversation=OuterRef("pk"), view=self.collected)
        return Q(Exists(entries))


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved view as the desk shows it; `count` up to the desk's cap, None where it is not counted.

    As text it is the word in the address.
    """

    id: int
    name: str
    filter: Filter
    is_shared: bool = True
    count: int | None = None

    def __str__(self) -> str:
        return f"{PREFIX}{self.id}"


PREFIX = "saved-"

# All views somebody sees, each with its number of rows, from the first conversations of every state
# only: however large the inbox and however odd a filter, this costs the same. `looked` is not read
# where nobody saved a view.
SAVED = """
(with looked as materialized (
  (select id, 'waiting' as state, owner_id, location_id, channel_id, priority, tags, zone, due_at
     from inbox_conversation where practice_id = %(p)s and status = 'open'
      and waiting_since is not null order by due_at, id limit %(cap)s)
  union all
  (select id, 'client', owner_id, location_id, channel_id, priority, tags, zone, due_at
     from inbox_conversation where practice_id = %(p)s and status = 'open'
      and waiting_since is null order by last_message_at desc, id desc limit %(cap)s)
  union all
  (select id, 'snoozed', owner_id, location_id, channel_id, priority, tags, zone, due_at
     from inbox_conversation where practice_id = %(p)s and status = 'snoozed'
    order by snoozed_until, id limit %(cap)s))
 select json_agg(json_build_object(
   'id', v.id, 'name', v.name, 'is_shared', v.owner_id is null, 'is_collected', v.is_collected,
   'state', v.state, 'whose', v.whose, 'person', v.person_id, 'location', v.location_id,
   'channel_kind', v.channel_kind, 'priority', v.priority, 'tags', v.tags, 'zone', v.zone,
   'due', v.due,
   'count', (select count(*) from looked c where c.state = v.state
     and case v.whose when 'me' then c.owner_id = %(me)s when 'nobody' then c.owner_id is null
         when 'person' then c.owner_id = v.person_id else true end
     and case v.due when 'late' then c.due_at <= %(at)s
         when 'soon' then c.due_at > %(at)s and c.due_at <= %(soon)s else true end
     and case v.zone when 'in' then c.zone <> '' when 'out' then c.zone = '' else true end
     and (v.location_id is null or c.location_id = v.location_id)
     and (v.priority = '' or c.priority = v.priority)
     and (v.tags = '{}' or c.tags && v.tags)
     and (v.channel_kind = '' or exists (select from inbox_channel h
          where h.id = c.channel_id and h.practice_id = %(p)s and h.kind = v.channel_kind))
     and (not v.is_collected or exists (select from inbox_viewentry e
          where e.view_id = v.id and e.practice_id = %(p)s and e.conversation_id = c.id))))
   order by v.position, v.id)
 from inbox_savedview v
 where v.practice_id = %(p)s and (v.owner_id = %(me)s
   or v.owner_id is null and (v.roles = '{}' or %(role)s = any(v.roles))))
"""


def saved_from(document: Mapping[str, Any]) -> Saved:
    """A row of SAVED."""
    is_counted = document["state"] != State.CLOSED
    return Saved(
        id=document["id"],
        name=document["name"],
        is_shared=document["is_shared"],
        count=document["count"] if is_counted else None,
        filter=Filter(
            **{name: document[name] for name in _SAME},
            tags=tuple(document["tags"]),
            collected=document["id"] if document["is_collected"] else 0,
        ),
    )


_SAME = ("state", "whose", "person", "location", "channel_kind", "priority", "zone", "due")


def saved_of(row: SavedView) -> Saved:
    """The same from its row."""
    return Saved(
        id=row.pk,
        name=row.name,
        is_shared=row.owner_id is None,
        filter=Filter(
            state=row.state,
            whose=row.whose,
            person=row.person_id,
            location=row.location_id,
            channel_kind=row.channel_kind,
            priority=row.priority,
            tags=tuple(row.tags),
            zone=row.zone,
            due=row.due,
            collected=row.pk if row.is_collected else 0,
        ),
    )
