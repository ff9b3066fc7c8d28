"""Where people are paged: sealed, opened, and how each last did."""

from datetime import datetime

from rapport.channels import sealing
from rapport.channels.alerts.alert import Gone
from rapport.channels.models import Notice
from rapport.practice.models import AlertAddress


def opened(address: AlertAddress) -> dict[str, str]:
    """What it holds: `address` (e-mail), `number` (E.164), or a browser's subscription."""
    return sealing.unsealed(address.practice_id, address.address_sealed)


def shown(address: AlertAddress) -> str:
    """What its owner recognises it by."""
    held = opened(address)
    return held.get("address") or held.get("number") or address.name


def note(address: AlertAddress, *, failure: str, error: Exception | None, at: datetime) -> None:
    """Keep how an attempt there went. A device that is gone is forgotten."""
    rows = AlertAddress.objects.filter(pk=address.pk)
    if isinstance(error, Gone):
        rows.delete()
        _tell_lost(address, at)
    elif error:
        rows.update(failed_at=at, failure=failure)
    else:
        rows.update(worked_at=at, failed_at=None, failure="")


def _tell_lost(address: AlertAddress, at: datetime) -> None:
    """Its owner hears of it where they look next: a way that is silently gone is worse than none."""
    Notice.objects.get_or_create(
        practice_id=address.practice_id,
        staff_id=address.staff_id,
        source=f"lost:{address.pk}",
        defaults={
            "kind": Notice.Kind.LOST,
            "made_at": at,
            "due_at": at,
            "data": {"device": address.name},
        },
    )
