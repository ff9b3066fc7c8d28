"""Widths and colour schemes in which pages are looked at."""

import pytest


def looks(*widths: int) -> pytest.MarkDecorator:
    """Every width in both schemes: at each check the narrowest in dark, where most goes wrong first; the
    others with the long tests."""
    every = [(width, scheme) for width in widths for scheme in ("light", "dark")]
    cases = [
        pytest.param(*case, marks=[] if case == (min(widths), "dark") else [pytest.mark.long])
        for case in every
    ]
    return pytest.mark.parametrize(("width", "scheme"), cases)


DARK_LATER = pytest.mark.parametrize(
    "scheme", ["light", pytest.param("dark", marks=pytest.mark.long)]
)
