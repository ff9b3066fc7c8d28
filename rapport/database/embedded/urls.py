"""The addresses of the database, one per role."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from rapport.database.embedded.home import Home, find_home

DATABASE = "rapport"


@dataclass(frozen=True, slots=True)
class Urls:
    """Connection addresses as libpq reads them.

    super: the cluster's superuser, None on a server that isn't ours. owner: owns the tables and
    migrates. app: what the product runs as. direct: the same, past any pooler, for LISTEN and jobs.
    """

    super: str | None
    owner: str
    app: str
    direct: str


def embedded_urls(home: Home, database: str = DATABASE) -> Urls:
    folder = home.socket_folder()
    app = _address("rapport_app", database, folder)
    return Urls(
        super=_address("rapport_super", database, folder),
        owner=_address("rapport_owner", database, folder),
        app=app,
        direct=app,
    )


def _address(role: str, database: str, folder: Path) -> str:
    # The port is named so that a PGPORT in the environment can't point elsewhere.
    return f"postgresql://{role}@/{quote(database)}?host={quote(str(folder), safe='/')}&port=5432"


def is_embedded(environ: Mapping[str, str]) -> bool:
    return not environ.get("DATABASE_URL")


def database_urls(environ: Mapping[str, str]) -> Urls:
    """The addresses to use: DATABASE_URL and its companions, else the embedded server's."""
    if is_embedded(environ):
        return embedded_urls(find_home(environ))
    app = environ["DATABASE_URL"]
    return Urls(
        super=None,
        owner=environ.get("DATABASE_OWNER_URL") or app,
        app=app,
        direct=environ.get("DATABASE_DIRECT_URL") or app,
    )
