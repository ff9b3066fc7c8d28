"""An old script becomes a guideline: read from a file, taken apart, chosen sentence by sentence."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document
from reportlab.pdfgen.canvas import Canvas

from rapport.database.scope import practice_scope
from rapport.guidance.actions import scripts
from rapport.guidance.models import Fact, Guideline, Script
from rapport.guidance.scripts.proposing import Kind, propose
from rapport.guidance.scripts.reading import Media, ScriptUnreadable, read
from rapport.practice.models import Practice
from tests.cast import FOUNDED

pytestmark = pytest.mark.django_db
TEXT = """Hi, thank you for calling! My name is ___, how may I help you?
Client: How much is it?
Lip filler starts at $650 per syringe.
The treatment takes about 30 minutes.
Never promise results over the phone.
If you have trouble breathing, call 911 immediately.
Ask who they would like to see.
La consulta cuesta $75. Have a wonderful day!"""


def docx(text):
    out, document = io.BytesIO(), Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def pdf(*lines):
    out = io.BytesIO()
    canvas = Canvas(out)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 20 * number, line)
    canvas.save()
    return out.getvalue()


def packed(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


# ---- reading ----


def test_docx_pdf_and_text_are_told_by_content():
    assert read(docx("Lip filler is $650.\n\nAsk first.")) == (
        Media.DOCX,
        "Lip filler is $650.\nAsk first.",
    )
    media, text = read(pdf("Lip filler is $650.", "Ask first."))
    assert (media, text.splitlines()) == (Media.PDF, ["Lip filler is $650.", "Ask first."])
    assert read("\ufeffAños  de\tcalma".encode()) == (Media.TEXT, "Años de calma")
    assert read("Caf\xe9".encode("cp1252")) == (Media.TEXT, "Café")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no text"),
        (b"MZ\x00\x01\x02", "Bring a DOCX"),
        (b"%PDF-1.7 broken", "PDF can not be read"),
        (b"PK\x03\x04 broken", "DOCX can not be read"),
        (packed(readme="hello"), "an archive, not a DOCX"),
        (packed(word__document="broken"), "DOCX can not be read"),
        (packed(word__document="0" * 20_000_001), "more than 20 MB"),
        (pdf(), "no text"),
        (b"a" * 2_000_001, "larger than 2 MB"),
        (b"word " * 10_000, "longer than one script"),
    ],
    ids=[
        "nothing",
        "a program",
        "a broken PDF",
        "a broken DOCX",
        "an archive",
        "a DOCX with broken text",
        "a bomb",
        "a PDF without text",
        "too large",
        "too long",
    ],
)
def test_what_can_not_be_read_is_said(content, says):
    with pytest.raises(ScriptUnreadable, match=says):
        read(content)


# ---- proposing ----


def test_every_sentence_gets_a_proposal_and_the_words_that_spoke_for_it():
    parts = {part.text: part for part in propose(TEXT)}
    kinds = {
        "Hi, thank you for calling!": Kind.DROP,
        "My name is ___, how may I help you?": Kind.DROP,
        "Client: How much is it?": Kind.DROP,
        "Lip filler starts at $650 per syringe.": Kind.FACT,
        "The treatment takes about 30 minutes.": Kind.FACT,
        "Never promise results over the phone.": Kind.NEVER,
        "If you have trouble breathing, call 911 immediately.": Kind.REQUIRED,
        "Ask who they would like to see.": Kind.COVER,
        "La consulta cuesta $75.": Kind.FACT,
        "Have a wonderful day!": Kind.DROP,
    }
    assert {text: part.kind for text, part in parts.items()} == kinds
    filler = parts["Lip filler starts at $650 per syringe."]
    assert (filler.name, filler.becomes) == ("Lip filler", "$650 per syringe")
    assert parts["La consulta cuesta $75."].name == "Consulta"
    assert all(part.sign for part in parts.values() if part.kind != Kind.COVER)


def test_a_price_with_a_point_is_one_sentence():
    (part,) = propose("Toxin is $12.50 per unit.")
    assert part.becomes == "$12.50 per unit"


# ---- keeping ----


def test_what_a_client_must_not_take_is_required_wording_and_not_something_never_said():
    [part] = propose("Do not take aspirin for 7 days before, unless your doctor told you to.")
    assert (part.kind, part.sign) == (Kind.REQUIRED, "aspirin")


def test_a_push_is_proposed_as_never_said_with_its_closing_mark():
    [part] = propose('If they hesitate, say: "We have a special this week only!"')
    assert (part.kind, part.sign) == (Kind.NEVER, "this week only")
    assert part.text.endswith('only!"')


def test_the_file_is_kept_sealed(cast):
    with practice_scope(cast.id):
        made = scripts.bring_script(name="Price", content=TEXT.encode(), by=cast.olive, at=FOUNDED)
        kept = Script.objects.get(pk=made.pk)
        for sealed in (kept.file_sealed, kept.parts_sealed, kept.wrapped):
            assert b"filler" not in bytes(sealed)
        assert scripts.parts_of(kept) == propose(TEXT)


# ---- pages ----


@pytest.fixture
def olive(cast, client):
    with practice_scope(cast.id):
        Practice.objects.update(set_up_at=FOUNDED)
    client.force_login(cast.olive.user)
    return client


def bring(client, content, name="price.docx"):
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("guidance:scripts"), {"name": "Price by phone", "file": file})


def test_a_bad_file_is_said_on_the_form_and_nothing_is_kept(cast, olive):
    answer = bring(olive, b"PK\x03\x04 broken")
    assert answer.status_code == 422
    assert "damaged or locked" in answer.content.decode()
    neither = olive.post(reverse("guidance:scripts"), {"name": "x"})
    assert "one of the two" in neither.content.decode()
    with practice_scope(cast.id):
        assert not Script.objects.exists()


def test_a_script_becomes_a_guideline_that_a_person_finished(cast, olive):
    address = bring(olive, docx(TEXT))["Location"]
    page = olive.get(address).content.decode()
    assert "Lip filler starts at $650 per syringe." in page
    assert "Proposed because of “$650 per syringe”" in page
    chosen = {
        "kind-0": "opening",
        "becomes-0": "Tell me what you have been thinking about.",
        "finish": "yes",
    }
    editor = olive.post(address, chosen)["Location"]
    form = olive.get(editor).context["guideline_form"]
    assert form.initial["required"] == ("If you have trouble breathing, call 911 immediately.",)
    assert form.initial["openings"] == ("Tell me what you have been thinking about.",)
    assert form.initial["facts"][0] == "Lip filler: $650 per syringe"
    said = {
        name: "\n".join(v) if isinstance(v, list | tuple) else v for name, v in form.initial.items()
    }
    said |= {"name": "Price by phone", "channels": ["phone"]}
    assert olive.post(editor, said).status_code == 200  # the goal is still to be written
    assert olive.post(editor, said | {"goal": "They know what it costs."}).status_code == 302
    with practice_scope(cast.id):
        guideline = Guideline.objects.get(is_current=True)
        assert guideline.must_cover == ["Ask who they would like to see."]
        assert Fact.objects.get(key="lip-filler").value == "$650 per syringe"
        assert Script.objects.get().guideline == guideline
    assert "This became a guideline." in olive.get(address).content.decode()


def test_scripts_are_for_leaders_of_their_own_practice(cast, outsiders, olive, client):
    address = bring(olive, docx(TEXT))["Location"]
    removal = address + "removal/"
    client.force_login(outsiders.olive.user)
    assert client.get(address).status_code == 404
    assert client.post(removal).status_code == 404
    client.force_login(cast.dana.user)
    assert client.get(address).status_code == 403
    client.force_login(cast.olive.user)
    assert client.post(removal).status_code == 302
    with practice_scope(cast.id):
        assert not Script.objects.exists()
