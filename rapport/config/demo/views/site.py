"""Being a client beside the live desk: the practice's site with its chat, and the stage both stand on."""

from csp.constants import NONE, SELF
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dates import WEEKDAYS
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from rapport.channels.webchat.widget import script
from rapport.config.demo import place
from rapport.config.demo import site as words
from rapport.config.demo.doors import demo_only
from rapport.config.demo.persona import number, persona
from rapport.config.demo.views.client import practice_of_the_demo
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel, SavedView
from rapport.inbox.queries.filters import PREFIX
from rapport.practice.models import OpeningSpan

# As strict as a careful site may be, so that the demo shows the chat at home under such a policy.
POLICY = {"default-src": [NONE], "img-src": [SELF], "frame-src": [NONE], "form-action": [NONE]}


@require_safe
@never_cache
@demo_only
def stage(request: HttpRequest) -> HttpResponse:
    """A client's telephone and the front desk, side by side; on a small screen the telephone alone."""
    practice = practice_of_the_demo()
    shown = {"persona": persona(request), "practice": practice, "view": _chats(practice.pk)}
    return render(request, "demo/stage.html", shown)


def _chats(practice_id: int) -> str:
    """The desk's view of chats, so that what is written stands on top; everyone's where it is gone."""
    with practice_scope(practice_id):
        view = SavedView.objects.filter(channel_kind=Channel.Kind.WEBCHAT, owner=None).first()
    return f"{PREFIX}{view.pk}" if view else "everyone"


@require_safe
@never_cache
@demo_only
def site(request: HttpRequest) -> HttpResponse:
    """The practice's own site, as any site would carry the chat: by one tag."""
    practice = practice_of_the_demo()
    with practice_scope(practice.pk):
        spans = list(OpeningSpan.objects.order_by("weekday", "opens"))
    shown = {
        "name": words.NAME,
        "offers": words.OFFERS,
        "faces": words.FACES,
        "hours": [(WEEKDAYS[span.weekday], span.opens, span.closes) for span in spans],
        "public_id": place.CHANNELS["chat"][1],
        "version": script.version(),
        "persona": persona(request),
        "visitor": number(request),
    }
    response = render(request, "demo/site.html", shown)
    response._csp_replace = POLICY  # type: ignore[attr-defined]  # django-csp reads it
    return response
