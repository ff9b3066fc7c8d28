"""What a provider says later about a page it took, and what the person paged says by key."""

from datetime import datetime

from rapport.inbox.actions import flagging
from rapport.inbox.models import Page, RedFlag
from rapport.live.notify import announce
from rapport.practice.models import AlertAddress

# Words of Twilio's: https://www.twilio.com/docs/messaging/api/message-resource (message status values)
# and https://www.twilio.com/docs/voice/api/call-resource (call status values).
ARRIVED = frozenset({"delivered", "read", "completed"})
LOST = frozenset({"undelivered", "failed", "busy", "no-answer", "canceled"})


def told(page_id: int, *, status: str, code: str, at: datetime) -> None:
    """A provider's status, which may come twice, late or before we noted that it was taken.

    Arrived is final. Lost is loud on the address; the ladder goes on by itself.
    """
    page = Page.objects.select_for_update(no_key=True).filter(pk=page_id).first()
    if page is None or page.state == Page.State.DELIVERED:
        return
    if status in ARRIVED:
        page.state, page.error = Page.State.DELIVERED, ""
        page.accepted_at = page.accepted_at or at
    elif status in LOST:
        page.state, page.error = Page.State.FAILED, _lost(status, code)
        _blame(page, at)
    else:
        return
    page.due_at = None
    page.save(update_fields=["state", "error", "accepted_at", "due_at"])
    announce(practice_id=page.practice_id, topic="flag", subject_id=page.flag_id)


def taken(page_id: int, *, at: datetime) -> bool:
    """The person who was called says "I have it"; whether they do. Raises NotAllowed."""
    rows = Page.objects.select_related("staff", "flag__conversation")
    page = rows.filter(pk=page_id, staff__is_active=True).first()
    if page is None:
        return False
    flagging.acknowledge(page.flag, by=page.staff, at=at)
    return RedFlag.objects.filter(pk=page.flag_id, acknowledged_by=page.staff).exists()


def _lost(status: str, code: str) -> str:
    known = f", error {code}" if code.isdigit() else ""
    return f"It did not arrive: {status}{known}"


def _blame(page: Page, at: datetime) -> None:
    rows = AlertAddress.objects.filter(staff_id=page.staff_id, way=page.way, is_on=True)
    rows.update(failed_at=at, failure=page.error)
