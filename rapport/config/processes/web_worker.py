"""What granian's worker process loads."""

import signal

from rapport.config import logs
from rapport.config.processes import framework, parent

parent.end_with_it(signal.SIGKILL)
logs.set_up()
framework.take_short_turns()

from django.urls import get_resolver  # noqa: E402 - the logs stand first

from rapport.config.wsgi import application  # noqa: E402 - the logs stand first

# Load every view now: what can't be imported stops the process instead of each request.
_ = get_resolver().url_patterns
framework.settle()

__all__ = ["application"]
