"""People from a file: looked at, taken in, taken back. The file stays in the browser's form."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.clients.visit_files import UnreadableFile, refused_csv
from rapport.imports import actions
from rapport.imports.actions.undoing import WITHIN
from rapport.imports.forms import COLUMNS, FileForm
from rapport.imports.models import Import
from rapport.imports.queries import Plan, preview_clients, preview_staff
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only

SHOWN = 20
LATEST = 20


@require_safe
@staff_only(*LEADERS)
def imports(request: StaffRequest) -> HttpResponse:
    """What can be imported, and what was."""
    now = timezone.now()
    rows = Import.objects.select_related("by")[:LATEST]
    shown = [(row, row.undone_at is None and now - row.at < WITHIN) for row in rows]
    return render(request, "imports/imports.html", {"imports": shown})


@staff_only(*LEADERS)
def file(request: StaffRequest, kind: str) -> HttpResponse:
    """Choose a file; a post imports it and reports."""
    form = _form(request, kind)
    made: list[actions.Taken] = []
    if form.is_valid() and done(form, lambda: made.append(_take(request, form))):
        return render(request, "imports/taken.html", _report(request, made[0]))
    shown = {"form": form, "kind": kind, "title": Import.Kind(kind).label}
    return render(request, "imports/file.html", shown)


@require_POST
@staff_only(*LEADERS)
def preview(request: StaffRequest, kind: str) -> HttpResponse:
    """What the file would do, as a fragment; nothing is written."""
    form = _form(request, kind)
    if not form.is_valid():
        return render(request, "imports/preview.html", {"form": form})
    try:
        plan = _plan(request, form)
    except UnreadableFile as error:
        return render(request, "imports/preview.html", {"error": error})
    return render(request, "imports/preview.html", {"plan": plan} | _shown(plan, kind))


@require_POST
@staff_only(*LEADERS)
def refused(request: StaffRequest, kind: str) -> HttpResponse:
    """The lines that can't be taken, as a CSV file to correct."""
    form = _form(request, kind)
    if not form.is_valid():
        return render(request, "imports/file.html", {"form": form, "kind": kind}, status=422)
    plan = _plan(request, form)
    # The mark lets spreadsheets read it as UTF-8.
    text = "\ufeff" + refused_csv(plan.head, plan.refused)
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="refused-{kind}.csv"'
    return response


@require_POST
@staff_only(*LEADERS)
def undoing(request: StaffRequest, pk: int) -> HttpResponse:
    """Take an import back."""
    record = get_object_or_404(Import, pk=pk)
    record = actions.undo(record, by=request.staff, at=timezone.now())
    text = _("Taken back.")
    if record.kept:
        text = _("Taken back, but for %(n)s who were dealt with since.") % {"n": record.kept}
    messages.success(request, text)
    return redirect("imports:imports")


def _form(request: StaffRequest, kind: str) -> FileForm:
    if kind not in COLUMNS:
        raise Http404
    return FileForm(request.POST or None, request.FILES or None, kind=kind)


def _take(request: StaffRequest, form: FileForm) -> actions.Taken:
    given: dict[str, Any] = {"content": form.content(), "mapping": form.mapping()}
    take = actions.import_clients if form.kind == Import.Kind.CLIENTS else actions.import_staff
    return take(**given, by=request.staff, at=timezone.now())


def _plan(request: StaffRequest, form: FileForm) -> Plan[Any]:
    given: dict[str, Any] = {"content": form.content(), "mapping": form.mapping()}
    if form.kind == Import.Kind.CLIENTS:
        return preview_clients(**given, practice=request.staff.practice)
    return preview_staff(**given, by=request.staff, at=timezone.now())


@dataclass(frozen=True, slots=True)
class Mapped:
    """A column of the file and what it is taken for."""

    number: int
    name: str
    key: str


def _shown(plan: Plan[Any], kind: str) -> dict[str, Any]:
    columns = [Mapped(n, name, plan.mapping.get(n, "")) for n, name in enumerate(plan.head)]
    return {
        "columns": columns,
        "choices": [(column.key, column.label) for column in COLUMNS[kind]],
        "rows": [*plan.fresh, *plan.changed][:SHOWN],
        "refused": plan.refused[:SHOWN],
        "new": {planned.row.line for planned in plan.fresh},
    }


def _report(request: StaffRequest, taken: actions.Taken) -> dict[str, Any]:
    links = [
        (name, email, request.build_absolute_uri(reverse("practice:invitation", args=[secret])))
        for name, email, secret in taken.invited
    ]
    return {"record": taken.record, "refused": taken.refused, "links": links}
