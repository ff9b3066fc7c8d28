"""Below the reply while one writes: the places that stand elsewhere too. Places, never a number."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from rapport.coaching.actions import mirror as actions
from rapport.coaching.queries.mirror import notice_of
from rapport.coaching.queries.wording import LONGEST, shared_places
from rapport.inbox.models import Conversation
from rapport.language.scriptedness.evidence import LIBRARY
from rapport.practice.requests import StaffRequest, staff_only


@require_POST
@staff_only()
def wording(request: StaffRequest, pk: int) -> HttpResponse:
    """The draft is neither kept nor counted. Nothing is compared before the notice was read."""
    row = get_object_or_404(Conversation.objects.select_related("client__key"), pk=pk)
    text = request.POST.get("text", "")[:LONGEST]
    if request.POST.get("mode") == "note" or not text.strip():
        return HttpResponse()
    notice = notice_of(request.staff)
    if notice is None or not notice.shows_wording:
        return render(request, "coaching/wording_off.html", {"row_id": pk, "notice": notice})
    names = row.client.display_name.split()
    found = shared_places(row.practice_id, row.client_id, names, text)
    shown = [
        {"words": text[one.start : one.end], "is_library": one.where == LIBRARY} for one in found
    ]
    return render(request, "coaching/wording.html", {"places": shown, "row_id": pk})


@require_POST
@staff_only()
def switch(request: StaffRequest) -> HttpResponse:
    """Show them, or not."""
    actions.show_wording(staff=request.staff, is_shown=request.POST.get("shown") == "1")
    return HttpResponse() if request.htmx else redirect("coaching:mirror")
