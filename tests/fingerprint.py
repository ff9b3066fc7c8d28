"""What a migrated database is made from, as one short text."""

import hashlib
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "rapport"


def fingerprint() -> str:
    """Changes with every migration, definer function and rule of security."""
    paths = [*PACKAGE.rglob("migrations/*.py"), *PACKAGE.rglob("*.sql")]
    paths += [PACKAGE / "database" / "security.py"]
    content = b"".join(path.read_bytes() for path in sorted(paths))
    return hashlib.sha256(content).hexdigest()[:12]
