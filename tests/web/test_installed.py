"""The desk as an app: what a phone is told, and what a device may keep."""

import base64
import io
import re

import pytest
from django.urls import resolve
from PIL import Image

from rapport.accounts.device import device_key

KEY = re.compile(r'data-device-key="([^"]*)"')


def test_the_manifest_is_for_everybody_and_its_pictures_are_there(client, db):
    answer = client.get("/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = answer.json()
    for icon in manifest["icons"]:
        drawn = Image.open(io.BytesIO(client.get(icon["src"]).content))
        assert f"{drawn.width}x{drawn.height}" == icon["sizes"]
    for address in (manifest["start_url"], manifest["shortcuts"][0]["url"]):
        assert resolve(address)
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


@pytest.mark.django_db
def test_a_photo_that_reaches_the_server_is_not_kept_there(client, cast):
    action = client.get("/manifest.webmanifest").json()["share_target"]["action"]
    client.force_login(cast.dana.user)
    answer = client.post(action, {"photos": io.BytesIO(b"a lip")})
    assert "share the photo again" in answer.content.decode()


@pytest.mark.django_db
def test_what_a_device_keeps_lies_under_a_key_of_its_person_alone(client, cast):
    client.force_login(cast.dana.user)
    (key,) = KEY.findall(client.get("/desk/").content.decode())
    assert len(base64.urlsafe_b64decode(key)) == 32
    assert key != device_key(cast.dan.user)
    cast.dana.user.set_password("another long enough password")
    assert key != device_key(cast.dana.user)
    client.logout()
    assert not KEY.search(client.get("/offline/").content.decode())
