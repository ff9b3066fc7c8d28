"""Reading receipts, comments, and what did not fit."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.guidance.actions import reading as actions
from rapport.guidance.models import Guideline, Misfit
from rapport.guidance.queries import manual as queries
from rapport.practice.errors import ExpectedError
from rapport.practice.requests import StaffRequest, staff_only


def _held(pk: int) -> Guideline:
    return get_object_or_404(Guideline, interaction_id=pk, is_current=True)


@require_POST
@staff_only()
def receipt(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody read what holds now."""
    actions.acknowledge(guideline=_held(pk), by=request.staff, at=timezone.now())
    messages.success(request, _("Noted that you read it."))
    return redirect("guidance:interaction", pk)


@require_POST
@staff_only()
def comments(request: StaffRequest, pk: int) -> HttpResponse:
    """One more comment."""
    said = request.POST.get("text", "")
    try:
        actions.comment(guideline=_held(pk), text=said, by=request.staff, at=timezone.now())
    except ExpectedError as error:
        messages.error(request, str(error))
    return redirect("guidance:interaction", pk)


@require_POST
@staff_only()
def misfits(request: StaffRequest, pk: int) -> HttpResponse:
    """It did not fit: a line for whoever answers for it."""
    guideline, line = _held(pk), request.POST.get("line", "")
    try:
        actions.report_misfit(
            guideline=guideline,
            line=line,
            conversation_id=None,
            by=request.staff,
            at=timezone.now(),
        )
    except ExpectedError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Passed on to whoever answers for it."))
    return redirect("guidance:interaction", pk)


@require_safe
@staff_only()
def all_misfits(request: StaffRequest) -> HttpResponse:
    """What nobody has answered yet."""
    shown = {"misfits": queries.open_misfits()}
    return render(request, "guidance/manual/misfits.html", shown)


@require_POST
@staff_only()
def misfit_answer(request: StaffRequest, pk: int) -> HttpResponse:
    """Changed, or kept, and why."""
    misfit = get_object_or_404(Misfit.objects.select_related("guideline"), pk=pk)
    answer, why = request.POST.get("answer", ""), request.POST.get("why", "")
    if answer not in Misfit.Answer.values:
        return HttpResponse(status=400)
    try:
        actions.answer_misfit(
            misfit=misfit, answer=answer, why=why, by=request.staff, at=timezone.now()
        )
    except actions.NothingSaid as error:
        messages.error(request, str(error))
    return redirect("guidance:interaction", misfit.guideline.interaction_id)
