"""A practice that never closes, with a team on shift, made in the database of a running stack.

Run as `python -m bench.rig.practice [SMTP port]` in the stack's environment; prints where to send to.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from bench.stack import Stack

if TYPE_CHECKING:
    from rapport.practice.models import Location, Role, Staff

TEAM = 6
PASSWORD = "a long enough password"
ALWAYS = time(0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where to send to, and as whom: `token` has every scope, `email` signs in with PASSWORD."""

    practice_id: int
    location_id: int
    staff_id: int
    email: str
    token: str
    api: str
    form: str
    mailbox: str


def furnish(stack: Stack, *, smtp_port: int = 0) -> Place:
    """Make the practice in the stack; its mailbox sends through `smtp_port` of this machine."""
    command = [sys.executable, "-m", "bench.rig.practice", str(smtp_port)]
    made = subprocess.run(
        command, env=stack.environ, capture_output=True, text=True, timeout=60, check=False
    )
    if made.returncode:
        raise RuntimeError(made.stderr[-2000:])
    return Place(**json.loads(made.stdout))


def main(smtp_port: int) -> Place:
    """Called with Django set up for the stack."""
    from rapport.accounts.actions import issue_token
    from rapport.accounts.models import Scope
    from rapport.database.scope import practice_scope
    from rapport.inbox.models import Channel
    from rapport.practice.actions import found, set_default_policies
    from rapport.practice.models import Location, OpeningSpan, Practice, Role

    at = datetime.now(UTC)
    practice_id = found(
        name="Bench", slug="bench", emergency_line="Call 911.", is_medical=False, at=at
    )
    with practice_scope(practice_id):
        Practice.objects.update(set_up_at=at)
        where = Location.objects.create(practice_id=practice_id, name="Here", zone="UTC")
        OpeningSpan.objects.bulk_create(
            OpeningSpan(
                practice_id=practice_id, location=where, weekday=n, opens=ALWAYS, closes=ALWAYS
            )
            for n in range(7)
        )
        set_default_policies(practice_id=practice_id, at=at)
        team = [_hire(where, n, Role.FRONT_DESK if n else Role.OWNER) for n in range(TEAM)]
        post = {"smtp_host": "127.0.0.1", "smtp_port": smtp_port, "smtp_tls": "none"}
        for kind in ("api", "webform", "email", "webchat"):
            Channel.objects.create(
                practice_id=practice_id,
                kind=kind,
                name=kind,
                public_id=f"bench-{kind}",
                location=where,
                address="hello@bench.example" if kind == "email" else "",
                settings=post if kind == "email" and smtp_port else {},
                created_at=at,
            )
        user = team[0].user
        assert user
        token = issue_token(
            practice_id=practice_id, user_id=user.pk, name="bench", scopes=list(Scope), at=at
        )
    return Place(
        practice_id=practice_id,
        location_id=where.pk,
        staff_id=team[0].pk,
        email=user.email,
        token=token,
        api="bench-api",
        form="bench-webform",
        mailbox="hello@bench.example",
    )


def _hire(where: "Location", number: int, role: "Role") -> "Staff":
    from rapport.accounts.models import User
    from rapport.practice.models import Shift, Staff

    user = User.objects.create_user(f"staff{number}@bench.example", PASSWORD)
    practice_id = where.practice_id
    staff = Staff.objects.create(
        practice_id=practice_id, user=user, name=f"Staff {number}", role=role, languages=["en"]
    )
    Shift.objects.bulk_create(
        Shift(
            practice_id=practice_id,
            staff=staff,
            location=where,
            weekday=n,
            starts=ALWAYS,
            ends=ALWAYS,
        )
        for n in range(7)
    )
    return staff


if __name__ == "__main__":
    from rapport.config.processes.framework import set_up

    set_up()
    print(json.dumps(asdict(main(int(sys.argv[1])))))
