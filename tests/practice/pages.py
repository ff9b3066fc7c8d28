"""Every page of the practice by name, with a row of ours where its address needs one."""

from datetime import date, time, timedelta

from django.urls import reverse

from rapport.accounts import actions as accounts
from rapport.accounts.models import ApiToken, Invitation, User
from rapport.database.scope import practice_scope
from rapport.practice.models import Absence, Closure, ResponsePolicy, Role, Shift, Skill, Staff

# Pages that show something to leaders, without an id.
LISTS = (
    "settings",
    "practice",
    "locations",
    "team",
    "skills",
    "shifts",
    "policies",
    "new_policy",
    "examples",
    "ladder",
    "on_call",
    "tokens",
    "start",
    "week_plan",
    "find",
)
# Only posts, without an id.
POSTS = ("grants", "clinicians")
# Everybody who works here.
OWN = ("me", "presence", "other_sessions")
SHOWN = {"location", "person", "policy", "hours_row"}


def with_ids(cast, now) -> dict[str, str]:
    """The address of every page that carries an id, for rows of this practice."""
    with practice_scope(cast.id):
        closure = Closure.objects.create(
            practice_id=cast.id,
            location=cast.location,
            first_day=date(2026, 7, 3),
            last_day=date(2026, 7, 3),
        )
        absence = Absence.objects.create(
            practice_id=cast.id, staff=cast.dan, starts_at=now, ends_at=now + timedelta(days=1)
        )
        skill = Skill.objects.create(practice_id=cast.id, slug="worry", name="Worry")
        accounts.invite(
            practice_id=cast.id,
            email=f"new@{cast.practice.slug}.example",
            name="New",
            role="provider",
            by_user_id=cast.olive.user_id,
            at=now,
        )
        accounts.issue_token(
            practice_id=cast.id, user_id=cast.olive.user_id, name="t", scopes=["read"], at=now
        )
        ids = {
            "location": cast.location.pk,
            "hours": cast.location.pk,
            "retirement": cast.location.pk,
            "reopening": cast.location.pk,
            "closures": cast.location.pk,
            "closure_removal": closure.pk,
            "holidays": cast.location.pk,
            "holiday_import": cast.location.pk,
            "person": cast.dan.pk,
            "deactivation": cast.dan.pk,
            "reactivation": cast.dan.pk,
            "absences": cast.dan.pk,
            "absence_removal": absence.pk,
            "withdrawal": Invitation.objects.get().pk,
            "skill_removal": skill.pk,
            "shift_removal": Shift.objects.filter(staff=cast.dan).first().pk,
            "policy": ResponsePolicy.objects.get().pk,
            "policy_retirement": ResponsePolicy.objects.get().pk,
            "revocation": ApiToken.objects.get().pk,
        }
    return {name: reverse(f"practice:{name}", args=[pk]) for name, pk in ids.items()}


def make_colleague(cast, name: str) -> Staff:
    """One more person at the desk, with a shift."""
    with practice_scope(cast.id):
        user = User.objects.create_user(f"{name}@{cast.practice.slug}.example", "a long password")
        staff = Staff.objects.create(
            practice_id=cast.id, user=user, name=name.title(), role=Role.FRONT_DESK
        )
        Shift.objects.create(
            practice_id=cast.id,
            staff=staff,
            location=cast.location,
            weekday=5,
            starts=time(9),
            ends=time(12),
        )
    return staff
