""" "Send me a test": it goes the way of a real page, through the same loop."""

from datetime import datetime
from secrets import token_hex

from django.db import connection

from rapport.channels.alerts import outbox
from rapport.channels.alerts.alert import Alert, absolute
from rapport.database.scope import practice_scope
from rapport.live.notify import announce
from rapport.practice.models import AlertAddress


def ask(address: AlertAddress, *, at: datetime) -> None:
    """Have a test sent there soon."""
    AlertAddress.objects.filter(pk=address.pk).update(trial_due_at=at)
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


def _alert(address: AlertAddress) -> Alert:
    return Alert(
        practice_id=address.practice_id,
        practice=address.practice.name,
        page_id=None,
        name=f"test-{address.pk}-{token_hex(4)}",
        url=absolute("/"),
        is_urgent=False,
    )
