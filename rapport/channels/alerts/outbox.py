"""Pages on their way: claimed here, sent outside every transaction, and what became of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from django.db import connection

from rapport.channels.alerts import addresses, mail, push, twilio
from rapport.channels.alerts.alert import AccountTrouble, Alert, alert_of
from rapport.channels.deliveries import described
from rapport.channels.models import TwilioAccount
from rapport.channels.shape import Attempt, ChannelError
from rapport.database.scope import practice_scope
from rapport.inbox.models import Page
from rapport.live.notify import announce
from rapport.practice.models import AlertAddress

log = structlog.get_logger("rapport.alerts")

LEASE = timedelta(seconds=30)
# Seconds before the next attempt; after the last one it has failed, and the ladder goes on anyway.
BACK_OFF = (2, 5, 15, 60)
MOST_ATTEMPTS = 12  # with those in which a worker died
ENDLESS = "Sending it never came to an end."
OPEN = (Page.State.QUEUED, Page.State.SENDING)

Prepare = Callable[[Alert, dict[str, str], datetime], Attempt]
PREPARE: Mapping[str, Prepare] = {
    AlertAddress.Way.PUSH: push.prepare,
    AlertAddress.Way.EMAIL: mail.prepare,
    AlertAddress.Way.SMS: twilio.prepare_text,
    AlertAddress.Way.VOICE: twilio.prepare_call,
}
THROUGH_TWILIO = (AlertAddress.Way.SMS, AlertAddress.Way.VOICE)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one attempt at one address: the provider's id, or what went wrong."""

    address: AlertAddress
    provider_id: str = ""
    error: Exception | None = None

    @property
    def is_permanent(self) -> bool:
        return isinstance(self.error, ChannelError) and self.error.permanent


def claim_due(*, at: datetime, room: Mapping[str, int]) -> list[tuple[int, int, str]]:
    """Claim due pages as (practice id, page id, way), of each way at most `room` of it.

    A claim is a lease: whoever dies with it leaves it to the next.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select practice_id, page_id, way from claim_pages(%s, %s, %s, %s)",
            [at, at + LEASE, list(room), list(room.values())],
        )
        return [(row[0], row[1], row[2]) for row in cursor.fetchall()]


def send(*, practice_id: int, page_id: int, at: datetime) -> None:
    """One attempt at one page, at every address of its way. At least once: see the README."""
    with practice_scope(practice_id):
        page = Page.objects.select_related("flag", "staff", "practice").get(pk=page_id)
        attempts = _attempts(page, at) if _is_wanted(page, at) else None
    if attempts is None:
        return
    results = [tried(address, attempt) for address, attempt in attempts]
    with practice_scope(practice_id):
        for result in results:
            note(result, at=at)
        _report(page, results, at)
        announce(practice_id=practice_id, topic="flag", subject_id=page.flag_id)


def prepared(alert: Alert, address: AlertAddress, at: datetime) -> Attempt:
    """The attempt at one address, inside the practice's scope; what can't be prepared fails later."""
    try:
        return PREPARE[address.way](alert, addresses.opened(address), at)
    except Exception as error:
        return _failing(error)


def tried(address: AlertAddress, attempt: Attempt) -> Result:
    """The attempt made, outside every transaction. Whatever goes wrong is this address's alone."""
    try:
        return Result(address, attempt())
    except Exception as error:
        is_known = isinstance(error, ChannelError)
        log.warning("alert_not_sent", way=address.way, exc_info=not is_known)
        return Result(address, error=error)


def note(result: Result, *, at: datetime) -> None:
    """Keep on the address, and on the account it went through, how it went."""
    text = described(result.error)[:200] if result.error else ""
    addresses.note(result.address, failure=text, error=result.error, at=at)
    if result.address.way in THROUGH_TWILIO:
        account = TwilioAccount.objects.all()
        if not result.error:
            account.update(worked_at=at, failing_since=None, failure="")
        elif isinstance(result.error, AccountTrouble):
            account.filter(failing_since=None).update(failing_since=at)
            account.update(failure=text)


def _is_wanted(page: Page, at: datetime) -> bool:
    """Whether there is something to send; else the page's end is written here."""
    flag, rows = page.flag, Page.objects.filter(pk=page.pk, state__in=OPEN)
    has_somebody = flag.acknowledged_at and flag.acknowledged_at >= page.queued_at
    if flag.closed_at or has_somebody or not page.staff.is_active:
        rows.update(state=Page.State.WITHDRAWN, due_at=None)
        return False
    if page.attempts > MOST_ATTEMPTS:
        rows.update(state=Page.State.FAILED, due_at=None, error=ENDLESS)
        return False
    if page.way == Page.Way.SCREEN:
        rows.update(state=Page.State.ACCEPTED, due_at=None, accepted_at=at)
        announce(practice_id=page.practice_id, topic="flag", subject_id=page.flag_id)
        return False
    return True


def _attempts(page: Page, at: datetime) -> list[tuple[AlertAddress, Attempt]]:
    alert = alert_of(page)
    rows = AlertAddress.objects.filter(staff_id=page.staff_id, way=page.way, is_on=True)
    return [(row, prepared(alert, row, at)) for row in rows.order_by("pk")]


def _failing(error: Exception) -> Attempt:
    def attempt() -> str:
        raise error

    return attempt


def _report(page: Page, results: Sequence[Result], at: datetime) -> None:
    """One address that took it is enough; a callback that came first is not overwritten."""
    rows = Page.objects.filter(pk=page.pk, state__in=OPEN)
    taken = [r for r in results if not r.error]
    if taken:
        rows.update(
            state=Page.State.ACCEPTED,
            accepted_at=at,
            due_at=None,
            provider_id=taken[0].provider_id[:80],
            error="",
        )
        return
    error = next((r.error for r in results if r.error), _nowhere())
    is_over = all(r.is_permanent for r in results) or page.attempts > len(BACK_OFF)
    wait = BACK_OFF[min(max(page.attempts, 1), len(BACK_OFF)) - 1]
    rows.update(
        state=Page.State.FAILED if is_over else Page.State.QUEUED,
        due_at=None if is_over else at + timedelta(seconds=wait),
        error=described(error)[:200],
    )


def _nowhere() -> ChannelError:
    return ChannelError("This person has no such way switched on any more.", permanent=True)
