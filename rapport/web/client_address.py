"""Where a request comes from, also where proxies stand in front of us."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest

Network = IPv4Network | IPv6Network
ONE_CUSTOMER = 64  # bits of an IPv6 address that one connection is given: within them it may choose


@dataclass(frozen=True, slots=True)
class Proxies:
    """Whose word about an address is taken: of these networks, or of `any_neighbour` alone."""

    networks: tuple[Network, ...] = ()
    any_neighbour: bool = False


def proxies(text: str, *, behind_tls: bool) -> Proxies:
    """From RAPPORT_TRUSTED_PROXIES: addresses and networks, apart by spaces or commas.

    Without any: where we are reached by https, whoever hands requests to us ended the TLS and is our
    proxy. Raises ImproperlyConfigured.
    """
    names = text.replace(",", " ").split()
    if not names:
        return Proxies(any_neighbour=behind_tls)
    return Proxies(tuple(_network(name) for name in names))


def _network(name: str) -> Network:
    try:
        return ip_network(name, strict=False)
    except ValueError:
        raise ImproperlyConfigured(
            f"RAPPORT_TRUSTED_PROXIES: {name} is no address and no network such as 10.0.0.0/8."
        ) from None


def client_address(request: HttpRequest) -> str:
    """The address of whoever asks: the nearest one that is not a trusted proxy's.

    What lies behind an untrusted address in X-Forwarded-For anybody may have written.
    """
    trusted: Proxies = settings.TRUSTED_PROXIES
    address: str = request.META.get("REMOTE_ADDR", "")
    for number, before in enumerate(_passed_on(request)):
        is_trusted = number == 0 if trusted.any_neighbour else _is_in(address, trusted.networks)
        if not is_trusted or not _is_address(before):
            break
        address = before
    return address


def sender_digest(request: HttpRequest) -> bytes:
    """The address as limits count it, as a keyed digest: the address itself is kept nowhere."""
    key = settings.SECRET_KEY[:64].encode()
    return hashlib.blake2b(_counted(client_address(request)).encode(), key=key).digest()


def _counted(address: str) -> str:
    if _is_address(address) and isinstance(ip_address(address), IPv6Address):
        return str(ip_network((address, ONE_CUSTOMER), strict=False))
    return address


def _passed_on(request: HttpRequest) -> Iterator[str]:
    """The nearest proxy's word first."""
    written = request.headers.get("X-Forwarded-For", "")
    return (part.strip() for part in reversed(written.split(","))) if written else iter(())


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_in(text: str, networks: tuple[Network, ...]) -> bool:
    return _is_address(text) and any(ip_address(text) in network for network in networks)
