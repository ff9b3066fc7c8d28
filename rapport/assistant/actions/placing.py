"""Where the assistant is, whether it is on, and that its address is covered for health data."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.assistant import addresses, queries
from rapport.assistant.breaker import WELL
from rapport.assistant.models import Endpoint
from rapport.practice.actions.trail import note as trail
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import Role, Staff


class UnsafeAddress(ExpectedError):
    """An address that nothing of a client may be sent to."""

    status = 422


class NoAddress(ExpectedError):
    """It can't be on without an address and a model, nor be asked for more than trials unmarked."""

    status = 422


def place(
    *,
    url: str,
    model: str,
    key: str,
    is_on: bool,
    is_covered: bool,
    by: Staff,
    at: datetime,
) -> Endpoint:
    """Set it up. An empty url means the installation's; an empty key keeps the one for the same url.

    The mark is for the address in use: another address needs another mark. Only the owner may.
    Raises NotAllowed, UnsafeAddress, NoAddress.
    """
    if by.role != Role.OWNER:
        raise NotAllowed(_("Only the owner decides where words of clients go."))
    row = queries.endpoint() or Endpoint(practice_id=by.practice_id)
    _address(row, url=_checked(url) if url.strip() else "", model=model.strip(), key=key.strip())
    _mark(row, is_covered=is_covered, by=by, at=at)
    _switch(row, is_on=is_on, by=by, at=at)
    row.failures, row.resting_until = WELL.failures, WELL.resting_until  # tried again at once
    row.failure, row.failing_since = "", None
    row.changed_by, row.changed_at = by, at
    row.save()
    trail(by=by, verb="changed", subject=row, at=at)
    return row


def _checked(url: str) -> str:
    says = {
        "form": _("Write a whole address, such as https://models.example/v1."),
        "secret": _("Leave out user names, passwords and everything after ? or #."),
        "clear": _("It must begin with https://, unless it is on this machine (127.0.0.1)."),
    }
    try:
        return addresses.checked(url)
    except addresses.Unsafe as error:
        raise UnsafeAddress(says[error.code]) from error


def _address(row: Endpoint, *, url: str, model: str, key: str) -> None:
    if url and not model:
        raise NoAddress(_("Name the model that answers at this address."))
    if url != row.url or not url:  # a key is for the address it was given for
        row.key_wrapped = row.key_sealed = None
    row.url, row.model = url, model if url else ""
    if key and url:
        row.key = key


def _mark(row: Endpoint, *, is_covered: bool, by: Staff, at: datetime) -> None:
    address = queries.address_of(row)
    if not is_covered or not address:
        row.covered_url, row.covered_by, row.covered_at = "", None, None
    elif row.covered_url != address:
        row.covered_url, row.covered_by, row.covered_at = address, by, at


def _switch(row: Endpoint, *, is_on: bool, by: Staff, at: datetime) -> None:
    if is_on and queries.target(row) is None:
        raise NoAddress(_("There is no address yet: write one first."))
    if is_on and not row.covered_url:
        raise NoAddress(_("Mark the address as covered for health data before you switch it on."))
    if is_on != row.is_on:
        row.is_on, row.switched_by, row.switched_at = is_on, by, at
