"""Files and HTML as the client sent them, kept from doing anything."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from rapport.database.vault import Unreadable
from rapport.inbox import files, html
from rapport.inbox.models import Attachment, Message
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@never_cache
@staff_only()
def attachment(request: StaffRequest, pk: int) -> HttpResponse:
    """The file as a download; a safe picture in place where `shown` asks for it."""
    row = get_object_or_404(Attachment.objects.select_related("message__key"), pk=pk)
    try:
        content = files.open(row)
    except (FileNotFoundError, Unreadable):
        raise Http404 from None
    is_inline = "shown" in request.GET and files.is_shown(row)
    response = HttpResponse(content, content_type=row.content_type)
    response["Content-Disposition"] = content_disposition_header(not is_inline, row.name) or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return sandboxed(response, "default-src 'none'; sandbox")


@require_safe
@never_cache
@staff_only()
def preview(request: StaffRequest, pk: int) -> HttpResponse:
    """The small picture that was drawn of a file: a JPEG of our own making."""
    row = get_object_or_404(Attachment.objects.select_related("message__key", "preview"), pk=pk)
    try:
        content = files.open_preview(row)
    except (FileNotFoundError, Unreadable):
        raise Http404 from None
    response = HttpResponse(content, content_type="image/jpeg")
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return sandboxed(response, "default-src 'none'; sandbox")


@require_safe
@never_cache
@xframe_options_sameorigin
@staff_only()
def markup(request: StaffRequest, pk: int) -> HttpResponse:
    """A client's HTML mail, sanitised, for a frame; remote pictures only with `pictures`."""
    message = get_object_or_404(Message.objects.select_related("key"), pk=pk, kind="in")
    source, pictures = message.html, "pictures" in request.GET
    if not source:
        raise Http404
    shown = {"html": html.sanitised(source, images=pictures), "message": message}
    shown["offers_pictures"] = html.has_remote_images(source) and not pictures
    response = render(request, "inbox/markup.html", shown)
    response["Referrer-Policy"] = "no-referrer"
    images = "https:" if pictures else "'none'"
    policy = f"default-src 'none'; style-src 'self'; img-src {images}; frame-ancestors 'self'; "
    return sandboxed(
        response, policy + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    )


def sandboxed(response: HttpResponse, policy: str) -> HttpResponse:
    """Give the response a policy of its own instead of the site's."""
    response._csp_exempt = True  # type: ignore[attr-defined]  # django-csp's switch
    response["Content-Security-Policy"] = policy
    return response
