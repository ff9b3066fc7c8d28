"""The guides' pictures: each is taken by a test and shown by a page, and its page is still there.

That they look like today's pages is shown by tests/journeys/test_screenshots.py, which takes longer.
"""

import re
from urllib.parse import urlsplit

import pytest
from django.urls import resolve
from PIL import Image, ImageDraw

from rapport.practice.models import Role
from tests.journeys.pictures import FOLDER, LARGEST, STRANGE, TAKEN, strangeness
from tests.test_docs import PAGES, named

SHOWN = re.compile(r"!\[[^\]]+\]\((?:docs/)?screenshots/([\w-]+)\.png\)")
GUIDES = ("front-desk", "managers", "administrators")


def shown() -> dict[str, set[str]]:
    """By page, the names of its pictures."""
    return {named(page): set(SHOWN.findall(page.read_text())) for page in PAGES}


def test_every_picture_shown_is_taken_and_every_one_taken_is_shown():
    names = [picture.name for picture in TAKEN]
    assert len(names) == len(set(names))
    assert set(names) == set().union(*shown().values())
    assert set(names) == {path.stem for path in FOLDER.iterdir()}


@pytest.mark.parametrize("guide", GUIDES)
def test_each_guide_shows_what_it_says(guide):
    assert len(shown()[f"docs/{guide}.md"]) >= 6


def test_pictures_are_small():
    assert [path.name for path in FOLDER.iterdir() if path.stat().st_size > LARGEST] == []


PLACES = sorted({picture.path for picture in TAKEN})


@pytest.mark.django_db
def test_every_page_of_a_picture_answers(client, cast):
    """Whoever takes a page away hears of the guide that shows it. What only the demo has must resolve."""
    cast.mara.role = Role.OWNER
    client.force_login(cast.mara.user)
    demo = {path for path in PLACES if path.startswith(("/demo/", "/in/"))}
    answers = {path: client.get(path).status_code for path in set(PLACES) - demo}
    assert {path: code for path, code in answers.items() if code != 200} == {}
    assert all(resolve(urlsplit(path).path) for path in demo)


def page(*blocks: tuple[int, int, int, int]) -> Image.Image:
    """A page with dark blocks on it."""
    drawn = Image.new("RGB", (1440, 900), "white")
    for block in blocks:
        ImageDraw.Draw(drawn).rectangle(block, fill="black")
    return drawn


def test_another_hour_on_a_page_is_the_same_page_and_another_layout_is_not():
    card = (100, 100, 900, 500)
    before = page(card, (100, 600, 140, 615))
    assert strangeness(before, before) == 0
    assert 0 < strangeness(before, page(card, (110, 600, 160, 615))) < STRANGE / 4
    assert strangeness(before, page((500, 300, 1300, 700))) > STRANGE
    assert strangeness(before, before.resize((390, 844))) == 1
