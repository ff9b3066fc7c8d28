"""What every page knows about the practice."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from rapport.accounts.device import device_key


def practice(request: HttpRequest) -> dict[str, Any]:
    """The staff member and practice of the request, and where live updates come from."""
    staff = getattr(request, "staff", None)
    return {
        "staff": staff,
        "practice": staff.practice if staff else None,
        "is_demo": settings.DEMO,
        "live_url": "/live/",
        "device_key": device_key(request.user) if staff and request.user.is_authenticated else "",
    }
