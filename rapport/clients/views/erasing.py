"""Forgetting a client: first what it would destroy, then the name typed, then done."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rapport.clients import actions
from rapport.clients.forms.erasing import ErasureForm
from rapport.clients.queries.forgetting import forgetting
from rapport.clients.views.found import client_of
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def erasure(request: StaffRequest, client_id: int) -> HttpResponse:
    """What would go and what would stay; a post with the name makes it so."""
    client = client_of(client_id)
    form = ErasureForm(request.POST or None, expected=client.display_name)
    if form.is_valid() and done(
        form,
        lambda: actions.erase(
            client=client, by=request.staff, reason=form.cleaned_data["reason"], at=timezone.now()
        ),
    ):
        messages.success(request, _("The client is erased. Nobody can read what they said."))
        return redirect("clients:clients")
    shown = {"client": client, "form": form, "will": forgetting(client)}
    return render(request, "clients/erasure.html", shown)
