"""Two clients side by side, one person made of them, and two again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.clients import actions, queries
from rapport.clients.models import ClientMerge
from rapport.clients.queries.people import card
from rapport.clients.views.found import client_of, note_reading
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def choice(request: StaffRequest, client_id: int) -> HttpResponse:
    """Who this may be: suggestions, and a search by post."""
    client = client_of(client_id)
    text = request.POST.get("q", "")[:200].strip()
    hits = [hit for hit in queries.search(text) if hit.client.pk != client.pk] if text else []
    shown = {"client": client, "suggestions": queries.suggestions(client), "hits": hits, "q": text}
    return render(request, "clients/merge.html", shown)


@staff_only(*LEADERS)
def comparison(request: StaffRequest, client_id: int, other_id: int) -> HttpResponse:
    """Side by side; a post makes the first of the two the one that stays."""
    kept, other = client_of(client_id), client_of(other_id)
    if kept.pk == other.pk:
        raise actions.CannotMerge(_("Choose two different clients."))
    if request.method == "POST":
        actions.merge(kept=kept, absorbed=other, by=request.staff, at=timezone.now())
        messages.success(request, _("They are one client now. You can undo it below."))
        return redirect("clients:client", kept.pk)
    for client in (kept, other):
        note_reading(request, client, timezone.now())
    why = queries.likeness(kept, other)
    shown = {"kept": kept, "other": other, "cards": [card(kept), card(other)], "why": why}
    return render(request, "clients/comparison.html", shown)


@require_POST
@staff_only(*LEADERS)
def undoing(request: StaffRequest, merge_id: int) -> HttpResponse:
    """Two clients again."""
    merge = get_object_or_404(ClientMerge, pk=merge_id)
    actions.undo_merge(merge=merge, by=request.staff, at=timezone.now())
    messages.success(request, _("They are two clients again."))
    return redirect("clients:client", merge.absorbed_id)
