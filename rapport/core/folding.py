"""Letters as they are compared, whatever the case and the accents."""

import unicodedata


def plain(text: str) -> str:
    """Lower case, compatibility forms, straight apostrophes and no accents: `Visión` is `vision`."""
    parts = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return "".join(c for c in parts if not unicodedata.combining(c))
