"""The mail role: the receiver, and one reader for each mailbox."""

import threading
from datetime import UTC, datetime

from rapport.channels.email import receiver
from rapport.database.loops import Loop


def receive_mail(stop: threading.Event) -> None:
    """The embedded receiver on RAPPORT_SMTP_PORT."""
    receiver.serve(stop, port=receiver.chosen_port(), clock=lambda: datetime.now(UTC))


LOOPS = (Loop("mail receiver", receive_mail),)
