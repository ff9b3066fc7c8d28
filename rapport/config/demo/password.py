"""The demo's one password: RAPPORT_DEMO_PASSWORD, else a random one kept in the home."""

import os

from django.conf import settings

from rapport.config.processes import demo_doors


def kept() -> str:
    """The password, made once where nobody gave one (file of mode 0600)."""
    given = demo_doors.password(os.environ | {"RAPPORT_DEMO": "1"}, settings.HOME)
    return given["RAPPORT_DEMO_PASSWORD"]
