"""Which addresses an assistant may have: nothing of a client ever travels in the clear. A pure rule."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

LONGEST = 300


class Unsafe(ValueError):
    """Not an address we send to; `code` says why: form, secret, clear."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def checked(url: str) -> str:
    """The base address without a slash at its end. https anywhere, or http on this machine; raises Unsafe.

    A password in it, a query or a fragment is refused: addresses are shown and kept in the open.
    """
    url = url.strip()
    parts = _split(url)
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise Unsafe("secret")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host_of(url))):
        raise Unsafe("clear")
    return url.rstrip("/")


def host_of(url: str) -> str:
    """The host, in lower case; '' without one."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_loopback(host: str) -> bool:
    """Whether the host is this machine by its very form; no name but localhost is believed."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        is_whole = bool(parts.hostname) and parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole or len(url) > LONGEST or not url.isprintable() or " " in url or "\\" in url:
        raise Unsafe("form")
    return parts
