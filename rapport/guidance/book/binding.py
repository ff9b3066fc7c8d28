"""Binding the book: cover, contents with page numbers, one guideline after the other."""

import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

from rapport.guidance.book.look import (
    FOOT,
    LINE,
    MARGIN,
    PAGE,
    SOFT,
    STYLES,
    WIDTH,
    register_fonts,
)
from rapport.guidance.book.page import Page, Told


def bind(*, practice: str, pages: Sequence[Page], on: date) -> bytes:
    """The book as a PDF."""
    register_fonts()
    out = io.BytesIO()
    _Book(out, practice=practice, on=on).multiBuild(list(_story(practice, pages, on)))
    return out.getvalue()


class _Book(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types for it
    """Tells the table of contents where each guideline begins, and numbers the pages."""

    def __init__(self, out: io.BytesIO, *, practice: str, on: date) -> None:
        super().__init__(
            out,
            pagesize=PAGE,
            title=_("How we do it here"),
            author=practice,
            lang="en",
            invariant=1,
        )
        self.foot = f"{practice} · {date_format(on, 'j M Y')}"
        frame = Frame(MARGIN, MARGIN, WIDTH, PAGE[1] - 2 * MARGIN, 0, 0, 0, 0)
        self.addPageTemplates(
            [PageTemplate("cover", [frame]), PageTemplate("inside", [frame], onPage=self._number)]
        )

    def _number(self, canvas: Any, _document: Any) -> None:
        canvas.setFont("Vera", 7)
        canvas.setFillColor(SOFT)
        canvas.drawString(MARGIN, FOOT, self.foot)
        canvas.drawRightString(PAGE[0] - MARGIN, FOOT, str(canvas.getPageNumber()))

    def afterFlowable(self, flowable: Flowable) -> None:
        key = getattr(flowable, "mark", None)
        if key is None:
            return
        text = flowable.getPlainText()
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(text, key, 0)
        self.notify("TOCEntry", (0, escape(text), self.page, key))


def _story(practice: str, pages: Sequence[Page], on: date) -> Iterator[Flowable]:
    yield Spacer(1, PAGE[1] * 0.28)
    yield _words(_("How we do it here"), "cover")
    yield _words(practice, "practice")
    yield Spacer(1, PAGE[1] * 0.3)
    said = _(
        "%(n)s guidelines, as they held on %(day)s. A printed page grows old: the manual is where it changes."
    )
    yield _words(said % {"n": len(pages), "day": date_format(on, "j M Y")}, "small")
    yield NextPageTemplate("inside")
    yield PageBreak()
    yield _words(_("Contents"), "contents")
    yield TableOfContents(levelStyles=[STYLES["toc"]], dotsMinLevel=0)
    for number, page in enumerate(pages):
        yield PageBreak()
        yield from _guideline(page, f"guideline-{number}")


def _guideline(page: Page, key: str) -> Iterator[Flowable]:
    heading = _words(page.name, "heading")
    heading.mark = key
    yield heading
    yield _words(f"{page.where}\n{_care(page)}", "small")
    yield HRFlowable(width="100%", thickness=0.6, color=LINE, spaceBefore=4, spaceAfter=2)
    yield _words(page.goal, "goal")
    if page.why:
        yield _words(page.why, "body")
    yield from _listed(_("Must cover"), page.must_cover)
    yield from _listed(_("Never say"), page.never_say, "never", "×")
    yield from _required(page.required)
    yield from _told(page.facts)
    if page.authority:
        yield from _listed(_("Authority"), (page.authority,), bullet="")
    yield from _listed(_("Talking points"), page.talking_points)
    yield from _listed(
        _("To adapt, never to send as it is"), page.to_adapt, style="adapt", bullet=""
    )


def _care(page: Page) -> str:
    said = _("Version %(n)s, %(day)s") % {
        "n": page.version,
        "day": date_format(page.written_on, "j M Y"),
    }
    answers = _("%(name)s answers for it") % {"name": page.owner} if page.owner else ""
    return " · ".join(filter(None, (said, answers)))


def _listed(
    label: str,
    lines: Sequence[str],
    kind: str = "label",
    bullet: str = "•",
    style: str = "item",
) -> Iterator[Flowable]:
    """A label that never stands alone at the foot of a page."""
    rows = [Paragraph(escape(line), STYLES[style], bulletText=bullet or None) for line in lines]
    if rows:
        yield CondPageBreak(40)
        yield KeepTogether([_words(label, kind), rows[0]])
        yield from rows[1:]


def _required(lines: Sequence[str]) -> Iterator[Flowable]:
    if not lines:
        return
    rows = [[_words(_("Required wording, said word for word"), "small")]]
    rows += [[_words(line, "required")] for line in lines]
    box = TableStyle([("BOX", (0, 0), (-1, -1), 1.2, LINE), ("LEFTPADDING", (0, 0), (-1, -1), 8)])
    yield Spacer(1, 8)
    yield Table(rows, colWidths=[WIDTH], style=box)


def _told(facts: Sequence[Told]) -> Iterator[Flowable]:
    rows = [[_words(fact.name, "body"), _value(fact)] for fact in facts]
    if rows:
        yield CondPageBreak(50)
        yield _words(_("Facts"), "label")
        line = TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.3, LINE),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
            ]
        )
        yield Table(rows, colWidths=[WIDTH * 0.36, WIDTH * 0.64], style=line)


def _value(fact: Told) -> list[Flowable]:
    """What it says, or a line to write on; below it when somebody looked."""
    said = [_words(fact.value or "____________________", "body")]
    if fact.value and fact.reviewed_on:
        looked = _("reviewed %(day)s") % {"day": date_format(fact.reviewed_on, "j M Y")}
        said.append(_words(looked, "looked"))
    return said


def _words(text: str, style: str) -> Paragraph:
    return Paragraph(escape(text).replace("\n", "<br/>"), STYLES[style])
