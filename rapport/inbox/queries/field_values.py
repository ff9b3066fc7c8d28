"""What the fields of a saved reply are filled with, as far as it is known."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as date_format

from rapport.clients.models import Visit
from rapport.core.fields import fields
from rapport.inbox.models import Conversation, SavedReply
from rapport.practice.models import Staff

VISIT_LASTS = timedelta(hours=1)
COMING = (Visit.State.BOOKED, Visit.State.ARRIVED, Visit.State.SEEN)
# Of these a visit tells; the others are known with the conversation.
OF_VISIT = {"treatment": "tratamiento", "date": "fecha", "time": "hora", "provider": "especialista"}


def known_values(
    row: Conversation, saved: list[SavedReply], *, staff: Staff, at: datetime
) -> dict[str, str]:
    """By field name, folded, English and Spanish; one query where a saved reply asks for the visit."""
    name = row.client.called or row.client.name.partition(" ")[0]
    own = {"name": name, "nombre": name, "me": staff.name, "yo": staff.name}
    own |= dict.fromkeys(("place", "lugar"), row.location.name)
    asked = {field.casefold() for reply in saved for field in fields(reply.text)}
    is_asked = not asked.isdisjoint({*OF_VISIT, *OF_VISIT.values()})
    visit = next_visit(row.client_id, at=at) if is_asked else None
    return own | (_of_visit(visit, row.location.zone) if visit else {})


def next_visit(client_id: int, *, at: datetime) -> Visit | None:
    """The client's visit that comes next or goes on now."""
    coming = Visit.objects.filter(
        client_id=client_id, state__in=COMING, left_at__isnull=True, starts_at__gte=at - VISIT_LASTS
    )
    return coming.select_related("client__key", "provider").order_by("starts_at").first()


def visit_ends(client_id: int, *, at: datetime) -> datetime | None:
    """When that visit is likely to be over: an hour after it begins."""
    visit = next_visit(client_id, at=at)
    return visit.starts_at + VISIT_LASTS if visit else None


def _of_visit(visit: Visit, zone: str) -> dict[str, str]:
    local = visit.starts_at.astimezone(ZoneInfo(zone))
    told = {
        "treatment": visit.treatment,
        "date": date_format(local, "l, j F"),
        "time": date_format(local, "H:i"),
        "provider": visit.provider.name if visit.provider else "",
    }
    return told | {OF_VISIT[name]: value for name, value in told.items()}
