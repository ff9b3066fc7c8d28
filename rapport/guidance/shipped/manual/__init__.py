"""The shipped manual: what a MedSpa meets every week, on the telephone and in the room too.

A first draft for the practice to change. No sentence in it is meant to be read out; openings and
examples are to be adapted.
"""

from rapport.guidance.shipped.guideline import ShippedGuideline
from rapport.guidance.shipped.manual.afterwards import AFTERWARDS
from rapport.guidance.shipped.manual.arriving import ARRIVING
from rapport.guidance.shipped.manual.deciding import DECIDING
from rapport.guidance.shipped.manual.leaving import LEAVING
from rapport.guidance.shipped.manual.visiting import VISITING

MANUAL: tuple[ShippedGuideline, ...] = (
    *ARRIVING,
    *DECIDING,
    *VISITING,
    *AFTERWARDS,
    *LEAVING,
)

__all__ = ["MANUAL"]
