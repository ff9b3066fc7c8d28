"""The leaders' page: whether everybody can be reached, and the account that calls go through."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.channels.alerts import actions, queries, twilio
from rapport.channels.alerts.forms import AccountForm
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def alerts(request: StaffRequest) -> HttpResponse:
    """Whether everybody on call can be reached, and the account that calls go through."""
    account = twilio.account()
    fields = ("account_sid", "from_number")
    form = AccountForm(
        request.POST or None,
        region=request.staff.practice.phone_region,
        has_token=account is not None,
        initial={name: getattr(account, name, "") for name in fields},
    )
    at = timezone.now()
    if form.is_valid():
        actions.save_account(**form.cleaned_data, by=request.staff, at=at)
        messages.success(request, _("Saved. Send yourself a test now."))
        return redirect("channels:alerts")
    shown: dict[str, Any] = {"form": form, "account": account, "people": queries.reach()}
    shown["failed"] = queries.failed(at=at)
    return render(request, "channels/alerts/everybody.html", shown)


@require_POST
@staff_only(*LEADERS)
def account_removal(request: StaffRequest) -> HttpResponse:
    """Text and call nobody any more."""
    actions.remove_account(by=request.staff, at=timezone.now())
    messages.success(request, _("Removed."))
    return redirect("channels:alerts")
