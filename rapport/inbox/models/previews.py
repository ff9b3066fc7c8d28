"""Small pictures of what came attached, made by the server."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Attachment


class Preview(TenantModel):
    """A picture of an attachment, sealed under its message's key under `path`, beside the original.

    `due_at`: still to be drawn, claimed by one loop; NULL: drawn, or given up where `path` is empty.
    `width`, `height` in pixels of the picture; `pages` of a PDF, 0 for a picture.
    """

    attachment = models.OneToOneField(Attachment, on_delete=models.CASCADE, related_name="preview")
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    path = models.CharField(max_length=200, blank=True)
    width = models.PositiveSmallIntegerField(default=0)
    height = models.PositiveSmallIntegerField(default=0)
    pages = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"], condition=models.Q(due_at__isnull=False), name="preview_due"
            )
        ]
