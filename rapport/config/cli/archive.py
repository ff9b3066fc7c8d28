"""The two files of a backup.

FILE: a tar of `manifest.json`, `database.dump` (custom format, without the rows of data keys and
without what is derived) and `files/` (sealed attachments). FILE.keys: a tar of `keys.dump` (the data
keys) and of the keys kept in the home. What clients said is readable only with both, so a FILE that
is kept for years forgets whoever was erased, once the FILE.keys of that time is gone.
"""

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEYS_TABLE = "clients_datakey"
# Rebuilt from the rest, or of no use later: neither backed up nor restored.
DERIVED = (
    "clients_searchtoken",
    "clients_passage",
    "clients_segment",
    "guidance_meaning",  # read anew by the worker
    "guidance_question",
    "django_session",
)
KEPT_KEYS = ("field.keys", "secret.key", "vapid.key")
FORMAT = 1


def keys_file(file: Path) -> Path:
    """Where the data keys of a backup lie."""
    return file.with_name(f"{file.name}.keys")


@contextmanager
def new_tar(path: Path) -> Iterator[tarfile.TarFile]:
    """A tar that only its maker may read, there as a whole or not at all."""
    draft = path.with_name(f".{path.name}.part")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    try:
        with tarfile.open(draft, "w") as tar:
            yield tar
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
