"""Setting channels up."""

import secrets
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from rapport.audit.actions import record
from rapport.channels import sealing
from rapport.inbox.models import Channel
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Location, Staff
from rapport.practice.queries.settings import first_location


class AddressTaken(ExpectedError):
    """Another active channel has this address."""


def add(
    *,
    kind: str,
    name: str,
    location: Location,
    acknowledges: bool,
    settings: dict[str, Any],
    by: Staff,
    at: datetime,
    address: str = "",
    passwords: dict[str, str] | None = None,
) -> Channel:
    """A new channel with a public id that tells nothing. Raises AddressTaken."""
    channel = Channel(
        practice_id=by.practice_id,
        kind=kind,
        name=name,
        public_id=secrets.token_urlsafe(12),
        location=location,
        address=address,
        acknowledges=acknowledges,
        settings=settings,
        secrets_sealed=sealing.sealed(by.practice_id, passwords) if passwords else None,
        created_at=at,
    )
    _save(channel)
    _note(channel, "added", by, at)
    return channel


def open_first(*, by: Staff, at: datetime) -> list[Channel]:
    """A web form and a desk at the first location, each unless there ever was one; both need no set-up."""
    location = first_location()
    if location is None:
        return []
    Location.objects.select_for_update(no_key=True).get(
        pk=location.pk
    )  # two browsers open one form
    there = set(Channel.objects.values_list("kind", flat=True))
    wanted = {Channel.Kind.WEBFORM: _("Web form"), Channel.Kind.DESK: _("At the desk")}
    return [
        add(kind=kind, name=name, location=location, acknowledges=False, settings={}, by=by, at=at)
        for kind, name in wanted.items()
        if kind not in there
    ]


def change(
    channel: Channel,
    *,
    name: str,
    location: Location,
    acknowledges: bool,
    settings: dict[str, Any],
    by: Staff,
    at: datetime,
    address: str = "",
    passwords: dict[str, str] | None = None,
) -> None:
    """Change a channel; passwords that are not named stay. Raises AddressTaken."""
    channel.name, channel.location, channel.address = name, location, address
    channel.acknowledges, channel.settings = acknowledges, settings
    if passwords:
        everything = sealing.opened(channel) | passwords
        channel.secrets_sealed = sealing.sealed(channel.practice_id, everything)
    channel.failing_since, channel.failure = None, ""  # tried again at once
    _save(channel)
    _note(channel, "changed", by, at)


def deactivate(channel: Channel, *, by: Staff, at: datetime) -> None:
    """Nothing more comes in or goes out; what came stays."""
    channel.is_active = False
    channel.save(update_fields=["is_active"])
    _note(channel, "deactivated", by, at)


def reactivate(channel: Channel, *, by: Staff, at: datetime) -> None:
    """Take it into use again. Raises AddressTaken."""
    channel.is_active = True
    _save(channel)
    _note(channel, "reactivated", by, at)


def _save(channel: Channel) -> None:
    try:
        with transaction.atomic():
            channel.save()
    except IntegrityError as error:
        raise AddressTaken(_("This address is in use by another channel already.")) from error


def _note(channel: Channel, verb: str, by: Staff, at: datetime) -> None:
    record(
        practice_id=channel.practice_id,
        user_id=by.user_id,
        verb=verb,
        subject_kind="channel",
        subject_id=channel.pk,
        at=at,
    )
