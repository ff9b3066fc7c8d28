"""The share answered in time, week by week."""

from collections.abc import Sequence

from rapport.insight.queries.pulse import Entry
from rapport.web.line_chart import Line, line


def weekly(entries: Sequence[Entry]) -> Line:
    """The share answered within five minutes; weeks too thin to tell are marked, not joined."""
    figures = []
    for entry in entries:
        measure = entry.part.wall
        said = f"{entry.share} ({entry.interval})"
        figures.append((entry.label, said, None if measure.is_thin else measure.in_time))
    return line(figures, full=1)
