"""The seven plots of the planted week, and two that began before it."""

from rapport.science.demo.plots.beginnings import NERVOUS, RESTED, SPANISH
from rapport.science.demo.plots.bonds import COMPLAINT, LEAVER, LOYAL
from rapport.science.demo.plots.returning import RETURNING
from rapport.science.demo.plots.shape import Plot
from rapport.science.demo.plots.worry import WORRIED

PLOTS: tuple[Plot, ...] = (NERVOUS, LOYAL, COMPLAINT, WORRIED, SPANISH, RESTED, LEAVER)

__all__ = ["PLOTS", "RETURNING", "Plot"]
