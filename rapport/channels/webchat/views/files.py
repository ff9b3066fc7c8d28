"""Files of a chat: taken before their message, given as downloads to whoever was shown them."""

from uuid import UUID, uuid4

from django.http import HttpResponse, JsonResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from rapport.channels.api.problems import Problem
from rapport.channels.webchat import limits, queries, uploads
from rapport.channels.webchat.doors import Call, door
from rapport.channels.webchat.tokens import token_of
from rapport.channels.webchat.views.talking import blocked, visitor_for
from rapport.database.vault import Unreadable
from rapport.inbox import files as stored
from rapport.web.client_address import sender_digest


def take(call: Call) -> HttpResponse:
    """One file, which a message then names."""
    limits.check(limits.files_by_address, sender_digest(call.request))
    given = call.request.FILES.get("file")
    if given is None:
        raise Problem(422, _("No file"), _("Choose a photo or a PDF."))
    clean = uploads.cleaned(given)
    visitor = visitor_for(call, _key(call))
    if visitor.blocked_at:
        raise blocked()
    with call.scope():
        upload = uploads.keep(visitor, clean, at=call.at)
    told = {"id": upload.public_id}
    if call.visitor is None:
        told["token"] = token_of(visitor.public_id)
    return JsonResponse(told, status=201)


def _key(call: Call) -> UUID:
    try:
        return UUID(call.request.POST.get("key", ""))
    except ValueError:
        return uuid4()


def give(call: Call, pk: int) -> HttpResponse:
    """The bytes of a file, never shown in place as a page."""
    with call.scope():
        attachment = queries.file_of(call.known, pk)
        try:
            content = stored.open(attachment) if attachment else None
            name = attachment.name if attachment else ""
        except (FileNotFoundError, Unreadable):
            content = None
    if attachment is None or content is None:
        raise Problem(404, _("No such file"), _("It is not part of this chat."))
    response = HttpResponse(content, content_type=attachment.content_type)
    response["Content-Disposition"] = content_disposition_header(True, name or "file") or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response._csp_exempt = True  # type: ignore[attr-defined]  # django-csp's switch
    return response


files = door(POST=take)
file = door(GET=give)
