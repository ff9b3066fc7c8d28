"""What clients send is shown without being able to do anything."""

import io

import pytest
from django.urls import reverse
from PIL import Image

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.inbound import InboundFile
from rapport.inbox.models import Attachment
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.usefixtures("at_ten")
HOSTILE = (
    "<h2 onclick='x()'>Hi</h2><script>steal()</script><style>*{}</style><form action=/x><input></form>"
    "<a href='javascript:x()'>a</a><a href='https://ok.example'>b</a>"
    "<img src='https://pixel.example/1.gif' onerror='x()'><iframe src='//x'></iframe>"
    "<img src='cid:1'><svg onload='x()'></svg><meta http-equiv=refresh content='0;/x'>"
)


def photo():
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def place(cast, now):
    files = (
        InboundFile("me.png", "image/png", photo()),
        InboundFile("page.html", "text/html", b"<script>x()</script>"),
        InboundFile('a"b\r\nSet-Cookie: x.svg', "image/svg+xml", b"<svg onload='x()'/>"),
    )
    with practice_scope(cast.id):
        return actions.receive(arrival(cast, at=now, html=HOSTILE, files=files), at=now)


def attachments(cast):
    with practice_scope(cast.id):
        return list(Attachment.objects.select_related("message__key").order_by("pk"))


def test_every_file_is_a_download_in_a_sandbox(cast, place, as_):
    for row in attachments(cast):
        answer = as_(cast.dana).get(reverse("inbox:attachment", args=[row.pk]))
        assert answer["Content-Disposition"].startswith("attachment")
        assert "Set-Cookie" not in answer.headers
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert "html" not in answer["Content-Type"]
        assert "svg" not in answer["Content-Type"]
        assert "no-store" in answer["Cache-Control"]


def test_only_true_pictures_are_shown_in_place(cast, place, as_):
    shown = {
        row.name: as_(cast.dana)
        .get(reverse("inbox:attachment", args=[row.pk]) + "?shown")["Content-Disposition"]
        .startswith("inline")
        for row in attachments(cast)
    }
    assert [name for name, inline in shown.items() if inline] == ["me.png"]


def test_html_is_harmless_and_loads_no_pictures_until_asked(cast, place, as_):
    address = reverse("inbox:markup", args=[place.message_id])
    answer = as_(cast.dana).get(address)
    page = answer.content.decode()
    for bad in (
        "onclick",
        "steal()",
        "<form",
        "<iframe",
        "javascript:",
        "onload",
        "http-equiv=refresh",
        "*{}",
    ):
        assert bad not in page, bad
    assert "https://ok.example" in page
    assert 'rel="noopener noreferrer nofollow"' in page
    assert "pixel.example" not in page
    assert "Show pictures" in page
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "img-src 'none'" in policy
    assert "script" not in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_pictures_come_when_they_are_asked_for(cast, place, as_):
    answer = as_(cast.dana).get(reverse("inbox:markup", args=[place.message_id]) + "?pictures")
    assert "https://pixel.example/1.gif" in answer.content.decode()
    assert "onerror" not in answer.content.decode()
    assert "img-src https:" in answer["Content-Security-Policy"]


def test_a_message_never_puts_its_words_into_the_page_as_html(cast, now, as_):
    with practice_scope(cast.id):
        hostile = arrival(
            cast, at=now, text="<script>x()</script>", subject="<b>s</b>", rest="<i>r</i>"
        )
        place = actions.receive(hostile, at=now)
    page = as_(cast.dana).get(f"/inbox/{place.conversation_id}/").content.decode()
    assert "<script>x()" not in page
    assert "<b>s</b>" not in page
    assert "<i>r</i>" not in page
    assert "&lt;script&gt;x()" in page
