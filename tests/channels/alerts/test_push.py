"""A notification on a device: readable there only, signed by us, silent about the client."""

import base64
import json

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from rapport.channels.alerts import actions, push
from rapport.channels.alerts.actions import NoSuchDevice
from rapport.database.scope import practice_scope
from rapport.practice.models import AlertAddress
from tests.channels.alerts.turns import send_due

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(push_server, on_call, now, settings):
    """A page that arrived at Clio's browser."""
    settings.PUBLIC_URL, settings.BEHIND_TLS = "https://desk.riverside.example", True
    browser = push_server.browser()
    on_call.device(browser, now)
    flag = on_call.worry(now)
    send_due(now)
    return browser, flag


def test_the_device_reads_what_to_do_and_nothing_about_the_client(sent):
    browser, flag = sent
    said = browser.opened()
    assert said["title"] == "A client may need a clinician now."
    assert said["body"] == "Open Rapport."
    assert said["url"] == f"https://desk.riverside.example/inbox/{flag.conversation_id}/"
    for secret in ("Ada", "white", "lip", "example.com"):
        assert secret not in json.dumps(said)


def test_it_is_urgent_kept_for_half_an_hour_and_replaces_its_twin(sent):
    headers = sent[0].taken[0][0]
    assert (headers["urgency"], headers["ttl"]) == ("high", "1800")
    assert headers["content-encoding"] == "aes128gcm"
    assert headers["topic"] == sent[0].opened()["name"]


def test_it_is_signed_with_the_key_that_browsers_subscribe_with(sent, push_server):
    scheme, _, rest = sent[0].taken[0][0]["authorization"].partition(" ")
    token, key = (part.partition("=")[2] for part in rest.split(","))
    assert (scheme, key) == ("vapid", push.public_key())
    signed, _, signature = token.rpartition(".")
    claims = json.loads(push.decoded(signed.split(".")[1]))
    assert claims["aud"] == push_server.url
    assert claims["sub"] == "https://desk.riverside.example"
    assert _is_valid(signed, signature)
    assert not _is_valid(signed + "x", signature)


def _is_valid(signed: str, signature: str) -> bool:
    raw = push.decoded(signature)
    numbers = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    point = push.decoded(push.public_key())
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    try:
        key.verify(encode_dss_signature(*numbers), signed.encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


@pytest.mark.parametrize("status", [404, 410])
def test_a_device_that_is_gone_is_forgotten(push_server, on_call, now, status):
    browser = push_server.browser()
    browser.status = status
    on_call.device(browser, now)
    on_call.worry(now)
    send_due(now)
    page = on_call.page("push")
    assert page.state == "failed"
    assert page.error == "This device no longer takes notifications: add it again."
    with practice_scope(on_call.cast.id):
        assert not AlertAddress.objects.exists()


@pytest.mark.parametrize(("status", "state"), [(400, "failed"), (413, "failed"), (429, "queued")])
def test_a_refusal_is_lasting_or_not(push_server, on_call, now, status, state):
    browser = push_server.browser()
    browser.status = status
    on_call.device(browser, now)
    on_call.worry(now)
    send_due(now)
    assert on_call.page("push").state == state


def test_a_push_service_that_is_away_is_tried_again(push_server, on_call, now):
    browser = push_server.browser()
    browser.endpoint = "http://127.0.0.1:9/push"  # nobody listens on discard
    on_call.device(browser, now)
    on_call.worry(now)
    send_due(now)
    page = on_call.page("push")
    assert page.state == "queued"
    assert page.error == "The push service can't be reached (ConnectionError)."


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://10.0.0.1/",
        "https://fcm.googleapis.com.evil.example/x",
        "http://fcm.googleapis.com/x",
        "https://evil.example/?fcm.googleapis.com",
        "nonsense",
    ],
)
def test_only_push_services_are_ever_called(push_server, on_call, now, endpoint):
    browser = push_server.browser()
    browser.endpoint = endpoint
    with pytest.raises(NoSuchDevice):
        on_call.device(browser, now)


def test_the_services_of_the_common_browsers_are_known(push_server):
    browser = push_server.browser()
    for host in (
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        "web.push.apple.com",
        "db5p.notify.windows.com",
    ):
        browser.endpoint = f"https://{host}/x"
        assert push.is_subscription(browser.subscription())


@pytest.mark.parametrize("part", ["p256dh", "auth"])
def test_keys_that_no_browser_makes_are_refused(push_server, on_call, now, part):
    broken = push_server.browser().subscription() | {part: base64.urlsafe_b64encode(b"?").decode()}
    with practice_scope(on_call.cast.id), pytest.raises(NoSuchDevice):
        actions.add_device(broken, name="x", by=on_call.clio, at=now)


def test_the_same_device_again_replaces_itself(push_server, on_call, now):
    browser = push_server.browser()
    first, again = on_call.device(browser, now), on_call.device(browser, now, name="Renamed")
    assert (first.pk, again.name) == (again.pk, "Renamed")
