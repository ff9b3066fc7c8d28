"""`rapport token`: an API token for a user, on stdout."""

import argparse
import os

from rapport.config.cli.errors import CommandFailed
from rapport.config.processes.database import running
from rapport.config.processes.framework import set_up


def run(given: argparse.Namespace) -> int:
    set_up()
    with running(os.environ):
        print(_issue(given.user))
    return 0


def _issue(email: str) -> str:
    from django.utils import timezone

    from rapport.accounts import actions, queries
    from rapport.accounts.models import Scope
    from rapport.database.scope import practice_scope
    from rapport.practice.queries import membership

    user = queries.user_with(email=email)
    place = membership(user_id=user.pk) if user else None
    if user is None or place is None:
        raise CommandFailed("nobody with this address works in a practice here")
    with practice_scope(place.practice_id):
        return actions.issue_token(
            practice_id=place.practice_id,
            user_id=user.pk,
            name="rapport token",
            scopes=list(Scope),
            at=timezone.now(),
        )
