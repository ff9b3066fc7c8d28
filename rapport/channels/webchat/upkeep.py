"""What is forgotten after a day: signs of hesitation, files no message took. What is mailed: see unheard."""

import threading
from datetime import UTC, datetime, timedelta
from functools import partial

from rapport.channels.models import ChatMoment, ChatUpload
from rapport.channels.webchat import unheard, uploads
from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each

DAY = timedelta(days=1)
EVERY = 60.0  # seconds
BATCH = 50


def forget(practice_id: int, *, at: datetime) -> int:
    """Delete what is a day old; returns how many signs there were."""
    with practice_scope(practice_id):
        signs, _ = ChatMoment.objects.filter(at__lte=at - DAY).delete()
        old = ChatUpload.objects.filter(created_at__lte=at - DAY).select_related("key")
        uploads.remove(list(old[:BATCH]))
    return signs


def forget_everywhere(stop: threading.Event) -> None:
    """Once a minute, in every practice."""
    while wait(stop, EVERY):
        at = datetime.now(UTC)  # noqa: TID251 - the edge of a loop, as a task is
        for step in (forget, unheard.send_after):
            in_each(practice_ids(), partial(step, at=at), what=step.__name__)


LOOPS = (Loop("chat upkeep", forget_everywhere),)
