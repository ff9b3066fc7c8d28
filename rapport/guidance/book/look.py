"""Fonts, styles and the frame of the printed book.

The fonts are Bitstream Vera, which reportlab ships: they hold the letters of English and Spanish and
are put into the file, so that it prints the same everywhere.
"""

from functools import lru_cache
from pathlib import Path

import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

PAGE = A5
MARGIN, FOOT = 16 * mm, 9 * mm
WIDTH = PAGE[0] - 2 * MARGIN
INK, SOFT, LINE = HexColor("#26211c"), HexColor("#5c544b"), HexColor("#8f8577")
ACCENT, LATE, PAPER = HexColor("#1c5c55"), HexColor("#a02218"), HexColor("#f8f5ef")
FACES = {
    "Vera": "Vera",
    "Vera-Bold": "VeraBd",
    "Vera-Italic": "VeraIt",
    "Vera-BoldItalic": "VeraBI",
}


@lru_cache(maxsize=1)
def register_fonts() -> None:
    """Once in a process."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{file}.ttf")))
    pdfmetrics.registerFontFamily("Vera", "Vera", "Vera-Bold", "Vera-Italic", "Vera-BoldItalic")


def _style(name: str, size: float, **changes: object) -> ParagraphStyle:
    plain = {"fontName": "Vera", "fontSize": size, "leading": size * 1.4, "textColor": INK}
    return ParagraphStyle(name, **(plain | changes))


STYLES = {
    style.name: style
    for style in (
        _style("cover", 24, fontName="Vera-Bold", leading=31),
        _style("practice", 12, textColor=SOFT),
        _style("small", 7.5, textColor=SOFT),
        _style("heading", 15, fontName="Vera-Bold", leading=19, spaceAfter=2),
        _style("contents", 15, fontName="Vera-Bold", leading=19, spaceAfter=8),
        _style("goal", 10.5, leading=15, textColor=ACCENT, spaceBefore=3, spaceAfter=3),
        _style("body", 8.5, spaceAfter=2),
        _style("looked", 6.5, textColor=SOFT),
        _style("label", 8, fontName="Vera-Bold", textColor=SOFT, spaceBefore=6, spaceAfter=2),
        _style("never", 8, fontName="Vera-Bold", textColor=LATE, spaceBefore=6, spaceAfter=2),
        _style("item", 8.5, leftIndent=10, bulletIndent=0, spaceAfter=1),
        _style("required", 8.5, fontName="Vera-Bold"),
        _style("adapt", 8.5, fontName="Vera-Italic", leftIndent=10, spaceAfter=3),
        _style("toc", 8, leading=9),
    )
}
