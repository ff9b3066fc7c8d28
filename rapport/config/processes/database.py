"""The database for a command that needs one: the running one, or the embedded one for the time being."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg

from rapport.database.embedded import (
    EmbeddedServer,
    Urls,
    database_urls,
    find_home,
    is_embedded,
)


@contextmanager
def running(environ: Mapping[str, str]) -> Iterator[Urls]:
    """Raises DatabaseSetupError or psycopg.OperationalError when there is none to be had."""
    urls = database_urls(environ)
    if not is_embedded(environ) or accepts(urls.app):
        yield urls
        return
    with EmbeddedServer(find_home(environ)) as server:
        yield server.urls


def accepts(url: str) -> bool:
    """Whether a server takes a connection there."""
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True
