"""Pictures of a letter: stretches of colour on a line, seen without images, scripts or anything loaded."""

from dataclasses import dataclass
from itertools import accumulate

# Middle tones: at least 3:1 against white and against a mail program's black (WCAG 1.4.11), and
# apart from each other by more than their hue.
GOOD, BETWEEN, BAD, NOTHING = "#2a8576", "#c07f1c", "#b8473f", "#8b8f94"

GAP = 0.6  # hundredths of a strip


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a strip: its share of the whole, and its colour; without one it is left empty."""

    share: float
    colour: str = ""

    @property
    def percent(self) -> str:
        return f"{100 * self.share:.1f}"

    @property
    def drawn(self) -> str:
        """Its width in hundredths where it is drawn on screen: a gap to the next one is left."""
        return f"{max(100 * self.share - GAP, GAP):.1f}"


@dataclass(frozen=True, slots=True)
class Strip:
    """A picture of one line: what it is of, stretches from left to right, and the same in words."""

    label: str
    cells: tuple[Cell, ...]
    said: str

    @property
    def placed(self) -> list[tuple[str, Cell]]:
        """Each cell with a colour, and how far from the left it begins, in hundredths."""
        ends = accumulate((cell.share for cell in self.cells), initial=0.0)
        begins = zip(ends, self.cells, strict=False)
        return [(f"{100 * begin:.1f}", cell) for begin, cell in begins if cell.colour]


def bar(share: float, colour: str = GOOD) -> tuple[Cell, ...]:
    """So much of the whole, and the rest empty."""
    cells = (Cell(share, colour), Cell(1 - share))
    return tuple(cell for cell in cells if cell.share > 0)
