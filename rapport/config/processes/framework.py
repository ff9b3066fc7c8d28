"""Django and the logs, made ready once per process."""

import gc
import os
import sys

import django

from rapport.config import logs

# Seconds after which a thread that computes lets another go on. Whoever comes back from the database
# waits so long for each that computes, and one message comes back a dozen times.
TURN = 0.0005


def set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rapport.config.settings")
    logs.set_up()
    django.setup()


def settle() -> None:
    """Once everything is loaded: what is there now stays, and is not gone through again for garbage."""
    gc.collect()
    gc.freeze()


def take_short_turns() -> None:
    """For a process of many threads that mostly wait: answers come sooner, for a little more work."""
    sys.setswitchinterval(TURN)
