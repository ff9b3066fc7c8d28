""" "Send me a test": it goes the way of a real page, through the same loop."""

from datetime import datetime
from secrets import token_hex

from django.db import connection
from django.urls import reverse
from django.utils.translation import gettext as _

from rapport.channels.alerts import outbox, shown
from rapport.channels.alerts.alert import Alert, absolute, because_called
from rapport.database.scope import practice_scope
from rapport.live.notify import announce
from rapport.practice.models import AlertAddress


def ask(address: AlertAddress, *, at: datetime) -> None:
    """Have a test sent there soon."""
    AlertAddress.objects.filter(pk=address.pk).update(trial_due_at=at, shown_at=None)
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify('rapport_pages', '')")


def claim_due(*, at: datetime, limit: int) -> list[tuple[int, int]]:
    """Claim tests as (practice id, address id), each for one sender."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select practice_id, address_id from claim_alert_trials(%s, %s, %s)",
            [at, at + outbox.LEASE, limit],
        )
        return [(row[0], row[1]) for row in cursor.fetchall()]


def send(*, practice_id: int, address_id: int, at: datetime) -> None:
    """One attempt and no more: somebody waits for what it says."""
    with practice_scope(practice_id):
        address = AlertAddress.objects.select_related("practice").get(pk=address_id)
        attempt = outbox.prepared(_alert(address), address, at)
    result = outbox.tried(address, attempt)
    with practice_scope(practice_id):
        outbox.note(result, at=at)
        fields = {} if result.error else {"tested_at": at}
        AlertAddress.objects.filter(pk=address_id).update(trial_due_at=None, **fields)
        announce(practice_id=practice_id, topic="staff", subject_id=address.staff_id)


def arrived(address_id: int, *, at: datetime) -> None:
    """The device, or the person who followed the link, says that the test arrived."""
    address = AlertAddress.objects.filter(pk=address_id).first()
    if address:
        AlertAddress.objects.filter(pk=address_id, shown_at=None).update(shown_at=at)
        announce(practice_id=address.practice_id, topic="staff", subject_id=address.staff_id)


def _alert(address: AlertAddress) -> Alert:
    token = shown.token(address.practice_id, "trial", address.pk)
    is_push = address.way == AlertAddress.Way.PUSH
    return Alert(
        practice_id=address.practice_id,
        practice=address.practice.name,
        name=f"test-{address.pk}-{token_hex(4)}",
        # A device says itself that it shows it; a person says so by following the link.
        url=absolute("/" if is_push else reverse("channels:trial_arrived", args=[token])),
        title=_("This is a test of your alerts."),
        text=_("Nothing needs to be done.") if is_push else _("The link says that it arrived."),
        why=because_called(address.practice.name),
        confirm=shown.path(address.practice_id, "trial", address.pk),
    )
