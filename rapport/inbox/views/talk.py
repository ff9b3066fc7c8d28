"""One conversation: the page, and the fragments that refresh by themselves."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.core.fields import fields, filled
from rapport.core.zones import may_repeat
from rapport.inbox import looks, words
from rapport.inbox.actions import accept
from rapport.inbox.actions.replying import UNDO_SECONDS
from rapport.inbox.actions.suggesting import see
from rapport.inbox.models import Conversation
from rapport.inbox.queries import composing
from rapport.inbox.queries import thread as queries
from rapport.inbox.queries.field_values import known_values
from rapport.inbox.views.answers import address, found, is_fragment
from rapport.inbox.views.desk import list_context
from rapport.inbox.views.places import lines_context, opened_context, place_of
from rapport.inbox.views.red_flags import flag_context
from rapport.inbox.views.zones import room_context
from rapport.practice.requests import StaffRequest, staff_only

CHAT = "webchat"  # whose visitors are there while they are answered: their room says so


@require_safe
@staff_only()
def conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """The conversation beside the list; its owner's opening it stops the accept timer."""
    row, at = found(pk), timezone.now()
    if row.merged_into_id:
        return redirect("inbox:conversation", row.merged_into_id)
    if row.owner_id == request.staff.pk:
        accept(row, by=request.staff, at=at)
        see(row, by=request.staff, at=at)
    shown = talk_context(request, row, at)
    if is_fragment(request):
        return render(request, "inbox/opened.html", shown)
    return render(request, "inbox/desk.html", list_context(request, at, open_id=pk) | shown)


@require_safe
@staff_only()
def head(request: StaffRequest, pk: int) -> HttpResponse:
    """Whose it is, its clock and what can be done."""
    row = found(pk)
    shown = head_context(request, row, timezone.now()) | room_context(request, row)
    return render(request, "inbox/head.html", shown)


@require_safe
@staff_only()
def thread(request: StaffRequest, pk: int) -> HttpResponse:
    """The newest messages, or those of the place that the address names."""
    row, at = found(pk), timezone.now()
    shown = lines_context(row, place_of(request, row), at)
    return render(request, "inbox/lines.html", shown, using="jinja2")


@require_safe
@staff_only()
def composer(request: StaffRequest, pk: int) -> HttpResponse:
    """The reply box with the draft as the server has it."""
    row = found(pk)
    return render(request, "inbox/composer.html", composer_context(request, row))


@require_safe
@staff_only()
def composer_room(request: StaffRequest, pk: int) -> HttpResponse:
    """What is below the reply's text: it changes with the zone, the text never does."""
    row = found(pk)
    return render(request, "inbox/composer_parts.html", composer_context(request, row))


@require_safe
@staff_only()
def candidates(request: StaffRequest, pk: int) -> HttpResponse:
    """Everybody who was considered, and why."""
    row = found(pk)
    return render(request, "inbox/candidates.html", {"candidates": queries.candidates(row)})


def talk_context(request: StaffRequest, row: Conversation, at: datetime) -> dict[str, Any]:
    """Everything in the middle and on the right."""
    return (
        head_context(request, row, at)
        | opened_context(request, row, at)
        | composer_context(request, row)
        | {
            "present": queries.others_here(row, staff=request.staff, at=at),
            "card": address("clients:card", row.client_id),
            "chat": address("channels:chat-beside", row.pk) if row.channel.kind == CHAT else "",
        }
    )


def head_context(request: StaffRequest, row: Conversation, at: datetime) -> dict[str, Any]:
    """The head: actions depend on the state and on whose it is."""
    head = queries.head(row)
    zone = row.location.zone
    hues = {tag.name: tag.colour for tag in composing.tags()}
    return {
        "row": row,
        "head": head,
        "clock": looks.clock(head.clock, zone=zone, at=at),
        "starts": words.moment(head.clock.starts_at, zone=zone, at=at) if head.clock else "",
        "snoozed": words.moment(row.snoozed_until, zone=zone, at=at) if row.snoozed_until else "",
        "is_mine": row.owner_id == request.staff.pk,
        "icon": looks.ICONS.get(row.channel.kind, "chat"),
        "tags": list(hues),
        "worn": [(tag, hues.get(tag, "")) for tag in row.tags],
    } | flag_context(request.staff, row, at)


def composer_context(request: StaffRequest, row: Conversation) -> dict[str, Any]:
    """The reply box; saved replies rest inside a judgment zone: the one that is shown, which may have
    begun after the row was read."""
    here = room_context(request, row)
    zone = here["room"].zone.key if here["room"] else ""
    return {
        "row": row,
        "draft": queries.draft(row, staff=request.staff),
        "undo_seconds": UNDO_SECONDS.get(row.channel.kind, 0),
        "saved": _saved(request, row) if may_repeat(zone) else [],
        "colleagues": composing.colleagues(),
        "is_erased": row.client.key is None,
    } | here


def _saved(request: StaffRequest, row: Conversation) -> list[dict[str, Any]]:
    """Saved replies with what is known in the place of their fields; `open` are those still to fill."""
    saved = composing.saved_replies()
    values = known_values(row, saved, staff=request.staff, at=timezone.now())
    texts = [(reply, filled(reply.text, values)) for reply in saved]
    return [
        {"id": reply.pk, "name": reply.name, "text": text, "open": fields(text), "used": reply.used}
        for reply, text in texts
    ]
