"""What an installation says while nobody can sign in to it."""

from pathlib import Path


def lines(home: Path, url: str) -> list[str]:
    """Where to set up, and the code that lets the first person in from another machine."""
    from rapport.accounts.queries import has_users
    from rapport.practice.actions import setup_token

    if has_users():
        return []
    return [
        f"nobody can sign in yet: set up at {url}/welcome/",
        f"from another machine with the set-up code {setup_token(home)}",
    ]
