"""The script's address. No session, no transaction: it must come while everything else is busy."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import condition, require_safe

from rapport.channels.webchat.widget import script

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


def _kept(version: str) -> str:
    if version == script.version():
        return f"public, max-age={A_YEAR}, immutable"
    return f"public, max-age={AN_HOUR}, stale-while-revalidate={A_DAY}"
