"""A ticket for what happens in one chat; the live process sends it."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from rapport.channels.api.problems import Problem
from rapport.channels.webchat import actions
from rapport.channels.webchat.doors import Call, door
from rapport.live import tickets


def admit(call: Call) -> HttpResponse:
    """Where the stream of this chat is, for a minute."""
    visitor = call.known
    if visitor.conversation_id is None:
        raise Problem(
            409, _("Not yet"), _("Your message is being taken in. Ask again in a moment.")
        )
    with call.scope():
        actions.be_here(visitor, at=call.at)
    origin = call.request.headers.get("Origin", "")
    visit = tickets.Visit(visitor.practice_id, visitor.conversation_id, origin)
    query = urlencode({"ticket": tickets.issue_visit(visit)})
    url = call.request.build_absolute_uri(f"{settings.LIVE_URL}/live/visit?{query}")
    return JsonResponse({"url": url})


ticket = door(POST=admit)
