"""`rapport import KIND FILE`: clients, staff or visits from a CSV file; what is refused goes to stderr."""

import argparse
import csv
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rapport.config.cli.errors import CommandFailed
from rapport.config.cli.export import practice_named
from rapport.config.processes.database import running
from rapport.config.processes.framework import set_up

if TYPE_CHECKING:
    from rapport.clients.visit_files import Refused
    from rapport.practice.models import Location, Staff


def run(given: argparse.Namespace) -> int:
    path = Path(given.file)
    if not path.is_file():
        raise CommandFailed(f"there is no file {path}")
    set_up()
    with running(os.environ):
        refused = take(given, path.read_bytes())
    for row in refused:
        print(f"line {row.line}: {row.reason}", file=sys.stderr)
    return 1 if refused and given.strict else 0


def take(given: argparse.Namespace, content: bytes) -> "Iterable[Refused]":
    """Do what was asked for with the file's bytes; returns the refused lines. Raises CommandFailed."""
    from rapport.clients.visit_files import UnreadableFile
    from rapport.database.scope import practice_scope

    with practice_scope(practice_named(given.practice)):
        try:
            return _preview(given, content) if given.dry_run else _import(given, content)
        except UnreadableFile as error:
            raise CommandFailed(str(error)) from error


def _import(given: argparse.Namespace, content: bytes) -> "Iterable[Refused]":
    from django.utils import timezone

    from rapport.clients.actions import import_visits
    from rapport.imports.actions import import_clients, import_staff

    by, at = _owner(), timezone.now()
    if given.kind == "visits":
        visits = import_visits(content=content, location=_place(given.location), by=by, at=at)
        _say(visits.added, visits.changed, visits.same, len(visits.preview.refused))
        return visits.preview.refused
    take = import_clients if given.kind == "clients" else import_staff
    taken = take(content=content, by=by, at=at)
    record = taken.record
    # The links exist nowhere else: they go to stdout, one line a person.
    csv.writer(sys.stdout).writerows(
        (name, email, f"/accounts/invitation/{secret}/") for name, email, secret in taken.invited
    )
    _say(record.added, record.changed, record.same, record.refused)
    return taken.refused


def _preview(given: argparse.Namespace, content: bytes) -> "Iterable[Refused]":
    from django.utils import timezone

    from rapport.clients.queries import preview_visits
    from rapport.imports.queries import preview_clients, preview_staff

    by = _owner()
    if given.kind == "visits":
        visits = preview_visits(content=content, location=_place(given.location))
        known = sum(planned.known is not None for planned in visits.rows)
        _say(len(visits.rows) - known, known, 0, len(visits.refused))
        return visits.refused
    if given.kind == "clients":
        clients = preview_clients(content=content, practice=by.practice)
        _say(len(clients.fresh), len(clients.changed), len(clients.same), len(clients.refused))
        return clients.refused
    staff = preview_staff(content=content, by=by, at=timezone.now())
    _say(len(staff.fresh), 0, len(staff.same), len(staff.refused))
    return staff.refused


def _say(added: int, changed: int, same: int, refused: int) -> None:
    text = f"{added} added, {changed} changed, {same} as they were, {refused} refused"
    print(text, file=sys.stderr)


def _owner() -> "Staff":
    """On whose behalf it happens: the owner who has been here longest."""
    from rapport.practice.models import Role, Staff

    owners = Staff.objects.filter(role=Role.OWNER, is_active=True).select_related("practice")
    if owner := owners.order_by("pk").first():
        return owner
    raise CommandFailed("the practice has no owner yet: finish the welcome first")


def _place(name: str | None) -> "Location":
    from rapport.practice.models import Location

    places = Location.objects.filter(is_active=True).select_related("practice")
    found = list(places.filter(name=name) if name else places)
    if len(found) == 1:
        return found[0]
    names = ", ".join(sorted(place.name for place in places))
    raise CommandFailed(f"name one with --location: {names or 'none yet'}")
