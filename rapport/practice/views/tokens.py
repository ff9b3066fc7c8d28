"""Secrets that programs act with."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.accounts.models import ApiToken
from rapport.accounts.queries import tokens as all_tokens
from rapport.practice.actions import tokens as actions
from rapport.practice.forms.people import TokenForm
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def tokens(request: StaffRequest) -> HttpResponse:
    """Every token, and a form for one more, whose secret is shown once."""
    form, secret = TokenForm(request.POST or None), ""
    if form.is_valid():
        secret = actions.issue(by=request.staff, at=timezone.now(), **form.cleaned_data)
        form = TokenForm()
    shown = {"tokens": all_tokens(), "form": form, "secret": secret}
    return render(request, "practice/settings/tokens.html", shown)


@require_POST
@staff_only(*LEADERS)
def revocation(request: StaffRequest, token_id: int) -> HttpResponse:
    """A token opens nothing from now on."""
    token = get_object_or_404(ApiToken, pk=token_id)
    actions.revoke(token=token, by=request.staff, at=timezone.now())
    messages.success(request, _("Revoked."))
    return redirect("practice:tokens")
