"""A shared place with a little of what stands around it, for a page."""

AROUND = 60  # characters


def quoted(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Before, the place, after; cut at words."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "…" + before[before.find(" ") + 1 :]
    if len(text) > end + AROUND:
        after = after[: after.rfind(" ")] + "…"
    return before, text[start:end], after
