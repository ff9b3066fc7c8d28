"""A photo and a form that a simulated client sent along: drawn here, so that nobody's are shown."""

import io
from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from rapport.database.scope import practice_scope
from rapport.inbox import files
from rapport.inbox.models import Channel, Conversation, Message

SKIN, SPOT, INK = "#e8c3a9", "#c98f7a", "#5c544b"
SIZE = (1200, 900)


def keep(practice_id: int, *, at: datetime) -> Message | None:
    """Attach them to the newest mail of somebody who waits and is in none of the planted stories."""
    with practice_scope(practice_id):
        waiting = Conversation.objects.filter(
            waiting_since__isnull=False, story="", channel__kind=Channel.Kind.EMAIL
        )
        mails = Message.objects.filter(kind="in", conversation__in=waiting).select_related("key")
        message = mails.order_by("-received_at", "-pk").first()
        if message is None:
            return None
        given = [
            SimpleUploadedFile("where-it-is.jpg", photo(), "image/jpeg"),
            SimpleUploadedFile("intake-form.pdf", form(), "application/pdf"),
        ]
        files.save_uploads(given, message=message, at=at)
        message.has_attachments = True
        message.save(update_fields=["has_attachments"])
    return message


def photo() -> bytes:
    """A plain drawing of a forearm with a spot, and the word that says it is none."""
    picture = Image.new("RGB", SIZE, "#f0ebe2")
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((80, 250, 1120, 650), radius=200, fill=SKIN)
    pen.ellipse((640, 380, 760, 480), fill=SPOT)
    pen.text((90, 820), "Simulated photo", fill=INK, font_size=36)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88)
    return out.getvalue()


def form() -> bytes:
    """Two pages of a form, filled in."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(420, 595), invariant=True)
    for page, lines in enumerate(
        (("Name: simulated", "Allergies: none known"), ("Signature:", "")), 1
    ):
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(40, 530, f"Intake form, page {page}")
        canvas.setFont("Helvetica", 12)
        for number, line in enumerate(lines):
            canvas.drawString(40, 480 - 40 * number, line)
            canvas.line(40, 472 - 40 * number, 380, 472 - 40 * number)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
