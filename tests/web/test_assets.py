"""Styles, scripts and icons: one stylesheet, addresses that change with the content, nothing else."""

import re

import pytest
from django.urls import reverse

from rapport.web import assets, catalogue


@pytest.fixture
def css() -> str:
    return assets.content("rapport.css").decode()


def address(path: str, version: str | None = None) -> str:
    return reverse("web:asset", args=[version or assets.version(), path])


def test_one_stylesheet_holds_every_file(css):
    files = [*assets.FOLDER.glob("css/*.css"), *assets.FOLDER.glob("css/components/*.css")]
    assert len(files) > 20
    for file in files:
        assert file.read_text() in css


def test_the_order_of_layers_is_said_first(css):
    assert css.startswith("@layer reset, tokens, base, layout, components, states;")
    assert not re.search(r"^@import", css, re.MULTILINE)


def test_every_variable_that_is_used_is_defined(css):
    scripts = "".join(p.read_text() for p in (assets.FOLDER / "js").glob("*.js"))
    used = set(re.findall(r"var\((--[\w-]+)\)", css))
    defined = set(re.findall(r"(--[\w-]+)\s*:", css)) | set(re.findall(r'"(--[\w-]+)"', scripts))
    assert used - defined == set()


def test_every_drawing_that_is_named_exists():
    templates = (assets.FOLDER.parents[2]).rglob("templates/**/*.html")
    named = {
        n for t in templates for n in re.findall(r'\bicon(?:="| name=")([a-z-]+)"', t.read_text())
    }
    assert named - set(catalogue.icons()) == set()


def test_what_was_fetched_once_is_kept_for_ever(client):
    response = client.get(address("rapport.css"))
    assert response["Content-Type"] == "text/css"
    assert "immutable" in response["Cache-Control"]


def test_an_old_address_still_answers_but_is_not_kept(client):
    assert client.get(address("js/app.js", "0123456789ab"))["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["../apps.py", "css/../../../urls.py", "nothing.css", "css"])
def test_nothing_outside_the_folder_is_served(client, path):
    assert assets.content(path) is None
    assert client.get(address("x").removesuffix("x") + path).status_code == 404


def test_the_version_changes_with_the_content(tmp_path, monkeypatch):
    monkeypatch.setattr(assets, "FOLDER", tmp_path)
    (tmp_path / "a.css").write_text("a {}")
    before = assets._hash()
    (tmp_path / "a.css").write_text("b {}")
    assert assets._hash() != before
