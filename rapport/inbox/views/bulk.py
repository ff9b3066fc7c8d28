"""Many conversations at once: assigned, tagged, snoozed or closed, and undone as one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap, retarget, trigger_client_event

from rapport.inbox.actions.bulk import MOST, Order, Outcome, carry_out, undo_deed
from rapport.inbox.forms.bulk import AssignAllForm, ChosenForm, SnoozeAllForm, TagAllForm
from rapport.inbox.forms.numbers import NumbersField
from rapport.inbox.models import BulkDeed, Conversation
from rapport.inbox.queries import composing
from rapport.inbox.queries.thread import conversations
from rapport.inbox.views.answers import dialog, is_fragment, toast
from rapport.inbox.views.moments import chosen_moment, moment_context
from rapport.practice.requests import StaffRequest, staff_only

Verb = BulkDeed.Verb
FORMS: dict[str, type[ChosenForm]] = {
    Verb.ASSIGN: AssignAllForm,
    Verb.TAG: TagAllForm,
    Verb.SNOOZE: SnoozeAllForm,
    Verb.CLOSE: ChosenForm,
}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def bulk(request: StaffRequest, verb: str) -> HttpResponse:
    """Do it to all that are chosen; a get asks what is still to be known."""
    at, form = timezone.now(), FORMS[verb](request.POST or None)
    rows = _chosen(request)
    if not rows:
        return dialog(request, "inbox/bulk_none.html", {})
    if not form.is_valid():
        return dialog(request, f"inbox/bulk_{verb}.html", _asked(Verb(verb), rows, form, at))
    order = _order(Verb(verb), form, rows, at)
    return _told(request, carry_out(order, rows, by=request.staff, at=at))


def _chosen(request: StaffRequest) -> list[Conversation]:
    """Those that are there, at most MOST, as they stand in the list."""
    given = request.POST if request.method == "POST" else request.GET
    ids = NumbersField().clean(given.getlist("chosen"))
    places = {pk: number for number, pk in enumerate(ids[:MOST])}
    rows = conversations().filter(pk__in=places, merged_into__isnull=True)
    return sorted(rows, key=lambda row: places[row.pk])


def _asked(
    verb: BulkDeed.Verb, rows: Sequence[Conversation], form: forms.Form, at: datetime
) -> dict[str, Any]:
    shown: dict[str, Any] = {"rows": rows, "form": form, "verb": verb}
    if verb is Verb.ASSIGN:
        shown["colleagues"] = composing.colleagues()
    if verb is Verb.TAG:
        shown["tags"] = [tag.name for tag in composing.tags()]
    if verb is Verb.SNOOZE:
        shown |= moment_context(rows[0], at=at) | {"row": None, "first": rows[0]}
    return shown


def _order(
    verb: BulkDeed.Verb, form: forms.Form, rows: Sequence[Conversation], at: datetime
) -> Order:
    """For a snooze the words are read once, by the clock of the first one's place."""
    data = form.cleaned_data
    if isinstance(form, SnoozeAllForm):
        return Order(verb, until=chosen_moment(form, rows[0], at=at))
    return Order(verb, to=data.get("to"), name=data.get("name", ""))


def _told(request: StaffRequest, outcome: Outcome) -> HttpResponse:
    """A toast with the chance to undo; what was left stands in the dialog with its reason."""
    if not is_fragment(request):
        return redirect("inbox:desk")
    if outcome.left:
        shown = {"outcome": outcome, "shell": "inbox/dialog.html"}
        response = render(request, "inbox/bulk_left.html", shown)
        retarget(reswap(response, "innerHTML"), "#desk-question")
    else:
        response = trigger_client_event(HttpResponse(), "rapport:done", {})
    _refreshed(response)
    if outcome.deed is None:
        return response
    undo = reverse("inbox:bulk_undoing", args=[outcome.deed.pk])
    return toast(response, _said(outcome.deed, len(outcome.done)), undo=undo, seconds=15)


def _refreshed(response: HttpResponse) -> HttpResponse:
    for name in ("rapport:conversation", "rapport:desk-all", "rapport:chosen-done"):
        trigger_client_event(response, name, {})
    return response


def _said(deed: BulkDeed, count: int) -> str:
    sentences = {
        Verb.ASSIGN: ngettext("%(n)d handed over.", "%(n)d handed over.", count),
        Verb.TAG: ngettext("%(n)d tagged.", "%(n)d tagged.", count),
        Verb.SNOOZE: ngettext("%(n)d snoozed.", "%(n)d snoozed.", count),
        Verb.CLOSE: ngettext("%(n)d closed.", "%(n)d closed.", count),
    }
    return sentences[Verb(deed.verb)] % {"n": count}


@require_POST
@staff_only()
def bulk_undoing(request: StaffRequest, pk: int) -> HttpResponse:
    """Put all of them back, as far as nobody has changed them since."""
    deed = get_object_or_404(BulkDeed, pk=pk)
    count = undo_deed(deed, by=request.staff, at=timezone.now())
    if not is_fragment(request):
        return redirect("inbox:desk")
    say = _("Put back: %(n)d of %(all)d.") % {"n": count, "all": len(deed.before)}
    return toast(_refreshed(HttpResponse()), say)
