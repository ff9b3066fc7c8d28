"""Django and the logs, made ready once per process."""

import os

import django

from rapport.config import logs


def set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rapport.config.settings")
    logs.set_up()
    django.setup()
