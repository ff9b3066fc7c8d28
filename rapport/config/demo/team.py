"""The demo's staff: users with one password, their roles, skills and shifts."""

from collections.abc import Iterable

from django.contrib.auth.hashers import make_password

from rapport.accounts.models import User
from rapport.config.demo.place import Place
from rapport.practice.models import OnCallStep, Role, Shift, Skill, SkillGrant, Staff
from rapport.science.demo.history import History
from rapport.science.demo.history import Staff as Person

# Doctor and director look in; everybody else can have six people waiting.
CAPACITY = 6
# Seconds after a red flag.
ON_CALL = (("clinician", 0), ("director", 300), ("injector", 600))


def hire(history: History, place: Place, password: str) -> dict[str, Staff]:
    """Everybody who works there, by the simulation's own keys."""
    secret = make_password(password)
    users = User.objects.bulk_create(
        User(
            email=person.email,
            name=_name(person),
            password=secret,
            joined_at=history.start,
        )
        for person in history.staff
    )
    staff = Staff.objects.bulk_create(
        _member(person, user, place) for person, user in zip(history.staff, users, strict=True)
    )
    team = {person.key: member for person, member in zip(history.staff, staff, strict=True)}
    _grant(history, place, team)
    Shift.objects.bulk_create(_shifts(history.staff, place, team))
    _put_on_call(place, team)
    return team


def _put_on_call(place: Place, team: dict[str, Staff]) -> None:
    """Who is paged about a red flag: nurse, director, then the nurse who injects."""
    OnCallStep.objects.bulk_create(
        OnCallStep(
            practice=place.practice, position=position, staff=team[key], after_seconds=seconds
        )
        for position, (key, seconds) in enumerate(ON_CALL)
        if key in team
    )


def _name(person: Person) -> str:
    return f"{person.first_name} {person.last_name}"


def _member(person: Person, user: User, place: Place) -> Staff:
    return Staff(
        practice=place.practice,
        user=user,
        name=_name(person),
        role=Role(person.role),
        title=person.title,
        languages=list(person.languages),
        capacity=CAPACITY,
    )


def _grant(history: History, place: Place, team: dict[str, Staff]) -> None:
    slugs = sorted({slug for person in history.staff for slug in person.skills})
    skills = {
        skill.slug: skill
        for skill in Skill.objects.bulk_create(
            Skill(practice=place.practice, slug=slug, name=slug.replace("_", " ").capitalize())
            for slug in slugs
        )
    }
    SkillGrant.objects.bulk_create(
        SkillGrant(
            practice=place.practice,
            staff=team[person.key],
            skill=skills[slug],
            granted_by=team["manager"],
            granted_at=history.start,
        )
        for person in history.staff
        for slug in person.skills
    )


def _shifts(people: Iterable[Person], place: Place, team: dict[str, Staff]) -> Iterable[Shift]:
    for person in people:
        for span in person.shifts:
            yield Shift(
                practice=place.practice,
                location=place.location,
                staff=team[person.key],
                weekday=span.weekday,
                starts=span.starts,
                ends=span.ends,
            )
