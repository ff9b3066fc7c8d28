"""The circuit breaker, and which addresses may be called."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.assistant import addresses
from rapport.assistant.breaker import FIRST_REST, LONGEST_REST, WELL, Circuit
from tests.conftest import NOW


def after(failures: int) -> Circuit:
    circuit = WELL
    for _ in range(failures):
        circuit = circuit.failed(NOW)
    return circuit


@given(st.integers(0, 200))
def test_it_rests_from_the_third_failure_on_longer_each_time_but_never_for_ever(failures):
    circuit, before = after(failures + 1), after(failures)
    assert circuit.is_open(NOW) == (failures + 1 >= 3)
    if before.resting_until and circuit.resting_until:
        assert before.resting_until <= circuit.resting_until <= NOW + LONGEST_REST
        assert not circuit.is_open(NOW + LONGEST_REST)


def test_the_first_rest_is_a_minute_the_next_two():
    assert after(3).resting_until == NOW + FIRST_REST == NOW + timedelta(minutes=1)
    assert after(4).resting_until == NOW + 2 * FIRST_REST


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://models.example/v1", "https://models.example/v1"),
        (" https://models.example:8443/v1/ ", "https://models.example:8443/v1"),
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
    ],
)
def test_https_anywhere_and_http_on_this_machine(given, kept):
    assert addresses.checked(given) == kept


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://models.example/v1", "clear"),
        ("http://169.254.169.254/latest", "clear"),
        ("http://10.0.0.7/v1", "clear"),
        ("http://0.0.0.0:8000", "clear"),
        ("http://2130706433/", "clear"),
        ("http://127.0.0.1.evil.example/", "clear"),
        ("http://localhost.evil.example/", "clear"),
        ("http://[::ffff:10.0.0.7]/", "clear"),
        ("https://user:sesame@models.example", "secret"),
        ("https://models.example/v1?key=sesame", "secret"),
        ("https://models.example/v1#part", "secret"),
        ("http://127.0.0.1@evil.example/", "secret"),
        ("ftp://models.example", "form"),
        ("file:///etc/passwd", "form"),
        ("models.example/v1", "form"),
        ("https://", "form"),
        ("https://models.example:99999", "form"),
        ("https://models.example/v1\r\nHost: evil.example", "form"),
        ("https://models.example\\@evil.example", "form"),
        ("https://" + "a" * 300 + ".example", "form"),
        ("https://[::1", "form"),
        ("", "form"),
    ],
)
def test_other_addresses_are_refused(url, code):
    with pytest.raises(addresses.Unsafe) as error:
        addresses.checked(url)
    assert error.value.code == code


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_refused(text):
    try:
        kept = addresses.checked(text)
    except addresses.Unsafe:
        return
    assert addresses.checked(kept) == kept
