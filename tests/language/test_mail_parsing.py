"""Any bytes become a mail that can be stored; what is readable in them is found."""

import random
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.language.mail.headers import Address
from rapport.language.mail.parsing import ParsedMail, parse

MAILS = Path(__file__).parent / "mails"


def mail(name: str) -> ParsedMail:
    return parse((MAILS / name).read_bytes())


def texts(found: ParsedMail) -> list[str]:
    """Every piece of text of a mail, as it would go into the database."""
    people = (*found.sender, *found.to, *found.cc, *found.reply_to)
    files = [text for a in found.attachments for text in (a.filename, a.content_type, a.content_id)]
    headers = [text for name, values in found.headers.items() for text in (name, *values)]
    names = [text for person in people for text in (person.name, person.address)]
    ids = [found.message_id or "", found.in_reply_to or "", *found.references]
    return [found.subject, found.text, found.html, *headers, *names, *files, *ids, *found.defects]


def assert_storable(found: ParsedMail) -> None:
    for text in texts(found):
        assert "\x00" not in text
        text.encode("utf-8")


def test_people_and_threads_are_read_from_the_headers():
    found = mail("photo.eml")
    assert found.sender == (Address("Ana Ruiz Peña", "ana@client.example"),)
    assert found.to == (
        Address("Desk, Aurora", "desk@aurora.example"),
        Address("", "care@aurora.example"),
    )
    assert found.cc == (Address("", "bea@client.example"),)
    assert found.reply_to[0].address == "ana.private@client.example"
    assert found.message_id == "photo-1@client.example"
    assert found.in_reply_to == "ask-9@aurora.example"
    assert found.references == ("ask-8@aurora.example", "ask-9@aurora.example")
    assert found.date == datetime(2025, 3, 3, 15, 12, tzinfo=UTC)


def test_a_letter_split_between_two_encoded_words_is_whole_again():
    assert mail("photo.eml").subject == "Tüpfel am Kinn"


def test_plain_text_is_preferred_and_the_html_kept():
    found = mail("photo.eml")
    assert found.text.strip() == "It looks red – see the photo."
    assert "<b>red</b>" in found.html


def test_attachments_keep_their_bytes_and_lose_their_paths():
    photo, consent, winmail, inner = mail("photo.eml").attachments
    assert (photo.filename, photo.is_inline, photo.content[:3]) == (
        "chin.jpg",
        True,
        b"\xff\xd8\xff",
    )
    assert (consent.filename, consent.content) == ("consent é.pdf", b"%PDF-1.4\n")
    assert (winmail.filename, winmail.content_type) == ("winmail.dat", "application/ms-tnef")
    assert inner.content_type == "message/rfc822"
    assert b"The inner words." in inner.content
    assert "inner words" not in mail("photo.eml").text


def test_html_becomes_lines_with_marked_quotations_and_without_styles():
    lines = mail("html_only.eml").text.split("\n")
    assert [line for line in lines if line.strip("> ")] == [
        "Café at five?",
        "- one",
        "- two & three",
        "a b",
        "> Which day?",
        "> > older",
    ]


def test_an_unknown_charset_is_guessed_and_named_as_a_defect():
    found = mail("wrong_charset.eml")
    assert (found.text.strip(), found.subject) == ("Grüße und Dank", "café")
    assert "charset" in found.defects


def test_broken_mime_loses_no_words():
    found = mail("broken_mime.eml")
    assert "Hello worl" in found.text
    assert "lost words" in found.text
    assert {"boundary-not-found", "closing-boundary-missing"} <= set(found.defects)


def test_a_decoded_header_can_not_start_another_header():
    found = mail("injected.eml")
    assert found.subject == "Hi Bcc: y@evil.example"
    assert found.sender[0].address == "ana@client.example"
    assert not any(mark in text for text in texts(found)[3:] for mark in "\r\n")
    assert (found.message_id, found.date) == (None, None)


def test_ten_thousand_recipients_are_all_read():
    people = b", ".join(b'"N, %d" <r%d@client.example>' % (n, n) for n in range(10_000))
    found = parse(b"From: a@b.example\nTo: " + people + b"\n\nhi")
    assert (len(found.to), found.to[-1].address) == (10_000, "r9999@client.example")


def test_multiparts_a_hundred_deep_are_still_read():
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(100)
    )
    assert parse(opened + b"Content-Type: text/plain\n\ndeep down\n").text.strip() == "deep down"


def test_deeper_nesting_ends_without_an_exception():
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000)
    )
    assert {"multipart-not-opened", "too-many-parts"} & set(parse(opened).defects)


def test_an_archive_is_kept_and_never_unpacked():
    bomb = b"PK\x03\x04" + bytes(1_000)
    raw = b"Content-Type: application/zip; name=a.zip\n\n" + bomb
    assert parse(raw).attachments[0].content == bomb


BIG = 25_000_000
HOSTILE = {
    "attachment": b"Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n"
    + b"QUJD" * 18 * (BIG // 73),
    "lines": b"From: a@b.example\n\n" + b"a line of text\n" * (BIG // 15),
    "html": b"Content-Type: text/html\n\n" + b"<div>hello <b>x</b></div>\n" * (BIG // 26),
    "open tags": b"Content-Type: text/html\n\n" + b"<div>" * (BIG // 5),
    "open styles": b"Content-Type: text/html\n\n" + b"<style>" * (BIG // 7),
    "boundaries": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * (BIG // 4),
    "headers": b"X-A: b\n" * (BIG // 7),
    "recipients": b"To: " + b"a@b.example, " * (BIG // 13),
    "encoded words": b"Subject: " + b"=?" * (BIG // 2),
    "NULs": bytes(BIG),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_twenty_five_megabytes_are_read_in_bounded_time(kind):
    began = time.process_time()
    assert_storable(parse(HOSTILE[kind]))
    # Measured .1 to 1.7 s on one shared core; four times that still catches a quadratic walk.
    assert time.process_time() - began < 8


@given(st.binary(max_size=2_000))
def test_any_bytes_give_a_storable_mail(raw):
    assert_storable(parse(raw))


FRAGMENTS = st.sampled_from(
    [
        b"From: a@b.example\n",
        b"Content-Type: multipart/mixed; boundary=x\n",
        b"Content-Type: text/html; charset=utf-16\n",
        b"Content-Type: text/plain; charset=idna\n",
        b"Content-Type: message/rfc822\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Transfer-Encoding: quoted-printable\n",
        b"Subject: =?utf-8?B?\xff?= =?x?Q?=ZZ?=\n",
        b"Content-Disposition: attachment; filename*0*=utf-16''%D8%00; filename*x=1\n",
        b"Date: Fri, 99 Foo 99999 99:99:99 +9999\n",
        b"References: <a@b> <>< <\xed\xa0\x80@c>\n",
        b"\n",
        b"\r\n\r\n",
        b"--x\n",
        b"--x--\n",
        b"<div><blockquote><pre>&#55296;&#0;</div>",
    ]
)


@given(st.lists(FRAGMENTS | st.binary(max_size=30), max_size=30))
def test_any_mix_of_mail_pieces_gives_a_storable_mail(pieces):
    assert_storable(parse(b"".join(pieces)))


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(MAILS.glob("*.eml"))))
def test_damaged_mails_are_still_mails(chance, file):
    assert_storable(parse(damaged(file.read_bytes(), chance)))


def damaged(raw: bytes, chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.randint(1, 30)):
        place = chance.randrange(len(data))
        match chance.randrange(3):
            case 0:
                data[place] = chance.randrange(256)
            case 1:
                del data[place : place + chance.randrange(1, 40)]
            case _:
                data[place:place] = data[chance.randrange(len(data)) :][:200]
        data = data or bytearray(b"\n")
    return bytes(data)
