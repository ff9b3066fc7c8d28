"""All good lines of a file in one transaction; the same file twice changes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from rapport.clients.actions import index, receiving_lock
from rapport.clients.actions.importing import Keys, add_people, keep_addresses, known_keys
from rapport.clients.models import Client, Identity
from rapport.clients.visit_files.rows import Refused
from rapport.imports.marks import mark
from rapport.imports.models import Import
from rapport.imports.queries import ClientPlan, Plan, StaffPlan, preview_clients, preview_staff
from rapport.live.notify import announce
from rapport.practice.actions.invitations import invite
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff


@dataclass(frozen=True, slots=True)
class Taken:
    """The record of an import, its refused lines with their head, and for staff (name, address, secret)."""

    record: Import
    head: tuple[str, ...]
    refused: Sequence[Refused]
    invited: Sequence[tuple[str, str, str]] = ()


def import_clients(
    *, content: bytes, by: Staff, at: datetime, mapping: Mapping[int, str] | None = None
) -> Taken:
    """Add and complete clients. What is known of somebody is never overwritten. Raises UnreadableFile."""
    with transaction.atomic():
        receiving_lock.take(by.practice_id)
        plan = preview_clients(content=content, practice=by.practice, mapping=mapping)
        plans = [*plan.fresh, *plan.changed]
        last = Identity.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        keys = known_keys([p.person for p in plan.changed])
        keys |= add_people([p.person for p in plan.fresh], by.practice_id, at)
        keep_addresses([p.person for p in plans], keys, by.practice_id, at)
        before = _complete(plans, keys)
        identities = Identity.objects.filter(
            pk__gt=last, client__in=[p.person.client_id for p in plan.changed]
        )
        made = {
            "clients": [p.person.client_id for p in plan.fresh],
            "identities": list(identities.values_list("pk", flat=True)),
            "completed": before,
        }
        return Taken(_record(Import.Kind.CLIENTS, plan, made, by, at), plan.head, plan.refused)


def _complete(plans: Sequence[ClientPlan], keys: Keys) -> list[list[Any]]:
    """Fill what is empty; returns [client id, {field: its mark}] of those known before."""
    people = Client.objects.select_related("key").in_bulk([p.person.client_id for p in plans])
    filled: list[list[Any]] = []
    for plan in plans:
        client = people[plan.person.client_id]
        fields = [
            name
            for name in ("name", "called", "language")
            if getattr(plan.row, name) and not getattr(client, name)
        ]
        for name in fields:
            setattr(client, name, getattr(plan.row, name))
        if fields:
            client.save()
            index(client)
        if fields and plan.known is not None:
            filled.append([client.pk, {name: mark(client, name) for name in fields}])
    return filled


def import_staff(
    *, content: bytes, by: Staff, at: datetime, mapping: Mapping[int, str] | None = None
) -> Taken:
    """Invite everybody who is not here yet. The secrets of the links are kept nowhere. Raises UnreadableFile."""
    with transaction.atomic():
        plan = preview_staff(content=content, by=by, at=at, mapping=mapping)
        invited = [_invited(each, by, at) for each in plan.fresh]
        made = {"invited": [email for _name, email, _secret in invited]}
        record = _record(Import.Kind.STAFF, plan, made, by, at)
        return Taken(record, plan.head, plan.refused, invited)


def _invited(plan: StaffPlan, by: Staff, at: datetime) -> tuple[str, str, str]:
    row = plan.row
    return row.name, row.email, invite(email=row.email, name=row.name, role=row.role, by=by, at=at)


def _record(
    kind: Import.Kind, plan: Plan[Any], made: dict[str, Any], by: Staff, at: datetime
) -> Import:
    record = Import.objects.create(
        practice_id=by.practice_id,
        kind=kind,
        by=by,
        at=at,
        added=len(plan.fresh),
        changed=len(plan.changed),
        same=len(plan.same),
        refused=len(plan.refused),
        made=made,
    )
    note(by=by, verb="imported", subject=record, at=at)
    announce(practice_id=by.practice_id, topic="client", subject_id=0)
    return record
