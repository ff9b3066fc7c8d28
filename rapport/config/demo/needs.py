"""What a simulated conversation asked for: its inquiries, found in its messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rapport.science.demo.history import Message


@dataclass(slots=True)
class Need:
    """An inquiry by the positions of its messages; None where nothing happened (yet)."""

    opened: int
    acknowledged: int | None = None
    answered: int | None = None
    replied_at: datetime | None = None


def needs_of(messages: Sequence[Message]) -> list[Need]:
    """Every need of a conversation, in the order of time.

    A second message before an answer opens none; a person's reply ends the one that is open; the
    client's next message is their reply to it.
    """
    found: list[Need] = []
    for position, message in enumerate(messages):
        if message.direction == "in":
            _hear(found, message, position)
        elif found and message.is_automatic:
            found[-1].acknowledged = position
        elif found and found[-1].answered is None:
            found[-1].answered = position
    return found


def _hear(found: list[Need], message: Message, position: int) -> None:
    if found and found[-1].answered is not None and found[-1].replied_at is None:
        found[-1].replied_at = message.at
    is_open = bool(found) and found[-1].answered is None
    if message.needs_answer and not is_open:
        found.append(Need(position))
