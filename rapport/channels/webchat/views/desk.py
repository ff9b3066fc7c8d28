"""What the desk sees of a chat beside its messages: who is there, how they are reached, how unsure they are."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import trigger_client_event

from rapport.channels.models import ChatVisitor
from rapport.channels.webchat import actions, queries
from rapport.channels.webchat.words import beside_words
from rapport.inbox.models import Conversation
from rapport.practice.requests import StaffRequest, staff_only


@require_POST
@staff_only()
def beside(request: StaffRequest, pk: int) -> HttpResponse:
    """The conversation is open on somebody's screen: the visitor learns that it was read."""
    visitor, at = _visitor(pk), timezone.now()
    if visitor is None:  # it was not begun in the chat
        return HttpResponse()
    actions.read(visitor)
    doubt, in_chat = queries.doubt(visitor, at=at), queries.addressee(pk) is not None
    shown = {
        "visitor": visitor,
        "pk": pk,
        "is_here": queries.is_here(visitor, at=at),
        "is_typing": queries.is_typing(visitor, at=at),
        "words": beside_words(visitor, doubt, in_chat=in_chat, at=at),
    }
    return render(request, "channels/webchat/beside.html", shown)


@require_POST
@staff_only()
def blocking(request: StaffRequest, pk: int) -> HttpResponse:
    """Take no more messages of this visitor, or take them again."""
    visitor, at = _visitor(pk), timezone.now()
    if visitor is None:
        raise Http404
    if visitor.blocked_at:
        actions.unblock(visitor, by=request.staff, at=at)
        say = _("They can write again.")
    else:
        actions.block(visitor, by=request.staff, at=at)
        say = _("Nothing more comes in from this browser.")
    if not request.htmx:
        return redirect("inbox:conversation", pk)
    response = HttpResponse(status=204)
    trigger_client_event(response, f"rapport:conversation-{pk}", {})
    return trigger_client_event(response, "rapport:toast", {"text": say, "seconds": 5})


def _visitor(pk: int) -> ChatVisitor | None:
    return queries.visitor_of(get_object_or_404(Conversation, pk=pk))
