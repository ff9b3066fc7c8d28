"""Whether the children serve yet."""

import http.client
from urllib.parse import urlsplit


def answers(url: str) -> bool:
    """Whether a server answers there and does not say that it is not ready (a status below 500)."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    try:
        connection.request("GET", parts.path or "/")
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
