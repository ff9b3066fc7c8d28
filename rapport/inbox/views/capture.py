"""Walk-ins and phone calls, typed at the desk."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rapport.clients.queries import look_up, search
from rapport.inbox.actions.capturing import Visitor
from rapport.inbox.actions.capturing import capture as write_down
from rapport.inbox.forms.capture import CaptureForm
from rapport.inbox.inbound import Received
from rapport.inbox.views.answers import changed, dialog, found, is_fragment, opened, toast
from rapport.practice.errors import ExpectedError
from rapport.practice.requests import StaffRequest, staff_only


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def capture(request: StaffRequest) -> HttpResponse:
    """Ask who wants what, and write it down."""
    form = CaptureForm(request.POST or None)
    if form.is_valid():
        try:
            return _written(request, _write(request, form))
        except ExpectedError as error:
            form.add_error(None, str(error))
    response = dialog(request, "inbox/capture.html", {"form": form})
    response.status_code = 422 if form.is_bound else 200
    return response


def _write(request: StaffRequest, form: CaptureForm) -> Received:
    data = form.cleaned_data
    client = data["client"]
    who = Visitor(client_id=client.pk if client else None, name=data["name"], phone=data["phone"])
    return write_down(
        kind=data["kind"],
        visitor=who,
        wish=data["wish"],
        answer=data["answer"],
        by=request.staff,
        at=timezone.now(),
    )


def _written(request: StaffRequest, place: Received) -> HttpResponse:
    row = found(place.conversation_id)
    if not is_fragment(request):
        return redirect("inbox:conversation", row.pk)
    response = changed(HttpResponse(), row)
    return opened(toast(response, _("Written down."), seconds=4), row)


@require_POST
@staff_only()
def people(request: StaffRequest) -> HttpResponse:
    """Clients whose name begins so, or who match; posted, so that no name gets into an address."""
    text = request.POST.get("name", "").strip()
    found_people = look_up(text) if len(text) > 1 else []
    if len(text) > 2 and not found_people:
        found_people = [hit.client for hit in search(text, limit=8)]
    return render(request, "inbox/people.html", {"people": found_people, "text": text})
