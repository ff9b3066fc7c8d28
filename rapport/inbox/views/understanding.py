"""What the machine believes: about one message, with one click to correct it, and on the whole."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.inbox import belief_words as words
from rapport.inbox import believed
from rapport.inbox.actions import correcting as actions
from rapport.inbox.forms.understanding import IntentForm, ToneForm
from rapport.inbox.models import Message
from rapport.inbox.queries import understanding as queries
from rapport.inbox.views.answers import changed, is_fragment, toast
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only()
def verdicts(request: StaffRequest, pk: int) -> HttpResponse:
    """Why it is believed, marked in the message's own words, and what would be right."""
    return _shown(request, _found(pk))


@require_POST
@staff_only()
def intent(request: StaffRequest, pk: int) -> HttpResponse:
    """It is about something else."""
    message, form = _found(pk), IntentForm(request.POST)
    right = form.cleaned_data["intent"] if form.is_valid() else ""
    actions.correct_intent(message, right=right, by=request.staff, at=timezone.now())
    return _corrected(request, pk)


@require_POST
@staff_only()
def tone(request: StaffRequest, pk: int) -> HttpResponse:
    """It sounds like that after all, or does not."""
    message, form = _found(pk), ToneForm(request.POST)
    chosen = form.cleaned_data["tone"] if form.is_valid() else ""
    right = set(believed.tones(message)) ^ {chosen}
    actions.correct_tone(message, right=right, by=request.staff, at=timezone.now())
    return _corrected(request, pk)


@require_safe
@staff_only(*LEADERS)
def settings(request: StaffRequest) -> HttpResponse:
    """What the machine believes on the whole, what it cannot tell, and how often it was corrected."""
    return render(request, "inbox/understanding.html", _counts(queries.lately()))


def _counts(seen: queries.Lately) -> dict[str, Any]:
    """Counters as words."""
    unsure = [(words.cannot_tell(why), n) for why, n in seen.cannot_tell.items()]
    if seen.outside:
        unsure.append((_("unlike anything it was taught"), seen.outside))
    return {
        "seen": seen,
        "intents": [(words.label("intent", key), n) for key, n in seen.intents.items()],
        "unsure": unsure,
        "corrections": [
            (words.CORRECTIONS.get(kind, kind), n) for kind, n in seen.corrections.items()
        ],
    }


def _found(pk: int) -> Message:
    return get_object_or_404(queries.understood(), pk=pk)


def _corrected(request: StaffRequest, pk: int) -> HttpResponse:
    message = _found(pk)
    if not is_fragment(request):
        return redirect("inbox:verdicts", pk)
    response = changed(_shown(request, message), message.conversation)
    return toast(response, _("Thank you. It will be learned from."))


def _shown(request: StaffRequest, message: Message) -> HttpResponse:
    page = "inbox/verdict.html" if is_fragment(request) else "inbox/verdict_page.html"
    return render(request, page, _context(message))


def _context(message: Message) -> dict[str, Any]:
    said, tones = believed.intent(message), believed.tones(message)
    return {
        "message": message,
        "row": message.conversation,
        "pieces": believed.pieces(message.text, message.verdicts),
        "beliefs": believed.beliefs(message.verdicts),
        "unsure": message.verdicts.cannot_tell and words.cannot_tell(message.verdicts.cannot_tell),
        "is_outside": "outside" in message.verdicts.beliefs,
        "intents": [(key, label, key == said) for key, label in words.INTENTS.items()],
        "tones": [(key, label, key in tones) for key, label in words.TONES.items()],
        "corrections": sorted(message.corrections.all(), key=lambda c: (c.at, c.pk)),
    }
