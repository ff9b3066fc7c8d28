"""Gestures a practice begins with. Amounts are what they cost the practice, in cents."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from rapport.guidance.shipped.moment import Text
from rapport.practice.models import Role

EVERYBODY = (Role.OWNER, Role.MANAGER, Role.CLINICIAN, Role.PROVIDER, Role.FRONT_DESK)
TREATING = (Role.OWNER, Role.MANAGER, Role.CLINICIAN, Role.PROVIDER)
LEADING = (Role.OWNER, Role.MANAGER)


@dataclass(frozen=True, slots=True)
class ShippedGesture:
    """Something that makes it right, and who may give it."""

    name: Text
    cents: int
    roles: tuple[Role, ...]
    is_clinical: bool = False


GESTURES: tuple[ShippedGesture, ...] = (
    ShippedGesture(_("A call by the owner today"), 0, EVERYBODY),
    ShippedGesture(_("A handwritten card"), 500, EVERYBODY),
    ShippedGesture(_("A small credit for next time"), 2_500, EVERYBODY),
    ShippedGesture(_("Waive the late fee"), 5_000, EVERYBODY),
    ShippedGesture(_("A consultation without a fee"), 7_500, EVERYBODY),
    ShippedGesture(_("A soothing mask or a skin-care product"), 4_000, (), is_clinical=True),
    ShippedGesture(_("A touch-up without a fee"), 12_000, (), is_clinical=True),
    ShippedGesture(_("A larger credit"), 15_000, LEADING),
)
