"""A guideline's lines as a fragment, to be changed beside whatever showed that they miss something."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from rapport.guidance.actions.amending import amend, suggest
from rapport.guidance.actions.reading import NothingSaid
from rapport.guidance.forms.amending import AmendmentForm
from rapport.guidance.models import Guideline
from rapport.guidance.queries.days import day_of
from rapport.guidance.queries.history import changed
from rapport.guidance.queries.permission import may_write
from rapport.practice.requests import StaffRequest, staff_only


@staff_only()
def amendment(request: StaffRequest, pk: int) -> HttpResponse:
    """The lines to change; then what changed, or what was suggested."""
    guideline = _guideline(pk, request.POST.get("version", ""))
    form = AmendmentForm(request.POST or None, guideline=guideline)
    if not form.is_valid():
        return _editor(request, guideline, form)
    try:
        return _kept(request, guideline, form)
    except NothingSaid as error:
        form.add_error(None, str(error))
        return _editor(request, guideline, form)


def _guideline(pk: int, version: str) -> Guideline:
    """The version that was read where there is one, else the one that holds."""
    rows = Guideline.objects.select_related("interaction", "owner").filter(interaction_id=pk)
    if version.isdecimal():
        return get_object_or_404(rows, version=int(version))
    return get_object_or_404(rows, is_current=True)


def _kept(request: StaffRequest, guideline: Guideline, form: AmendmentForm) -> HttpResponse:
    if may_write(request.staff, guideline):
        return _written(request, guideline, form)
    return _suggested(request, guideline, form)


def _editor(request: StaffRequest, guideline: Guideline, form: AmendmentForm) -> HttpResponse:
    shown = {
        "guideline": guideline,
        "form": form,
        "may_write": may_write(request.staff, guideline),
    }
    status = 422 if form.errors else 200
    return _part(request, "amendment", shown, status)


def _written(request: StaffRequest, before: Guideline, form: AmendmentForm) -> HttpResponse:
    at = timezone.now()
    after = amend(before, lists=form.cleaned_data, by=request.staff, today=day_of(at), at=at)
    return _part(request, "amended", {"guideline": after, "changes": changed(before, after)})


def _suggested(request: StaffRequest, guideline: Guideline, form: AmendmentForm) -> HttpResponse:
    misfits = suggest(guideline, lists=form.cleaned_data, by=request.staff, at=timezone.now())
    return _part(request, "amended", {"guideline": guideline, "suggested": misfits})


def _part(
    request: HttpRequest, name: str, shown: dict[str, object], status: int = 200
) -> HttpResponse:
    return render(request, f"guidance/manual/parts/{name}.html", shown, status=status)
