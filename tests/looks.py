"""Widths and colour schemes in which pages are looked at."""

import pytest


def looks(*widths: int) -> pytest.MarkDecorator:
    """Every width in both schemes: at each check the widest in light and the narrowest in dark, the
    others with the long tests."""
    shown = {(max(widths), "light"), (min(widths), "dark")}
    every = [(width, scheme) for width in widths for scheme in ("light", "dark")]
    cases = [
        pytest.param(*case, marks=[] if case in shown else [pytest.mark.long]) for case in every
    ]
    return pytest.mark.parametrize(("width", "scheme"), cases)


DARK_LATER = pytest.mark.parametrize(
    "scheme", ["light", pytest.param("dark", marks=pytest.mark.long)]
)
