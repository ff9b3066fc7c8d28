"""The printed manual: a cover, contents with page numbers, every guideline, required wording in a box."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from rapport.guidance.book.binding import bind
from rapport.guidance.book.page import Page, Told

PAGE = Page(
    name="A price over the phone",
    where="On the phone",
    title="When they ask what it costs",
    goal="They know what to expect to pay.",
    why="",
    must_cover=("The price, or the range",),
    never_say=("“We don't give prices”",),
    talking_points=(),
    facts=(Told("Lip filler", "$650", date(2026, 1, 2)), Told("Peel", "", None)),
    required=("Llame al 911 si le cuesta respirar: señal de alarma <ahora>.",),
    authority="",
    to_adapt=("Most people pay between these — what would change it is…",),
    version=3,
    written_on=date(2026, 1, 5),
    owner="Dana",
)


def titled(n):
    fields = {name: getattr(PAGE, name) for name in PAGE.__slots__}
    return Page(**fields | {"name": f"Guideline number {n}"})


@pytest.fixture(scope="module")
def book():
    pages = [PAGE, *map(titled, range(2, 40))]
    return PdfReader(io.BytesIO(bind(practice="Río & Niño", pages=pages, on=date(2026, 3, 4))))


def text(book, number):
    return " ".join(book.pages[number].extract_text().split())


def test_the_cover_says_whose_it_is_and_how_old(book):
    assert "Río & Niño" in text(book, 0)
    assert "39 guidelines, as they held on 4 Mar 2026" in text(book, 0)


def test_the_contents_name_the_page_on_which_each_guideline_begins(book):
    contents = text(book, 1) + text(book, 2)
    for outline in book.outline:
        page = book.get_destination_page_number(outline) + 1
        assert outline.title in contents
        assert outline.title in text(book, page - 1)
        assert f" {page} " in f"{contents} "
    assert len(book.outline) == 39


def test_a_page_holds_everything_in_letters_that_print(book):
    page = text(book, book.get_destination_page_number(book.outline[0]))
    for said in (
        "They know what to expect to pay.",
        "señal de alarma <ahora>",
        "$650 reviewed 2 Jan 2026",
        "pay between these — what",
        "Version 3, 5 Jan 2026 · Dana answers for it",
    ):
        assert said in page


def test_the_fonts_are_in_the_file(book):
    fonts = {
        font["/BaseFont"].split("+")[-1]: font["/FontDescriptor"]
        for page in book.pages
        for font in (ref.get_object() for ref in page["/Resources"]["/Font"].values())
        if "/FontDescriptor" in font
    }
    assert any("Vera" in name for name in fonts)
    assert all("/FontFile2" in found for name, found in fonts.items() if "Vera" in name)


def test_an_empty_manual_is_a_book_too():
    made = bind(practice="New", pages=[], on=date(2026, 3, 4))
    assert "0 guidelines" in PdfReader(io.BytesIO(made)).pages[0].extract_text()
