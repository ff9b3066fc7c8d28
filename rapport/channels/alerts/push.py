"""An alert on a device: web push (RFC 8030), encrypted for it (RFC 8291), signed by us (RFC 8292)."""

import base64
import json
from datetime import datetime
from functools import cache
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from rapport.channels.alerts.alert import Alert, Gone
from rapport.channels.shape import Attempt, ChannelError

SECONDS = 5
# How long a push service keeps it for a device that is out of reach; the ladder goes on meanwhile.
KEPT_SECONDS = 1800
# We call no address that a browser made up: only the services that browsers come with.
SERVICES = (
    "fcm.googleapis.com",
    "push.services.mozilla.com",
    "push.apple.com",
    "notify.windows.com",
)


def prepare(alert: Alert, address: dict[str, str], at: datetime) -> Attempt:
    """`address` holds endpoint, p256dh and auth, as the browser gave them."""
    content = {"title": alert.title, "body": alert.text, "url": alert.url}
    content |= {"name": _tag(alert), "confirm": alert.confirm}
    if not alert.is_loud:
        content["quiet"] = "1"
    return lambda: _pushed(address, json.dumps(content), alert)


def _pushed(address: dict[str, str], content: str, alert: Alert) -> str:
    # Here and not above: the library brings 40 MB that most processes never need.
    from pywebpush import WebPushException, webpush
    from requests import RequestException

    try:
        answer = webpush(
            {"endpoint": address["endpoint"], "keys": address},
            data=content,
            vapid_private_key=settings.VAPID_KEY,
            vapid_claims={"sub": subject()},
            ttl=KEPT_SECONDS,
            headers={"Urgency": "high" if alert.is_loud else "normal", "Topic": _tag(alert)[-32:]},
            timeout=SECONDS,
        )
    except WebPushException as error:
        raise _refusal(error.status_code) from error
    except (RequestException, OSError) as error:
        text = f"The push service can't be reached ({type(error).__name__})."
        raise ChannelError(text, permanent=False) from error
    return str(answer.headers.get("Location", ""))[-80:]


def _tag(alert: Alert) -> str:
    return alert.tag or alert.name


def _refusal(status: int | None) -> ChannelError:
    if status in (404, 410):
        return Gone("This device no longer takes notifications: add it again.")
    later = status is None or status == 429 or status >= 500
    return ChannelError(f"The push service refused it: {status}", permanent=not later)


def subject() -> str:
    """Whom a push service may turn to about us."""
    return settings.PUBLIC_URL if settings.BEHIND_TLS else f"mailto:{settings.DEFAULT_FROM_EMAIL}"


@cache
def public_key() -> str:
    """What browsers subscribe with: the uncompressed point, URL-safe base64."""
    private = ec.derive_private_key(int.from_bytes(decoded(settings.VAPID_KEY)), ec.SECP256R1())
    point = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).decode().rstrip("=")


def is_subscription(address: dict[str, str]) -> bool:
    """Whether endpoint and keys are what a browser of ours would have given."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decoded(address["p256dh"]))
        return len(decoded(address["auth"])) == 16 and _is_service(address["endpoint"])
    except (KeyError, ValueError, TypeError):
        return False


def _is_service(endpoint: str) -> bool:
    parts = urlsplit(endpoint)
    host = parts.hostname or ""
    if host in settings.PUSH_HOSTS:
        return True
    return parts.scheme == "https" and any(host == s or host.endswith(f".{s}") for s in SERVICES)


def decoded(text: str) -> bytes:
    """URL-safe base64 with or without padding. Raises ValueError."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
