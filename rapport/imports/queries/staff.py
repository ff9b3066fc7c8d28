"""What a file of staff would do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.accounts.queries import open_invitations
from rapport.clients.visit_files.reading import read
from rapport.clients.visit_files.rows import Refused
from rapport.imports.files import STAFF, StaffRow, guessed, parse_staff
from rapport.imports.queries.plan import Plan
from rapport.practice.models import Role, Staff


@dataclass(frozen=True, slots=True)
class StaffPlan:
    """Somebody to be invited, or who is here or invited already."""

    row: StaffRow


def preview_staff(
    *, content: bytes, by: Staff, at: datetime, mapping: Mapping[int, str] | None = None
) -> Plan[StaffPlan]:
    """Read a file; nobody is invited. Raises UnreadableFile. Two queries.

    Whoever is on the team, was, or holds an open invitation is left as they are.
    """
    table = read(content)
    chosen = dict(mapping) if mapping is not None else guessed(table.head.cells, STAFF)
    parsed = parse_staff(table, chosen)
    here = {email.casefold() for email in Staff.objects.values_list("user__email", flat=True)}
    here |= {email.casefold() for email in open_invitations(at=at).values_list("email", flat=True)}
    may_own = by.role == Role.OWNER
    owners = [row for row in parsed.rows if row.role is Role.OWNER and not may_own]
    refused = [
        *parsed.refused,
        *(Refused(r.line, _("Only an owner invites owners."), r.cells) for r in owners),
    ]
    plans = [StaffPlan(row) for row in parsed.rows if row not in owners]
    return Plan(
        parsed.head,
        chosen,
        [plan for plan in plans if plan.row.email.casefold() not in here],
        [],
        [plan for plan in plans if plan.row.email.casefold() in here],
        sorted(refused, key=lambda line: line.line),
    )
