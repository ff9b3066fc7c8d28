"""What holds for every request, whoever asks."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

View = Callable[[HttpRequest], HttpResponse]
# More than the largest thing a page takes (25 MB of attachments, an import of 20 MB) with what is around it.
LARGEST = 48 * 1024 * 1024  # bytes


class NotTooLarge:
    """Refuses before it is read what nobody takes: strangers' forms would be written to the disk first."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if int(request.headers.get("Content-Length") or 0) > LARGEST:
            said = _("This is too large. At most 48 MB can be sent at once.")
            return HttpResponse(said, status=413, content_type="text/plain; charset=utf-8")
        return self.get_response(request)
