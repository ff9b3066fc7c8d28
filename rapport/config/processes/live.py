"""The live role: Django's settings and signatures, but neither its models nor its connections."""

import os

import uvloop
from django.conf import settings

from rapport.config import logs
from rapport.config.processes.addresses import read
from rapport.live.server import allow_many_connections, serve


def run(_role: str) -> int:
    """Serve until SIGTERM."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rapport.config.settings")
    logs.set_up()
    allow_many_connections()
    addresses = read(os.environ)
    uvloop.run(
        serve(
            host=addresses.host,
            port=addresses.live_port,
            database_url=settings.URLS.direct,
            public_url=settings.PUBLIC_URL,
        )
    )
    return 0
