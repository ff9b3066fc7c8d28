"""The demo practice: a simulated month, a planted story, and a slow trickle of new arrivals."""

from rapport.science.demo.figures import Week, count
from rapport.science.demo.history import Arrival, History
from rapport.science.demo.simulation import simulate
from rapport.science.demo.trickle import trickle

__all__ = ["Arrival", "History", "Week", "count", "simulate", "trickle"]
