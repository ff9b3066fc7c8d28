"""What Jinja2 draws on busy pages is what the components draw, and its addresses are Django's."""

from html.parser import HTMLParser

import pytest
from django.template import engines
from django.test.utils import override_script_prefix
from django.urls import reverse
from django_cotton.compiler_regex import CottonCompiler

from rapport.web.jinja import environment


class Outline(HTMLParser):
    """Elements with their attributes in any order, and words without the space between them."""

    def __init__(self, markup):
        super().__init__()
        self.found = []
        self.feed(str(markup))

    def handle_starttag(self, tag, attributes):
        said = [(k, " ".join((v or "").split())) for k, v in attributes]
        self.found.append((tag, sorted(said)))

    def handle_endtag(self, tag):
        self.found.append(tag)

    def handle_data(self, words):
        if words := words.strip():
            self.found.append(words)


def component(markup):
    return Outline(engines["django"].from_string(CottonCompiler().process(markup)).render()).found


def macro(call):
    asked = '{% from "inbox/controls.html" import asks, does, asks_item, does_item, square %}'
    return Outline(engines["jinja2"].from_string(asked + call).render()).found


POSTS = (
    'form="plain-post" formaction="/a/" hx-post="/a/" hx-swap="none" data-command="Do &lt;it&gt;"'
)
ASKS = (
    'data-opens="desk-dialog" hx-get="/a/" data-command="Do &lt;it&gt;" '
    'hx-target="#desk-question" hx-swap="innerHTML"'
)


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (
            '{{ does("/a/", "take", "Say &", "Do <it>", "t", "primary") }}',
            f'<c-button variant="primary" type="submit" icon="take" shortcut="t" {POSTS}>Say &amp;</c-button>',
        ),
        (
            '{{ does("/a/", "take", "Say &", "Do <it>") }}',
            f'<c-button variant="quiet" type="submit" icon="take" {POSTS}>Say &amp;</c-button>',
        ),
        (
            '{{ asks("/a/", "take", "Say &", "Do <it>", "t") }}',
            f'<c-link-button variant="quiet" href="/a/" icon="take" shortcut="t" {ASKS}>Say &amp;</c-link-button>',
        ),
        (
            '{{ does_item("/a/", "take", "Say &", "Do <it>", "name", "<1>") }}',
            f'<c-menu-item type="submit" icon="take" name="name" value="&lt;1&gt;" {POSTS}>Say &amp;</c-menu-item>',
        ),
        (
            '{{ asks_item("/a/", "take", "Say &", "Do <it>") }}',
            f'<c-menu-item href="/a/" icon="take" {ASKS}>Say &amp;</c-menu-item>',
        ),
        (
            '{{ square("plus", "Add") }}',
            '<c-button type="submit" variant="square" icon="plus" label="Add" />',
        ),
    ],
)
def test_controls_are_those_of_the_components(drawn, expected):
    assert macro(drawn) == component(expected)


def test_a_view_is_drawn_as_a_chip():
    chip = {"view": "late", "label": "<Late>", "count": 1200, "kind": "late", "is_current": True}
    drawn = engines["jinja2"].get_template("inbox/views.html").render({"chips": [chip]})
    assert Outline(drawn).found == component(
        '<c-chips label="Views"><c-chip href="/desk/?view=late" count="1200" kind="late" :current="True"'
        ' data-command="View: &lt;Late&gt;">&lt;Late&gt;</c-chip></c-chips>'
    )


@pytest.mark.parametrize("prefix", ["/", "/{care}/"])
@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("inbox:desk", []),
        ("inbox:conversation", [7]),
        ("inbox:conversation", [0]),
        ("inbox:conversation", [982_451_653_000]),
        ("inbox:conversation", ["7"]),
        ("web:asset", ["v", "icons.svg"]),
    ],
)
def test_an_address_is_what_reverse_answers(name, args, prefix):
    url = environment().globals["url"]
    for _ in range(2):
        with override_script_prefix(prefix):
            assert url(name, *args) == reverse(name, args=args)
