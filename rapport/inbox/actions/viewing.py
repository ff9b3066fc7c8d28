"""Keeping saved views, and what is put into them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.database.positions import change_places
from rapport.inbox.models import Conversation, SavedView, ViewEntry
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import Location, Staff

MOST = 30  # a row of chips that nobody can take in is no help


class TooManyViews(ExpectedError):
    """There is no room for one more."""


class NotCollected(ExpectedError):
    """Rows of a filter come and go by themselves."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see; `is_shared` with everybody, or with the roles that are named."""

    name: str
    is_shared: bool = False
    roles: Sequence[str] = ()
    is_collected: bool = False
    state: str = SavedView.State.WAITING
    whose: str = ""
    person: Staff | None = None
    location: Location | None = None
    channel_kind: str = ""
    priority: str = ""
    tags: Sequence[str] = field(default_factory=tuple)
    zone: str = ""
    due: str = ""


def keep_view(*, wish: Wish, by: Staff, at: datetime, view: SavedView | None = None) -> SavedView:
    """Save a view; with `view`, change that one. Raises NotAllowed for what is shared, TooManyViews."""
    if view:
        require_hand(view, by=by)
    kept = view or SavedView(practice_id=by.practice_id, made_by=by, made_at=at, position=_last(by))
    for name in (
        "name",
        "is_collected",
        "state",
        "whose",
        "channel_kind",
        "priority",
        "zone",
        "due",
    ):
        setattr(kept, name, getattr(wish, name))
    kept.person = wish.person if wish.whose == SavedView.Whose.PERSON else None
    kept.location, kept.tags, kept.roles = wish.location, sorted(wish.tags), sorted(wish.roles)
    kept.owner = None if wish.is_shared else (kept.owner or by)
    require_hand(kept, by=by)
    kept.save()
    _told(kept, by, at, "kept")
    return kept


def _last(by: Staff) -> int:
    numbers = SavedView.objects.filter(practice_id=by.practice_id).values_list(
        "position", flat=True
    )
    if len(numbers) >= MOST * max(1, Staff.objects.filter(is_active=True).count()):
        raise TooManyViews(_("There are very many views already. Remove one that nobody uses."))
    return max(numbers, default=-1) + 1


def require_hand(view: SavedView, *, by: Staff) -> None:
    """Leaders keep what is shared, everybody their own. Raises NotAllowed."""
    if view.owner_id != by.pk and not (view.owner_id is None and by.runs_the_practice):
        raise NotAllowed(_("Only owners and managers change what is shared with the team."))


def drop_view(view: SavedView, *, by: Staff, at: datetime) -> None:
    """Remove a view; the conversations stay where they are."""
    require_hand(view, by=by)
    _told(view, by, at, "removed")
    view.delete()


def place_view(view: SavedView, *, up: bool, by: Staff, at: datetime) -> None:
    """Change places with the one before or after it among those of the same hand."""
    require_hand(view, by=by)
    rows = list(SavedView.objects.filter(owner=view.owner_id).order_by("position", "id"))
    if change_places(rows, view, up=up):
        _told(view, by, at, "placed")


def collect(conversation: Conversation, *, view: SavedView, by: Staff | None, at: datetime) -> bool:
    """Put it into a collected view; False where it was. `by` None: a rule does. Raises NotCollected."""
    if not view.is_collected:
        raise NotCollected(
            _("This view is filled by its conditions. Choose one that is collected.")
        )
    made = ViewEntry.objects.get_or_create(
        view=view,
        conversation=conversation,
        defaults={"practice_id": view.practice_id, "by": by, "at": at},
    )[1]
    announce(practice_id=view.practice_id, topic="conversation", subject_id=conversation.pk)
    return made


def let_go(conversation: Conversation, *, view: SavedView) -> None:
    """Take it out of a collected view."""
    ViewEntry.objects.filter(view=view, conversation=conversation).delete()
    announce(practice_id=view.practice_id, topic="conversation", subject_id=conversation.pk)


def _told(view: SavedView, by: Staff, at: datetime, verb: str) -> None:
    note(by=by, verb=verb, subject=view, at=at)
    announce(practice_id=view.practice_id, topic="conversation", subject_id=0)
