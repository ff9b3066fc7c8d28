"""How to enter the demo practice: its password, and what to print about it."""

import secrets
from collections.abc import Mapping
from pathlib import Path

from rapport.database.embedded import write_private

FILE = "demo.password"
PEOPLE = ("owner", "manager", "clinician", "injector", "desk")


def is_demo(environ: Mapping[str, str]) -> bool:
    return environ.get("RAPPORT_DEMO") == "1"


def password(environ: Mapping[str, str], home: Path) -> dict[str, str]:
    """RAPPORT_DEMO_PASSWORD, made once and kept in the home when nobody gave one."""
    if not is_demo(environ):
        return {}
    if not environ.get("RAPPORT_DEMO_PASSWORD"):
        write_private(home / FILE, secrets.token_urlsafe(9), once=True)
        return {"RAPPORT_DEMO_PASSWORD": (home / FILE).read_text().strip()}
    return {"RAPPORT_DEMO_PASSWORD": environ["RAPPORT_DEMO_PASSWORD"]}


def lines(environ: Mapping[str, str], url: str) -> list[str]:
    """What a newcomer reads: where, as whom, with which password."""
    if not is_demo(environ):
        return []
    people = ", ".join(f"{name}@demo.example" for name in PEOPLE)
    return [
        f"demo practice at {url}",
        f"sign in as {people}",
        f"with the password {environ['RAPPORT_DEMO_PASSWORD']}",
    ]
