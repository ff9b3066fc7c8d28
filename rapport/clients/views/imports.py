"""Visits from a file. The file stays in the browser's form: it is sent again to be imported."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rapport.clients import actions, queries
from rapport.clients.forms.visits import VisitFileForm
from rapport.clients.visit_files import UnreadableFile, refused_csv
from rapport.practice.forms.fields import done
from rapport.practice.requests import StaffRequest, staff_only

SHOWN = 20


@staff_only()
def visit_file(request: StaffRequest) -> HttpResponse:
    """Choose a file; a post imports it and reports."""
    form = VisitFileForm(request.POST or None, request.FILES or None)
    made: list[actions.Imported] = []
    if form.is_valid() and done(form, lambda: made.append(_import(request, form))):
        return render(request, "clients/imported.html", {"done": made[0]})
    return render(request, "clients/visit_file.html", {"form": form})


def _import(request: StaffRequest, form: VisitFileForm) -> actions.Imported:
    location = form.cleaned_data["location"]
    return actions.import_visits(
        content=form.content(), location=location, by=request.staff, at=timezone.now()
    )


@require_POST
@staff_only()
def preview(request: StaffRequest) -> HttpResponse:
    """What the file would do, as a fragment; nothing is written."""
    form = VisitFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "clients/parts/preview.html", {"form": form})
    try:
        seen = _preview(form)
    except UnreadableFile as error:
        return render(request, "clients/parts/preview.html", {"error": error})
    shown = {"seen": seen, "rows": seen.rows[:SHOWN], "refused": seen.refused[:SHOWN]}
    return render(request, "clients/parts/preview.html", shown | {"zone": _zone(form)})


def _preview(form: VisitFileForm) -> queries.Preview:
    return queries.preview_visits(content=form.content(), location=form.cleaned_data["location"])


def _zone(form: VisitFileForm) -> str:
    zone: str = form.cleaned_data["location"].zone
    return zone


@require_POST
@staff_only()
def refused(request: StaffRequest) -> HttpResponse:
    """The lines that can't be taken, as a CSV file to correct."""
    form = VisitFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "clients/visit_file.html", {"form": form}, status=422)
    seen = _preview(form)
    # The mark lets spreadsheets read it as UTF-8.
    text = "\ufeff" + refused_csv(seen.head, seen.refused)
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="refused-visits.csv"'
    return response
