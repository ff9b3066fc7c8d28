"""Making the demo practice, once."""

import os
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.db import connection, transaction

from rapport.accounts.models import User
from rapport.accounts.queries import user_with
from rapport.channels.notices import reading
from rapport.config.demo import (
    clientele,
    craft,
    deciding,
    evenings,
    growing,
    ledger,
    manual,
    moments,
    password,
    pictures,
    place,
    team,
    telling,
    tools,
    waiting,
)
from rapport.database.scope import practice_scope
from rapport.practice.furnishing import furnish
from rapport.practice.queries import membership
from rapport.science.demo import History, simulate
from rapport.science.demo.cast import DOMAIN

SEED = 7
OWNER = f"owner@{DOMAIN}"
# Any number of our own: two starts at once make one demo.
_LOCK = 7_261_775


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo practice; `is_new` when this call made it."""

    practice_id: int
    is_new: bool


def find() -> int | None:
    """The demo practice's id, found through its owner; None when there is none."""
    owner = user_with(email=OWNER)
    place_of = membership(user_id=owner.pk) if owner else None
    return place_of.practice_id if place_of else None


def ensure(*, at: datetime, seed: int = SEED) -> Demo:
    """The demo practice with a month of history up to `at`; made if it is not there.

    It is made where it is working time now if that is anywhere in its country, so that clocks run.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
        practice_id = find()
        is_new = practice_id is None
        made = practice_id or make(simulate(seed, at, zone=place.working_zone(at)))
    if is_new:
        reading.start()  # so that people hear of what arrives now
        tools.keep(made, at=at)  # so that rules see who writes now
        waiting.arrive(made, seed=seed, at=at)
        craft.keep(made, at=at)
        pictures.keep(made, at=at)
    else:
        _keep_password(password.kept())
    place.connect(made, place.outside_port(dict(os.environ)), at)
    return Demo(made, is_new)


def make(history: History) -> int:
    """Write a whole simulated month; returns the practice's id."""
    practice_id = place.found(history)
    with practice_scope(practice_id):
        where = place.read(practice_id)
        people = team.hire(history, where, password.kept())
        furnish(practice_id=practice_id, at=history.start)
        world = telling.World(
            place=where,
            team=people,
            clients=clientele.enter(history, where, people),
            people=history.staff,
            location=history.location,
            at=history.until,
        )
        telling.take_over(history.earlier, world)
        told = telling.tell(history.threads, world)
        ledger.keep(told, world)
        moments.keep(told, world)
        manual.keep(world)
        growing.keep(world)
        deciding.keep(world)
        evenings.put_on_call(where, people, history.until)
    return practice_id


def _keep_password(secret: str) -> None:
    """Follow a password that was changed since."""
    users = User.objects.filter(email__endswith=f"@{DOMAIN}")
    owner = users.filter(email=OWNER).first()
    if owner and not check_password(secret, owner.password):
        users.update(password=make_password(secret))
