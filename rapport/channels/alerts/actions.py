"""Setting up how people are reached, and the account at Twilio."""

import secrets
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.audit.actions import record
from rapport.channels import sealing
from rapport.channels.alerts import addresses, push, trials
from rapport.channels.models import TwilioAccount
from rapport.practice.errors import ExpectedError
from rapport.practice.models import AlertAddress, Staff

MOST = 12  # addresses a person
TELLING = ("endpoint", "address", "number")  # by which two are the same


class NoSuchDevice(ExpectedError):
    """What the browser gave is no subscription at a push service we know."""


class TooMany(ExpectedError):
    """Somebody has more addresses than anybody needs."""


def add_device(subscription: dict[str, str], *, name: str, by: Staff, at: datetime) -> AlertAddress:
    """This browser, by its push subscription {endpoint, p256dh, auth}; the same one again replaces it."""
    if not push.is_subscription(subscription):
        raise NoSuchDevice(_("This browser's notifications go through a service we do not know."))
    held = {part: subscription[part] for part in ("endpoint", "p256dh", "auth")}
    return _add(AlertAddress.Way.PUSH, held, name=name, by=by, at=at)


def add_mail(address: str, *, by: Staff, at: datetime) -> AlertAddress:
    """An e-mail address of one's own."""
    return _add(AlertAddress.Way.EMAIL, {"address": address}, name="", by=by, at=at)


def add_phone(number: str, *, ways: list[str], by: Staff, at: datetime) -> list[AlertAddress]:
    """A phone number in E.164, for text messages, calls, or both."""
    return [_add(AlertAddress.Way(way), {"number": number}, name="", by=by, at=at) for way in ways]


def switch(address: AlertAddress, *, is_on: bool, by: Staff, at: datetime) -> None:
    """Use it or leave it alone."""
    address.is_on = is_on
    address.save(update_fields=["is_on"])
    _note(by, "switched_on" if is_on else "switched_off", address.pk, at)


def remove(address: AlertAddress, *, by: Staff, at: datetime) -> None:
    """Forget it."""
    _note(by, "removed", address.pk, at)
    address.delete()


def try_out(address: AlertAddress, *, at: datetime) -> None:
    """Send a test there."""
    trials.ask(address, at=at)


def save_account(
    *, account_sid: str, auth_token: str, from_number: str, by: Staff, at: datetime
) -> TwilioAccount:
    """Make the practice's account, or change it; an empty token keeps the one there is."""
    account = TwilioAccount.objects.select_for_update(no_key=True).first() or TwilioAccount(
        practice_id=by.practice_id, public_id=secrets.token_urlsafe(12)
    )
    account.account_sid, account.from_number, account.changed_at = account_sid, from_number, at
    if auth_token:
        account.secrets_sealed = sealing.sealed(by.practice_id, {"auth_token": auth_token})
    account.failing_since, account.failure = None, ""
    account.save()
    _note(by, "changed", account.pk, at, kind="twilio_account")
    return account


def remove_account(*, by: Staff, at: datetime) -> None:
    """Nobody is texted or called any more."""
    for account in TwilioAccount.objects.all():
        _note(by, "removed", account.pk, at, kind="twilio_account")
        account.delete()


def _add(
    way: AlertAddress.Way, held: dict[str, str], *, name: str, by: Staff, at: datetime
) -> AlertAddress:
    Staff.objects.select_for_update(no_key=True).get(pk=by.pk)  # two tabs add one device
    there = list(AlertAddress.objects.filter(staff=by))
    if len(there) >= MOST:
        raise TooMany(_("Remove one first: this is more than anybody needs."))
    twin = next((a for a in there if a.way == way and _is_same(a, held)), None)
    address = twin or AlertAddress(practice_id=by.practice_id, staff=by, way=way, made_at=at)
    address.name, address.is_on = name[:80], True
    address.failed_at, address.failure = None, ""
    address.address_sealed = sealing.sealed(by.practice_id, held)
    address.save()
    _note(by, "added", address.pk, at)
    return address


def _is_same(address: AlertAddress, held: dict[str, str]) -> bool:
    known = addresses.opened(address)
    return any(known.get(part) == held[part] for part in TELLING if part in held)


def _note(by: Staff, verb: str, subject_id: int, at: datetime, kind: str = "alert_address") -> None:
    record(
        practice_id=by.practice_id,
        user_id=by.user_id,
        verb=verb,
        subject_kind=kind,
        subject_id=subject_id,
        at=at,
    )
