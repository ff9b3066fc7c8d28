"""What somebody was told and why, and the bell on every page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import trigger_client_event

from rapport.channels.alerts import queries as alerts
from rapport.channels.models import Notice
from rapport.channels.notices import actions, queries, words
from rapport.channels.notices.people import person
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def notices(request: StaffRequest) -> HttpResponse:
    """What was sent, and whether each way works."""
    return render(request, "channels/notices/mine.html", _shown(request))


@require_safe
@staff_only()
def notice_list(request: StaffRequest) -> HttpResponse:
    """The fragment with what was sent."""
    return render(request, "channels/notices/sent.html", _shown(request))


@require_safe
@never_cache
@staff_only()
def bell(request: StaffRequest) -> HttpResponse:
    """How much was not seen; what is new and may be heard is said in passing."""
    at = timezone.now()
    standing = actions.catch_up(request.staff, at=at)
    after = request.GET.get("after", "")
    known = int(after) if after.isdigit() else 0
    shown = queries.bell(request.staff, standing, after=known, at=at)
    actions.show_on_screen(request.staff, at=at)
    response = render(request, "channels/notices/bell.html", {"bell": shown})
    if shown.said:
        trigger_client_event(response, "rapport:toast", {"text": shown.said, "seconds": 10})
    return response


@require_safe
@staff_only()
def opening(request: StaffRequest, notice_id: int) -> HttpResponse:
    """Go where it leads; that is seeing it."""
    notice = get_object_or_404(Notice, pk=notice_id, staff=request.staff)
    actions.see(notice, at=timezone.now())
    return redirect(words.path(notice))


@require_POST
@staff_only()
def all_seen(request: StaffRequest) -> HttpResponse:
    """I have looked through them."""
    actions.see_all(request.staff, at=timezone.now())
    return redirect("channels:notices")


@require_POST
@staff_only()
def screen_trial(request: StaffRequest) -> HttpResponse:
    """Test the screen."""
    actions.try_screen(by=request.staff, at=timezone.now())
    messages.success(request, _("A test is on its way to this screen."))
    return redirect("channels:notices")


def _shown(request: StaffRequest) -> dict[str, object]:
    at = timezone.now()
    lines = queries.sent(request.staff, at=at)
    return {
        "lines": lines,
        "standing": any(line.notice.ended_at is None for line in lines),
        "rows": alerts.own(request.staff),
        "screen": queries.screen_trial(request.staff),
        "zone": person(request.staff, at=at).zone,
    }
