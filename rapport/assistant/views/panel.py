"""The assistant beside a conversation: asked by a click, shown with the words it rests on."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from rapport.assistant import actions, queries, words
from rapport.assistant.models import Ask
from rapport.inbox.models import Conversation
from rapport.inbox.queries.thread import conversations
from rapport.practice.requests import StaffRequest, staff_only

ASKS: dict[str, str | Promise] = {
    Ask.Kind.POINTS: _("Talking points"),
    Ask.Kind.SUMMARY: _("Summarise"),
    Ask.Kind.MEMORIES: _("What to remember"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of the newest question of a kind."""

    ask: Ask
    items: list[queries.Item]
    is_older: bool

    @property
    def is_waiting(self) -> bool:
        """Whether the answer is still to come."""
        return self.ask.due_at is not None

    @property
    def failure(self) -> str:
        """Why there is none."""
        return words.failure(self.ask.failure)

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to see: it was not put away."""
        return self.is_waiting or bool(self.failure or self.ask.result_sealed)


@require_safe
@staff_only()
def panel(request: StaffRequest, pk: int) -> HttpResponse:
    """What can be asked here and what was answered; empty where there is no assistant."""
    return _panel(request, _found(pk))


@require_POST
@staff_only()
def asks(request: StaffRequest, pk: int) -> HttpResponse:
    """Ask for one thing."""
    row, kind = _found(pk), request.POST.get("kind", "")
    if kind not in ASKS:
        raise Http404
    actions.ask(row, kind=kind, by=request.staff, at=timezone.now())
    return _answered(request, row)


@require_POST
@staff_only()
def removal(request: StaffRequest, pk: int, ask_id: int) -> HttpResponse:
    """Put an answer away."""
    row, ask = _both(pk, ask_id)
    actions.put_away(ask, by=request.staff, at=timezone.now())
    return _answered(request, row)


@require_POST
@staff_only()
def memory(request: StaffRequest, pk: int, ask_id: int, number: int) -> HttpResponse:
    """Remember one suggested line."""
    row, ask = _both(pk, ask_id)
    is_sensitive = "is_sensitive" in request.POST
    actions.remember(
        ask, number=number, is_sensitive=is_sensitive, by=request.staff, at=timezone.now()
    )
    return _answered(request, row)


@require_POST
@staff_only()
def dismissal(request: StaffRequest, pk: int, ask_id: int, number: int) -> HttpResponse:
    """Not this line."""
    row, ask = _both(pk, ask_id)
    actions.dismiss(ask, number=number, by=request.staff, at=timezone.now())
    return _answered(request, row)


def _found(pk: int) -> Conversation:
    return get_object_or_404(conversations(), pk=pk)


def _both(pk: int, ask_id: int) -> tuple[Conversation, Ask]:
    row = _found(pk)
    ask = get_object_or_404(Ask.objects.select_for_update(no_key=True), pk=ask_id, conversation=row)
    ask.conversation = row  # its key is loaded already
    return row, ask


def _answered(request: StaffRequest, row: Conversation) -> HttpResponse:
    if request.htmx:
        return _panel(request, row)
    return redirect("inbox:conversation", row.pk)


def _panel(request: StaffRequest, row: Conversation) -> HttpResponse:
    endpoint = queries.endpoint()
    if endpoint is None or not queries.is_ready(endpoint) or row.client.key is None:
        return HttpResponse()
    shown: dict[str, Any] = {"row": row, "is_frozen": queries.is_frozen(row.pk)}
    if not shown["is_frozen"]:
        kinds = [str(Ask.Kind.POINTS)] if row.zone else list(ASKS)
        shown["answers"] = _answers(row, kinds)
        shown["asks"] = [(kind, ASKS[kind]) for kind in kinds]
        is_resting = queries.circuit(endpoint).is_open(timezone.now())
        shown["resting_until"] = endpoint.resting_until if is_resting else None
    return render(request, "assistant/panel.html", shown)


def _answers(row: Conversation, kinds: list[str]) -> list[Answer]:
    asks = queries.latest(row, kinds)
    found = [asks[kind] for kind in kinds if kind in asks]
    answers = [Answer(ask, queries.items(ask), ask.version != row.version) for ask in found]
    return [answer for answer in answers if answer.is_shown]
