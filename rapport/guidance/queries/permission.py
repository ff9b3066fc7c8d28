"""Who may write what in the manual: everybody reads and suggests."""

from rapport.guidance.models import Guideline
from rapport.practice.models import Staff


def may_write(staff: Staff, guideline: Guideline | None) -> bool:
    """Leaders, and whoever answers for this guideline."""
    if staff.runs_the_practice:
        return True
    return guideline is not None and guideline.owner_id == staff.pk
