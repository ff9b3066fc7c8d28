"""The chat in the settings: where it may stand, what it says first, and the line to copy."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from rapport.channels.webchat.forms import origin
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel

NEW = "/settings/channels/new/webchat/"


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def filled(cast, **fields):
    return {"name": "Chat", "location": cast.location.pk, "accent": "#2c5a73"} | fields


def added(cast) -> Channel:
    with practice_scope(cast.id):
        return Channel.objects.get(kind="webchat", name="Chat")


def test_a_chat_is_added_and_shows_the_line_to_copy(leader, cast):
    assert NEW in leader.get("/settings/channels/").content.decode()
    given = filled(cast, sites="www.example.com\nhttps://shop.example/a?b", greeting="Ask us.")
    page = leader.post(NEW, given, follow=True).content.decode()
    chat = added(cast)
    assert chat.settings["sites"] == ["https://www.example.com", "https://shop.example"]
    assert chat.settings["greeting"] == "Ask us."
    assert f'/embed/chat.js" data-practice="{chat.public_id}" async' in page.replace("&quot;", '"')
    assert "https://www.example.com\nhttps://shop.example</textarea>" in page


def test_what_is_no_site_is_said(leader, cast):
    page = leader.post(NEW, filled(cast, sites="javascript:alert(1)")).content.decode()
    assert "javascript:alert(1) is no site." in page


def test_a_colour_is_a_colour(leader, cast):
    assert leader.post(NEW, filled(cast, accent="red;}")).status_code == 200
    with practice_scope(cast.id):
        assert not Channel.objects.filter(kind="webchat", name="Chat").exists()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("example.com", "https://example.com"),
        ("HTTPS://WWW.Example.com:443/contact/", "https://www.example.com"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://example.com:80", "http://example.com"),
        ("müller.example", "https://xn--mller-kva.example"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
    ],
)
def test_a_site_is_kept_as_browsers_name_it(written, meant):
    assert origin(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "ftp://example.com",
        "https://",
        "https://a b",
        "https://u@example.com",
        "https://x:99999",
        "*",
    ],
)
def test_other_things_are_refused(written):
    with pytest.raises(ValidationError):
        origin(written)


@given(st.text(max_size=40))
def test_what_was_understood_once_stays_the_same(text):
    try:
        found = origin(text)
    except ValidationError:
        return
    assert origin(found) == found


def test_the_hosted_page_opens_the_chat_and_shows_the_emergency_line(leader, cast, client):
    leader.post(NEW, filled(cast))
    address = f"/in/webchat/{added(cast).public_id}/"
    client.logout()
    page = client.get(address).content.decode()
    assert "In an emergency call 911." in page
    assert "data-open" in page
    assert client.get("/in/webchat/nobody/").status_code == 404


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://shop.example", 200), ("http://testserver", 200), ("https://other.example", 404)],
)
def test_it_stands_on_its_sites_and_on_the_hosted_page_only(leader, cast, client, origin, status):
    leader.post(NEW, filled(cast, sites="https://shop.example"))
    hello = f"/in/webchat/{added(cast).public_id}/hello/"
    assert client.get(hello, HTTP_ORIGIN=origin).status_code == status
