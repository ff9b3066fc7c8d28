"""How the desk's views find what they are about and what they say when something was done."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django_htmx.http import trigger_client_event

from rapport.database.written import BITS
from rapport.inbox.models import Conversation
from rapport.inbox.queries.thread import one
from rapport.practice.requests import StaffRequest


def found(pk: int) -> Conversation:
    """The conversation, or 404: another practice's is as good as none."""
    row = one.first(pk=pk) if pk.bit_length() < BITS else None
    if row is None:
        raise Http404
    return row


def is_fragment(request: StaffRequest) -> bool:
    """Whether a part of the page asks, rather than a page."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def done(
    request: StaffRequest, row: Conversation, *, say: str = "", undo: str = "", seconds: int = 8
) -> HttpResponse:
    """Fragments refresh themselves and a toast says what happened; without scripts, back to the page."""
    if not is_fragment(request):
        if say:
            messages.success(request, say)
        return redirect("inbox:conversation", row.pk)
    response = HttpResponse()
    changed(response, row)
    return toast(response, say, undo=undo, seconds=seconds)


def changed(response: HttpResponse, row: Conversation) -> HttpResponse:
    """Have the list and everything that shows the conversation look again, also when live is down."""
    trigger_client_event(response, "rapport:conversation", {"topic": "conversation"})
    trigger_client_event(response, f"rapport:conversation-{row.pk}", {})
    return trigger_client_event(response, "rapport:done", {})


def toast(response: HttpResponse, say: str, *, undo: str = "", seconds: int = 8) -> HttpResponse:
    """Add a passing word to the response."""
    if not say:
        return response
    said: dict[str, Any] = {"text": say, "seconds": seconds} | ({"undo": undo} if undo else {})
    return trigger_client_event(response, "rapport:toast", said)


def opened(response: HttpResponse, row: Conversation) -> HttpResponse:
    """Have the page show this conversation."""
    path = reverse("inbox:conversation", args=[row.pk])
    response["HX-Location"] = json.dumps({"path": path, "target": "#pane-talk"})
    return response


def dialog(request: StaffRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A question: inside the desk's dialog, or on a page of its own without scripts."""
    shell = "inbox/dialog.html" if is_fragment(request) else "inbox/question.html"
    return render(request, template, context | {"shell": shell})


def address(name: str, *args: Any) -> str:
    """The address of another room's page, '' while that room has none."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
