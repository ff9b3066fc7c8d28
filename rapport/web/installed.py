"""The desk as an app on a phone: what the system is told of it."""

from typing import Any

from django.utils.translation import gettext as _

from rapport.web import assets

PAPER, ACCENT = "#f8f5ef", "#1c5c55"  # as in tokens.css: a manifest knows no tokens
SHARED = "/inbox/shared/"  # the worker answers it: photos wait on the device, not in a request
WRITE_DOWN = "/inbox/capture/"


def manifest() -> dict[str, Any]:
    """The web app manifest (W3C), in the language of the request."""
    return {
        "id": "/desk/",
        "name": "Rapport",
        "short_name": "Rapport",
        "description": _("Every client who writes is answered by the right person, in time."),
        "start_url": "/desk/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": ACCENT,
        "icons": [_icon("192", "any"), _icon("512", "any"), _icon("maskable-512", "maskable")],
        "shortcuts": [{"name": _("Walk-in or call"), "url": WRITE_DOWN}],
        "share_target": {
            "action": SHARED,
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {"files": [{"name": "photos", "accept": ["image/*", "application/pdf"]}]},
        },
    }


def _icon(name: str, purpose: str) -> dict[str, str]:
    size = name.rpartition("-")[2]
    return {
        "src": f"/assets/{assets.version()}/icons/{name}.png",
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }
