"""Every template of the package: nothing inline, every word translatable, only values in dynamic attributes."""

import re
from pathlib import Path

import pytest

import rapport

PACKAGE = Path(rapport.__file__).parent
TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))
NAMES = [str(path.relative_to(PACKAGE)) for path in TEMPLATES]
every_template = pytest.mark.parametrize("path", TEMPLATES, ids=NAMES)

COMMENTS = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->", re.DOTALL)
TRANSLATED = re.compile(r"\{% blocktrans(?:late)?\b.*?\{% endblocktrans(?:late)? %\}", re.DOTALL)
DJANGO = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
CODE = re.compile(r"<(code|pre|textarea|script|style|kbd)\b.*?</\1>", re.DOTALL)
# An attribute's value may hold quoted Django tags, so tags are taken out before elements are.
ELEMENT = re.compile(r"<[^<>]*>", re.DOTALL)
# Blocks of the base templates that are filled with a class, not with words.
CLASSES = re.compile(r"\{% block (?:narrow|wide|is_wide|body_class) %\}[\w -]*\{% endblock %\}")
BRAND = {"Rapport"}
SPOKEN = re.compile(r'\b(?:aria-label|placeholder|title|alt)="(?P<words>[^"]*)"')
DYNAMIC = re.compile(
    r"\s:(?P<name>[\w-]+)=(?P<quote>[\"'])(?P<value>.*?)(?P=quote)(?=[\s/>])", re.DOTALL
)
VALUE = re.compile(r"[\w.-]*|'[^']*'|_\('[^']*'\)|\[.*\]|\{.*\}", re.DOTALL)


def bare(text: str) -> str:
    """The template without comments and Django's own tags."""
    return DJANGO.sub("", TRANSLATED.sub("", CLASSES.sub("", COMMENTS.sub("", text))))


def visible(text: str) -> list[str]:
    """What stands between elements and holds letters."""
    pieces = ELEMENT.sub("\n", CODE.sub("", bare(text))).split("\n")
    pieces = [piece.strip(" ·\t") for piece in pieces]
    return [piece for piece in pieces if re.search(r"[^\W\d_]{2}", piece)]


def test_there_are_templates():
    assert len(TEMPLATES) > 80


@every_template
def test_nothing_inline_that_the_content_policy_would_block(path):
    text = COMMENTS.sub("", path.read_text())
    assert not re.search(r"\sstyle\s*=", text), "a style attribute is blocked: use a class"
    assert not re.search(r"<style\b", text), "a style element is blocked: use a class"
    assert not re.search(r"\son[a-z]+\s*=", text), "an event attribute is blocked: use a module"
    assert not re.search(r"\shx-on\b", text), "hx-on needs eval: use a module"
    assert not re.search(r"[\"']\s*(js|javascript):", text), "js: needs eval: use a module"


@every_template
def test_scripts_are_files_or_data(path):
    for opening in re.findall(r"<script\b[^>]*>", COMMENTS.sub("", path.read_text())):
        assert "src=" in opening or "application/json" in opening or "nonce=" in opening, opening


@every_template
def test_every_word_can_be_translated(path):
    assert [words for words in visible(path.read_text()) if words not in BRAND] == []


@every_template
def test_words_for_those_who_listen_can_be_translated(path):
    found = (match["words"] for match in SPOKEN.finditer(bare(path.read_text())))
    assert [
        words for words in found if re.search(r"[^\W\d_]{2}", words) and words not in BRAND
    ] == []


@every_template
def test_a_dynamic_attribute_is_a_value_not_an_expression(path):
    """`:current="a == b"` is not evaluated and never true: write
    `:current="{% if a == b %}True{% else %}False{% endif %}"` or give the view's own value."""
    text = COMMENTS.sub("", path.read_text())
    wrong = [m["value"] for m in DYNAMIC.finditer(text) if not VALUE.fullmatch(m["value"])]
    assert wrong == []


class TestTheRulesThemselves:
    def test_a_bare_word_is_found(self):
        assert visible("<p>Hello</p>") == ["Hello"]

    def test_translated_words_and_variables_are_not(self):
        assert visible("<p>{% trans 'Hello' %} {{ name }}</p>") == []

    def test_translated_blocks_are_not(self):
        assert visible("{% blocktrans %}Hello {{ name }}{% endblocktrans %}") == []

    def test_an_attribute_with_a_tag_in_it_is_not_text(self):
        assert visible("<a href=\"{% url 'x' %}\" class='y'>{{ z }}</a>") == []
