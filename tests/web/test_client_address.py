"""Limits count whoever asks, not the proxy in front of us, and nobody can choose whom they count as."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import RequestFactory

from rapport.accounts.adapter import ByInvitation
from rapport.web.client_address import client_address, proxies, sender_digest

VISITOR, FORGED = "203.0.113.9", "198.51.100.1"
OUTER, INNER = "10.0.0.7", "127.0.0.1"


def asked(passed_on: str = "", neighbour: str = INNER):
    passed = {"HTTP_X_FORWARDED_FOR": passed_on} if passed_on else {}
    return RequestFactory().get("/", REMOTE_ADDR=neighbour, **passed)


@pytest.mark.parametrize(
    ("trusted", "passed_on", "neighbour", "found"),
    [
        ("", VISITOR, INNER, INNER),  # nobody was named, and we speak to browsers ourselves
        (f"{INNER}", f"{FORGED}, {VISITOR}", INNER, VISITOR),
        (f"{INNER}, 10.0.0.0/8", f"{FORGED}, {VISITOR}, {OUTER}", INNER, VISITOR),
        (f"{INNER}", f"{VISITOR}, {OUTER}", INNER, OUTER),
        (f"{INNER}", FORGED, VISITOR, VISITOR),  # past the proxy, straight to our port
        (f"{INNER}", "unknown", INNER, INNER),
        (f"{INNER}", "", INNER, INNER),
        ("::1", "2001:db8::1", "::1", "2001:db8::1"),
    ],
)
def test_only_trusted_proxies_are_believed(settings, trusted, passed_on, neighbour, found):
    settings.TRUSTED_PROXIES = proxies(trusted, behind_tls=False)
    assert client_address(asked(passed_on, neighbour)) == found
    assert ByInvitation().get_client_ip(asked(passed_on, neighbour)) == found


def test_behind_tls_the_neighbour_is_the_proxy_and_nobody_before_it(settings):
    settings.TRUSTED_PROXIES = proxies("", behind_tls=True)
    assert client_address(asked(f"{FORGED}, {VISITOR}", OUTER)) == VISITOR


def test_a_setting_that_can_not_be_read_is_said_and_not_left_out():
    with pytest.raises(ImproperlyConfigured, match="10.0.0.300"):
        proxies("127.0.0.1 10.0.0.300", behind_tls=True)


def test_one_connection_counts_once_however_many_addresses_it_chooses(settings):
    settings.TRUSTED_PROXIES = proxies("", behind_tls=False)
    same, other = (sender_digest(asked(neighbour=f"2001:db8::{n}")) for n in (1, 2))
    assert same == other != sender_digest(asked(neighbour="2001:db8:1::1"))
    assert VISITOR.encode() not in sender_digest(asked(neighbour=VISITOR))
