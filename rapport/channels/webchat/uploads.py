"""Files before their message: cleaned as attachments are, sealed, and gone after a day if unused."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Sum
from django.utils.translation import gettext as _

from rapport.channels.api.problems import Problem
from rapport.channels.models import ChatUpload, ChatVisitor
from rapport.channels.webchat import limits
from rapport.clients.models import DataKey
from rapport.database import vault
from rapport.inbox import blobs, files
from rapport.inbox.files import CleanFile
from rapport.inbox.inbound import InboundFile


def cleaned(given: "UploadedFile[bytes]") -> CleanFile:
    """What came, without camera data and with its true type. Raises Problem 413, 415."""
    if (given.size or 0) > limits.LARGEST_FILE:
        raise Problem(413, _("Too large"), _("A file may have 10 MB at most."))
    (clean,) = files.cleaned([InboundFile(given.name or "file", "", given.read())])
    if clean.content_type not in limits.TYPES:
        raise Problem(
            415, _("Not this kind of file"), _("Send a photo (JPEG, PNG, GIF, WebP) or a PDF.")
        )
    return clean


def keep(visitor: ChatVisitor, file: CleanFile, *, at: datetime) -> ChatUpload:
    """Keep a file for its message, sealed under a key of its own. Raises Problem 429."""
    waiting = ChatUpload.objects.aggregate(size=Sum("size"))["size"] or 0
    if waiting + len(file.content) > limits.MOST_BYTES_WAITING:
        raise Problem(507, _("No room"), _("Files can’t be taken right now. Send words alone."))
    if visitor.uploads.count() >= limits.MOST_WAITING:
        raise Problem(429, _("Too many files"), _("Send your message first; then add more files."))
    key, wrapped = vault.new_data_key(visitor.practice_id)
    row = DataKey.objects.create(practice_id=visitor.practice_id, wrapped=wrapped)
    path = blobs.new_path(visitor.practice_id)
    blobs.store().write(path, vault.seal(key, file.content))
    return ChatUpload.objects.create(
        practice_id=visitor.practice_id,
        visitor=visitor,
        key=row,
        public_id=secrets.token_urlsafe(18),
        name_sealed=vault.seal(key, file.name[:200].encode("utf-8", "replace")),
        content_type=file.content_type,
        size=len(file.content),
        path=path,
        created_at=at,
    )


def opened(upload: ChatUpload) -> CleanFile:
    """The file again. Raises vault.Unreadable."""
    if upload.key is None:
        raise vault.Unreadable("This file was forgotten.")
    content = vault.unseal(upload.key.opened, blobs.store().read(upload.path))
    return CleanFile(upload.name, upload.content_type, content)


def remove(uploads: Sequence[ChatUpload]) -> None:
    """Forget files: their key, their bytes, their rows."""
    for upload in uploads:
        blobs.store().remove(upload.path)
        upload.delete()
        if upload.key:
            upload.key.delete()
