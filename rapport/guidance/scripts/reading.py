"""The words of a script in a file: DOCX, PDF or plain text. The file is somebody else's: nothing in it
is believed, and nothing in it is run.
"""

import io
import zipfile
from enum import StrEnum

from django.utils.translation import gettext as _

from rapport.practice.errors import ExpectedError

LARGEST = 2_000_000  # bytes of the file
UNPACKED = 20_000_000  # bytes inside a DOCX
PAGES = 60
LONGEST = 40_000  # characters of text
_WORD_PART = "word/document.xml"


class Media(StrEnum):
    """What is read, told by content, not by name."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    TEXT = "text/plain"


class ScriptUnreadable(ExpectedError):
    """Not a script we can read; the message says why and what to do."""

    status = 422


def read(content: bytes) -> tuple[Media, str]:
    """What kind of file it is, and its text, a paragraph a line. Raises ScriptUnreadable."""
    if len(content) > LARGEST:
        raise ScriptUnreadable(_("The file is larger than 2 MB. Save it without pictures."))
    media = _media(content)
    text = _tidied(_READERS[media](content))
    if not text:
        raise ScriptUnreadable(
            _("There is no text in this file. If it is a scan, paste the words instead.")
        )
    if len(text) > LONGEST:
        raise ScriptUnreadable(
            _("This is longer than one script. Bring one kind of exchange at a time.")
        )
    return media, text


def _media(content: bytes) -> Media:
    if content.startswith(b"%PDF-"):
        return Media.PDF
    if content.startswith(b"PK\x03\x04"):
        return Media.DOCX
    return Media.TEXT


def _tidied(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _text(content: bytes) -> str:
    if b"\x00" in content:
        raise ScriptUnreadable(_("Bring a DOCX, a PDF or plain text."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _docx(content: bytes) -> str:
    _check_unpacked(content)
    from docx import Document  # .15 s to import: only for whoever brings one

    try:
        document = Document(io.BytesIO(content))
        lines = [paragraph.text for paragraph in document.paragraphs]
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        return "\n".join([*lines, *dict.fromkeys(cell.text for cell in cells)])
    except Exception as error:  # whatever a broken file makes the library raise
        raise _broken("DOCX") from error


def _check_unpacked(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            sizes = {part.filename: part.file_size for part in packed.infolist()}
    except zipfile.BadZipFile as error:
        raise _broken("DOCX") from error
    if _WORD_PART not in sizes:
        raise ScriptUnreadable(
            _("This is an archive, not a DOCX. Bring a DOCX, a PDF or plain text.")
        )
    if sum(sizes.values()) > UNPACKED:
        raise ScriptUnreadable(_("The file unpacks to more than 20 MB. Save it without pictures."))


def _pdf(content: bytes) -> str:
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(content))
        if len(reader.pages) > PAGES:
            raise ScriptUnreadable(_("This has more than 60 pages. Bring one script at a time."))
        return "\n".join(page.extract_text() for page in reader.pages)
    except ScriptUnreadable:
        raise
    except Exception as error:  # whatever a broken file makes the library raise
        raise _broken("PDF") from error


def _broken(kind: str) -> ScriptUnreadable:
    said = _(
        "This %(kind)s can not be read: it is damaged or locked. Save it again, or paste the words."
    )
    return ScriptUnreadable(said % {"kind": kind})


_READERS = {Media.DOCX: _docx, Media.PDF: _pdf, Media.TEXT: _text}
