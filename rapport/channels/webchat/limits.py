"""How much one visitor, one address and one chat may send: counted in this process, kept nowhere."""

from django.utils.translation import gettext as _

from rapport.channels.api.problems import Problem
from rapport.channels.webform.limits import Limiter

LONGEST_TEXT = 4_000  # characters
LARGEST_FILE = 10 * 1024 * 1024  # bytes
MOST_FILES = 5  # with one message
MOST_WAITING = 10  # files of a visitor that no message has taken yet
MOST_BYTES_WAITING = 1024**3  # of all such files of a practice: strangers can’t fill its disk
TYPES = ("image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf")
MOST_ADDRESSES = 3  # e-mail addresses a visitor may leave

messages_by_visitor = Limiter(most=20)
messages_by_address = Limiter(most=60)
messages_by_channel = Limiter(most=6_000)
openings_by_address = Limiter(most=10)
files_by_address = Limiter(most=20)
calls_by_address = Limiter(most=600)


def check(limiter: Limiter, name: str | bytes) -> None:
    """Count one more for the name. Raises Problem 429 where it is one too many."""
    if not limiter.allows(name if isinstance(name, bytes) else name.encode()):
        raise Problem(429, _("Too much at once"), _("Please wait a minute and try again."))
