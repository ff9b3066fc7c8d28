"""Where Rapport listens and how it is reached, read from the environment."""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from rapport.config.processes.errors import CannotRun

LOOPBACK = "127.0.0.1,localhost,[::1]"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Ports to listen on and the address that people open."""

    host: str
    port: int
    live_port: int
    smtp_port: int
    url: str

    @property
    def local(self) -> str:
        """How this machine itself reaches a server that listens on `host`."""
        return "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 compared only

    @property
    def web(self) -> str:
        return f"http://{self.local}:{self.port}"

    @property
    def live(self) -> str:
        return f"http://{self.local}:{self.live_port}"


def read(environ: Mapping[str, str]) -> Addresses:
    """The addresses that these variables name. Raises CannotRun for a port that is no number."""
    port = _number(environ, "RAPPORT_PORT", 8000)
    return Addresses(
        host=environ.get("RAPPORT_HOST") or "127.0.0.1",
        port=port,
        live_port=_number(environ, "RAPPORT_LIVE_PORT", port + 1),
        smtp_port=_number(environ, "RAPPORT_SMTP_PORT", 2525),
        url=(environ.get("RAPPORT_URL") or f"http://127.0.0.1:{port}").rstrip("/"),
    )


def environment(
    environ: Mapping[str, str], *, port: int | None, demo: bool | None
) -> dict[str, str]:
    """What `rapport up` adds to the environment, so that all its children agree."""
    given = dict(environ) | ({"RAPPORT_PORT": str(port)} if port else {})
    addresses = read(given)
    added = {"RAPPORT_PORT": str(addresses.port), "RAPPORT_LIVE_PORT": str(addresses.live_port)}
    if not given.get("RAPPORT_URL"):
        # Without a proxy in front the live updates have an origin of their own.
        added["RAPPORT_URL"] = addresses.url
        added["RAPPORT_LIVE_URL"] = given.get("RAPPORT_LIVE_URL") or addresses.live
    if not given.get("RAPPORT_HOSTS"):
        own = urlsplit(addresses.url).hostname or ""
        added["RAPPORT_HOSTS"] = f"{LOOPBACK},{own}" if own not in LOOPBACK else LOOPBACK
    if demo is not None:
        added["RAPPORT_DEMO"] = "1" if demo else "0"
    return added


def require_free(addresses: Addresses) -> None:
    """Raise CannotRun, naming the way out, when somebody else listens on one of the ports."""
    for port, way_out in (
        (addresses.port, "give another with --port"),
        (addresses.live_port, "give another with --port or RAPPORT_LIVE_PORT"),
        (addresses.smtp_port, "give another in RAPPORT_SMTP_PORT"),
    ):
        if not _is_free(addresses.host, port):
            raise CannotRun(f"port {port} is already in use: {way_out}")


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As the servers do it: connections in TIME_WAIT do not keep a port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _number(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name) or str(default)
    if not text.isdigit() or not 0 <= int(text) < 65536:
        raise CannotRun(f"{name} is not a port: {text}")
    return int(text)
