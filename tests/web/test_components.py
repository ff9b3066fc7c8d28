"""Components as their users write them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django import forms
from django.template import engines
from django.template.loader import render_to_string

from rapport.web import catalogue
from rapport.web.templatetags.rapport import capped, initials, theme

README = Path(catalogue.__file__).with_name("README.md").read_text()


def shown(source: str, **context: object) -> str:
    """Rendered as in a template file: the loader compiles components before Django reads them."""
    from django_cotton.compiler_regex import CottonCompiler

    compiled = CottonCompiler().process("{% load i18n %}" + source)
    return engines["django"].from_string(compiled).render(context)


@pytest.mark.parametrize("component", catalogue.components(), ids=lambda c: c.tag)
class TestEveryComponent:
    def test_says_what_it_is(self, component):
        assert component.about.endswith(".")

    def test_is_in_the_readme(self, component):
        assert f"`{component.tag}`" in README

    def test_is_compiled_away(self, component):
        assert "<c-" not in shown(f"<{component.tag} />")


def test_components_are_compiled_in_template_files():
    """The template loaders of the settings must hold django_cotton's."""
    assert "<c-" not in render_to_string("web/components/checklist.html", {"checklist": ["abcd"]})


def test_what_a_client_is_called_is_escaped_once():
    html = shown('<c-row name="{{ name }}" href="#">{{ said }}</c-row>', name="A & <b>", said="<i>")
    assert "A &amp; &lt;b&gt;" in html
    assert "&lt;i&gt;" in html
    assert "<b>" not in html


def test_attributes_of_the_page_do_not_leak_into_a_component():
    assert "Leaked" not in shown("<c-sheet>x</c-sheet>", title="Leaked", actions="Leaked")


def test_other_attributes_are_passed_through():
    assert 'hx-post="/x/"' in shown('<c-button hx-post="/x/">Go</c-button>')


def test_a_button_without_words_has_a_name():
    html = shown('<c-button icon="cross" label="Close" />')
    assert 'aria-label="Close"' in html


def test_a_clock_carries_its_times_for_the_script_and_words_for_those_who_listen():
    start = datetime.now(UTC) - timedelta(minutes=10, seconds=30)
    html = shown('<c-clock state="running" :start="a" :due="b" />', a=start, b=start)
    assert 'data-state="late"' in html
    assert f'data-due="{int(start.timestamp() * 1000)}"' in html
    assert 'aria-label="Late by 10 minutes"' in html


def test_a_clock_that_does_not_run_is_left_alone_by_the_script():
    assert "data-due" not in shown('<c-clock state="met" :due="b" />', b=datetime.now(UTC))


def test_an_expression_is_never_true():
    """Why test_templates.py bans them."""
    assert "aria-current" not in shown('<c-chip href="#" :current="a == a">Mine</c-chip>', a=1)
    written = "{% if a == a %}True{% else %}False{% endif %}"
    assert "aria-current" in shown(f'<c-chip href="#" :current="{written}">Mine</c-chip>', a=1)


def test_a_view_that_is_open_says_so():
    html = shown('<c-chip href="/a/" count="1240" :current="True">Mine</c-chip>')
    assert 'aria-current="page"' in html
    assert "999+" in html


class Sample(forms.Form):
    """A field of each kind that is drawn in its own way."""

    name = forms.CharField(help_text="As you like it.")
    note = forms.CharField(required=False)
    agree = forms.BooleanField(required=False)
    lane = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


class TestForms:
    def test_a_mistake_is_tied_to_its_field(self):
        html = str(Sample({"lane": "a"}))
        assert 'aria-invalid="true"' in html
        assert 'id="id_name_error"' in html
        assert "id_name_helptext" in html.split('id="id_name"')[0].rsplit("aria-describedby", 1)[1]

    def test_mistakes_are_announced_and_stay_a_list(self):
        """A role of its own on the list would take its items their parent."""
        html = str(Sample({"lane": "a"}))
        assert 'id="id_name_error" role="alert"><ul class="errors' in html

    def test_what_may_be_left_out_is_said(self):
        assert str(Sample()).count("(optional)") == 1

    def test_a_checkbox_stands_before_its_label(self):
        html = str(Sample())
        assert html.index('id="id_agree"') < html.index('for="id_agree"')

    def test_a_group_has_a_legend(self):
        assert "<legend>Lane</legend>" in str(Sample())


@pytest.mark.parametrize(
    ("name", "letters"), [("Mara Linden", "ML"), ("Jo", "J"), ("Ana de la Cruz", "AC"), ("", "")]
)
def test_initials(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(("count", "words"), [(0, "0"), (999, "999"), (1240, "999+"), ("", "")])
def test_a_counter_is_capped(count, words):
    assert capped(count) == words


def test_only_known_themes_reach_the_page(rf):
    request = rf.get("/")
    request.COOKIES["theme"] = '"><script>'
    assert theme(request) == ""
    request.COOKIES["theme"] = "dark"
    assert theme(request) == "dark"
