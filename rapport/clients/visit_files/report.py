"""What was refused, as a file to correct and import again."""

import csv
import io
from collections.abc import Iterable

from rapport.clients.visit_files.rows import Refused

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def refused_csv(head: Iterable[str], refused: Iterable[Refused]) -> str:
    """The refused lines with line number and reason in front. No cell starts a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["Line", "Why", *map(harmless, head)])
    for row in refused:
        writer.writerow([row.line, row.reason, *map(harmless, row.cells)])
    return out.getvalue()


def harmless(cell: str) -> str:
    """A cell that a spreadsheet reads as text: an apostrophe stands before what would be a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(DANGEROUS) else cell
