"""Every component, for those who build pages."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.web import catalogue, samples


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every component once, with its attributes; for leaders and in the demo."""
    _only_for_leaders(request)
    at = timezone.now()
    shown = {"components": catalogue.components(), "tokens": catalogue.tokens()}
    return render(
        request,
        "web/components/page.html",
        shown | {"icons": catalogue.icons()} | samples.context(at),
    )


@require_safe
def specimen(request: HttpRequest, name: str) -> HttpResponse:
    """A whole layout filled with made-up content."""
    _only_for_leaders(request)
    if name not in samples.LAYOUTS:
        raise Http404
    return render(request, f"web/components/{name}.html", samples.context(timezone.now()))


def _only_for_leaders(request: HttpRequest) -> None:
    staff = getattr(request, "staff", None)
    if not (settings.DEBUG or settings.DEMO or (staff and staff.runs_the_practice)):
        raise Http404
