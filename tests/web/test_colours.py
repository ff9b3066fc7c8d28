"""The colours as written in tokens.css: readable in both themes (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from rapport.web import catalogue

TOKENS = {token.name: token for token in catalogue.tokens()}
GROUNDS = ("paper", "sheet", "raised", "sunken", "said")
WASHES = ("accent-wash", "zone-wash", "due-wash", "late-wash")
INKS = ("ink", "ink-soft", "ink-faint", "accent", "accent-strong", "zone", "due", "late")
themes = pytest.mark.parametrize("theme", ["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition with the sRGB threshold .04045)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, theme: str) -> float:
    """1 to 21."""
    lights = sorted(luminance(getattr(TOKENS[name], theme)) for name in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_black_on_white_is_twenty_one_to_one():
    assert (luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)


def test_a_published_pair():
    """#767676 on white is the lightest grey that passes: 4.54."""
    assert 1.05 / (luminance("#767676") + 0.05) == pytest.approx(4.54, abs=0.005)


@themes
@pytest.mark.parametrize("ground", GROUNDS + WASHES)
@pytest.mark.parametrize("ink", INKS)
def test_text_is_readable_on_every_ground(ink, ground, theme):
    assert contrast(ink, ground, theme) >= 4.5


@themes
@pytest.mark.parametrize("ground", GROUNDS)
def test_running_text_is_comfortable(ground, theme):
    assert contrast("ink", ground, theme) >= 7


@themes
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on-accent", "accent"),
        ("on-accent", "accent-strong"),
        ("on-zone", "zone"),
        ("on-late", "late"),
        ("paper", "ink"),
    ],
)
def test_text_on_a_filled_shape_is_readable(text, ground, theme):
    assert contrast(text, ground, theme) >= 4.5


@themes
@pytest.mark.parametrize("ground", ["paper", "sheet", "raised"])
@pytest.mark.parametrize("edge", ["line-strong", "accent", "due", "late", "zone"])
def test_edges_of_controls_and_rings_can_be_seen(edge, ground, theme):
    assert contrast(edge, ground, theme) >= 3
