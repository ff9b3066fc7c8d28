"""What a practice begins with: five moments, a guideline for each, gestures that
make it right, and the manual for everything else, the telephone and the room too.

Written as a first draft for the practice to change. Facts have a name and no value: prices and
times are the practice's own.
"""

from rapport.guidance.shipped.gestures import GESTURES, ShippedGesture
from rapport.guidance.shipped.guideline import ShippedGuideline
from rapport.guidance.shipped.hard import CLINICAL_WORRY, TROUBLE
from rapport.guidance.shipped.manual import MANUAL
from rapport.guidance.shipped.moment import Moment
from rapport.guidance.shipped.soft import FIRST_IMPRESSION, GOODBYE, HESITATION

MOMENTS: tuple[Moment, ...] = (CLINICAL_WORRY, TROUBLE, HESITATION, GOODBYE, FIRST_IMPRESSION)
__all__ = ["GESTURES", "MANUAL", "MOMENTS", "Moment", "ShippedGesture", "ShippedGuideline"]
