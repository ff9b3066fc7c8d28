"""What reaches somebody, when, and how: their own choice."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.channels.alerts import twilio
from rapport.channels.models import NoticeRules
from rapport.channels.notices import actions
from rapport.channels.notices.forms import RulesForm
from rapport.channels.notices.people import person
from rapport.core.notices import Way
from rapport.practice.requests import StaffRequest, staff_only


@staff_only()
def rules(request: StaffRequest) -> HttpResponse:
    """For every kind and way: at once, in the digest, never; and one's quiet hours."""
    at = timezone.now()
    form = _form(request)
    if form.is_valid():
        actions.choose(
            form.levels(),
            hours=form.cleaned_data["hours"],
            quiet=form.quiet(),
            zone=form.cleaned_data["zone"],
            digest_at=form.cleaned_data["digest_at"],
            by=request.staff,
            at=at,
        )
        messages.success(request, _("Saved."))
        return redirect("channels:notice_rules")
    status = 422 if form.is_bound else 200
    return render(request, "channels/notices/rules.html", {"form": form}, status=status)


@require_POST
@staff_only()
def removal(request: StaffRequest) -> HttpResponse:
    """Back to what holds for everybody."""
    actions.forget_choices(by=request.staff)
    messages.success(request, _("What holds for everybody holds for you again."))
    return redirect("channels:notice_rules")


def _form(request: StaffRequest) -> RulesForm:
    row = NoticeRules.objects.filter(staff=request.staff).first()
    who = person(request.staff, at=timezone.now())
    ways = {Way.SCREEN, Way.PUSH, Way.EMAIL} | ({Way.SMS} if twilio.account() else set())
    return RulesForm(request.POST or None, rules=who.rules, row=row, zone=who.zone, ways=ways)
