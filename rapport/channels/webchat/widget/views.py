"""The script's address, and a page that is nothing but the chat. No session, no transaction."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import condition, require_safe

from rapport.channels import deliveries
from rapport.channels.webchat.widget import script
from rapport.database.scope import practice_scope
from rapport.practice.models import Practice

AN_HOUR, A_DAY, A_YEAR = 3600, 86_400, 31_536_000  # seconds


def _tag(request: HttpRequest) -> str:
    return f'"{script.version()}"'


@transaction.non_atomic_requests
@require_safe
@condition(etag_func=_tag)
def chat_script(request: HttpRequest) -> HttpResponse:
    """For any site. Under its version it may be kept for ever, else an hour, and is then asked for anew."""
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    body = script.packed() if is_packed else script.content()
    answer = HttpResponse(body, content_type="text/javascript; charset=utf-8")
    if is_packed:
        answer["Content-Encoding"] = "gzip"
    answer["Cache-Control"] = _kept(request.GET.get("v", ""))
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    patch_vary_headers(answer, ["Accept-Encoding"])
    return answer


@transaction.non_atomic_requests
@never_cache
@require_safe
def page(request: HttpRequest, public_id: str) -> HttpResponse:
    """The chat without a site: to be linked from a profile, or tried out."""
    place = deliveries.place_by_public_id("webchat", public_id)
    if place is None:
        raise Http404
    with practice_scope(place.practice_id):
        practice = Practice.objects.get(pk=place.practice_id)
    shown = {"practice": practice, "public_id": public_id, "version": script.version()}
    return render(request, "channels/webchat/page.html", shown)


def _kept(version: str) -> str:
    if version == script.version():
        return f"public, max-age={A_YEAR}, immutable"
    return f"public, max-age={AN_HOUR}, stale-while-revalidate={A_DAY}"
