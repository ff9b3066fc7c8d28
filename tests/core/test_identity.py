"""Addresses: what matches, and what is refused before it can do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.identity import Fault, InvalidAddress, display_name, email_address


@pytest.mark.parametrize(
    ("text", "key", "base_key"),
    [
        ("Ana@Example.COM", "ana@example.com", "ana@example.com"),
        (" ana+spa@example.com ", "ana+spa@example.com", "ana@example.com"),
        ("+only@example.com", "+only@example.com", "+only@example.com"),
        ("ana..b.@docomo.example", "ana..b.@docomo.example", "ana..b.@docomo.example"),
        ("o'brien@example.ie", "o'brien@example.ie", "o'brien@example.ie"),
        ('"ana maria"@example.com', '"ana maria"@example.com', '"ana maria"@example.com'),
        ('"a@b"@example.com', '"a@b"@example.com', '"a@b"@example.com'),
        ("ana@Müller.example", "ana@xn--mller-kva.example", "ana@xn--mller-kva.example"),
        ("ana@xn--mller-kva.example", "ana@xn--mller-kva.example", "ana@xn--mller-kva.example"),
        ("josé@example.com", "josé@example.com", "josé@example.com"),
        ("root@localhost", "root@localhost", "root@localhost"),
        ("ana@[127.0.0.1]", "ana@[127.0.0.1]", "ana@[127.0.0.1]"),
    ],
)
def test_addresses_are_read_as_people_and_servers_write_them(text, key, base_key):
    address = email_address(text)
    assert (address.text, address.key, address.base_key) == (text.strip(), key, base_key)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.EMPTY),
        ("  ", Fault.EMPTY),
        ("ana", Fault.NO_AT_SIGN),
        ("@example.com", Fault.LOCAL_PART),
        ("a b@example.com", Fault.LOCAL_PART),
        ("a@b@example.com", Fault.LOCAL_PART),
        ("<ana@example.com>", Fault.LOCAL_PART),
        ("ana@example.com,eve@example.com", Fault.LOCAL_PART),
        ("ana@", Fault.DOMAIN),
        ("ana@exa mple.com", Fault.DOMAIN),
        ("ana@-example.com", Fault.DOMAIN),
        ("ana@example..com", Fault.DOMAIN),
        ("ana@example.com\r\nBcc: eve@example.com", Fault.CONTROL_CHARACTER),
        ("ana@example.com\n", Fault.CONTROL_CHARACTER),
        ("ana\x00@example.com", Fault.CONTROL_CHARACTER),
        ("ana\u2028@example.com", Fault.CONTROL_CHARACTER),
        ("ana\u202e@example.com", Fault.CONTROL_CHARACTER),
        ("a" * 65 + "@example.com", Fault.TOO_LONG),
        ("ana@" + "a." * 130 + "com", Fault.TOO_LONG),
        ("ana@" + "a" * 64 + ".com", Fault.DOMAIN),
    ],
)
def test_what_is_no_address_is_refused_with_its_fault(text, fault):
    with pytest.raises(InvalidAddress) as refused:
        email_address(text)
    assert refused.value.fault is fault
    assert not text.strip() or text.strip() not in str(refused.value)


@given(st.text(max_size=80) | st.emails())
def test_any_text_is_an_address_or_a_fault_and_no_address_carries_a_line_break(text):
    try:
        address = email_address(text)
    except InvalidAddress:
        return
    for part in (address.text, address.key, address.base_key):
        assert len(part.splitlines()) == 1
        assert part.isprintable()
        assert "@" in part


@given(st.emails())
def test_reading_a_key_again_changes_nothing(text):
    key = email_address(text).key
    assert email_address(key).key == key
    assert email_address(text.swapcase()).key == key


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"Ana  María"', "Ana María"),
        ("Ana\r\nBcc: eve", "Ana Bcc: eve"),
        ("ana \u202emoc.elpmaxe", "ana moc.elpmaxe"),
        ("\u200bAna\ufeff", "Ana"),
        ("👩‍⚕️ Ana", "👩‍⚕️ Ana"),
        ("\x00\x07", ""),
    ],
)
def test_a_name_is_shown_on_one_line_with_nothing_hidden(text, shown):
    assert display_name(text) == shown


@given(st.text(max_size=300))
def test_a_shown_name_is_short_one_line_and_stays_as_it_is(text):
    shown = display_name(text)
    assert len(shown) <= 120
    assert len(shown.splitlines()) <= 1
    assert display_name(shown) == shown
