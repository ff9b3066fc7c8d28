"""Where a page asks for live updates: who may have them is decided here, sent are they elsewhere."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from rapport.live import tickets


@require_safe
@never_cache
def stream(request: HttpRequest) -> HttpResponse:
    """Redirect to the live process with a ticket; whoever is not signed in gets 401.

    Not a redirect to the sign-in page: an EventSource would follow it. Where a stream breaks,
    browsers return to the address they were sent to; its ticket has mostly expired, and a page then
    asks here again with `since`.
    """
    staff = getattr(request, "staff", None)
    if staff is None:
        return HttpResponse(status=401)
    query = {"ticket": tickets.issue(tickets.Ticket(staff.practice_id, staff.pk))}
    if since := request.headers.get("Last-Event-ID") or request.GET.get("since"):
        query["since"] = since
    response = HttpResponse(status=307)
    response["Location"] = f"{settings.LIVE_URL}/live/stream?{urlencode(query)}"
    return response
