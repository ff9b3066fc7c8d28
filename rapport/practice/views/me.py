"""One's own account: name, languages, being away, signing out elsewhere."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from rapport.accounts.actions import sign_out_everywhere
from rapport.practice.actions import presence as actions
from rapport.practice.forms.people import MeForm
from rapport.practice.requests import StaffRequest, staff_only


@staff_only()
def me(request: StaffRequest) -> HttpResponse:
    """What somebody says about themselves, and how they sign in."""
    staff = request.staff
    form = MeForm(request.POST or None, initial={"name": staff.name, "languages": staff.languages})
    if form.is_valid():
        actions.introduce(staff=staff, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("practice:me")
    return render(request, "practice/settings/me.html", {"form": form})


@require_POST
@staff_only()
def presence(request: StaffRequest) -> HttpResponse:
    """Away or back (`is_away` 1 or 0); without it, only that the page is still looked at."""
    at, wanted = timezone.now(), request.POST.get("is_away")
    if wanted is None:
        actions.note_seen(staff=request.staff, at=at)
    else:
        actions.set_away(staff=request.staff, is_away=wanted == "1", at=at)
    if request.htmx:
        return render(request, "practice/presence.html")
    return redirect("practice:me")


@require_POST
@staff_only()
def other_sessions(request: StaffRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    ended = sign_out_everywhere(
        user_id=request.staff.user_id, at=timezone.now(), except_key=request.session.session_key
    )
    text = ngettext("Signed out in %(n)d other place.", "Signed out in %(n)d other places.", ended)
    messages.success(request, text % {"n": ended})
    return redirect("practice:me")
