"""The key that drafts lie under on somebody's own device, while there is no connection."""

import base64

from django.contrib.auth.models import AbstractBaseUser
from django.utils.crypto import salted_hmac

SALT = "rapport.accounts.device"


def device_key(user: AbstractBaseUser) -> str:
    """32 bytes in URL-safe base64, the same for a person until their password changes.

    It goes out with each page of theirs and is never stored on the device: what lies there can be
    read by nobody but them, signed in.
    """
    value = f"{user.pk}:{user.get_session_auth_hash()}"
    return base64.urlsafe_b64encode(salted_hmac(SALT, value, algorithm="sha256").digest()).decode()
