"""The mirror: a notice first, then one's own page, and that of somebody who asked for a coach."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rapport.coaching import together
from rapport.coaching.actions import mirror as actions
from rapport.coaching.models import Coach
from rapport.coaching.queries import mirror as queries
from rapport.practice.models import Staff
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def mirror(request: StaffRequest) -> HttpResponse:
    """One's own. Before the notice was read there is nothing but the notice."""
    asked = queries.coached_by(request.staff)
    notice = queries.notice_of(request.staff)
    if notice is None:
        return _page(request, "mirror_notice", asked=asked)
    taken = queries.coaches_of(request.staff).values("coach_id")
    colleagues = Staff.objects.filter(is_active=True).exclude(pk=request.staff.pk)
    return _page(
        request,
        "mirror",
        notice=notice,
        asked=asked,
        coaches=queries.coaches_of(request.staff),
        colleagues=colleagues.exclude(pk__in=taken).order_by("name"),
    )


def _page(request: StaffRequest, name: str, **shown: Any) -> HttpResponse:
    return render(request, f"coaching/{name}.html", {"staff": request.staff} | shown)


@require_safe
@staff_only()
def figures(request: StaffRequest) -> HttpResponse:
    """Worked out now, for whom it is about."""
    return _figures(request, request.staff)


@require_safe
@staff_only()
def of_person(request: StaffRequest, pk: int) -> HttpResponse:
    """The page of somebody who asked this colleague; for everybody else there is no such page."""
    return _page(request, "mirror_of", link=_accepted(request, pk))


@require_safe
@staff_only()
def figures_of(request: StaffRequest, pk: int) -> HttpResponse:
    """The same figures as the person sees."""
    return _figures(request, _accepted(request, pk).person)


def _figures(request: StaffRequest, person: Staff) -> HttpResponse:
    groups = queries.mirror(person, at=timezone.now())
    if not groups:
        raise Http404
    shown = {"groups": groups, "is_own": person == request.staff}
    response = render(request, "coaching/figures.html", shown)
    response["Cache-Control"] = "no-store"
    return response


def _accepted(request: StaffRequest, pk: int) -> Coach:
    mine = queries.coached_by(request.staff).filter(accepted_at__isnull=False)
    return get_object_or_404(mine, pk=pk)


@require_POST
@staff_only()
def agreement(request: StaffRequest) -> HttpResponse:
    """They read the notice."""
    actions.agree(staff=request.staff, at=timezone.now())
    return redirect("coaching:mirror")


@require_POST
@staff_only()
def withdrawal(request: StaffRequest) -> HttpResponse:
    """They want it no more."""
    actions.withdraw(staff=request.staff)
    return redirect("coaching:mirror")


@require_POST
@staff_only()
def coaches(request: StaffRequest) -> HttpResponse:
    """Ask a colleague."""
    number = request.POST.get("coach", "")
    coach = get_object_or_404(Staff, pk=int(number) if number.isdecimal() else 0)
    actions.ask(person=request.staff, coach=coach, at=timezone.now())
    return redirect("coaching:mirror")


@require_POST
@staff_only()
def acceptance(request: StaffRequest, pk: int) -> HttpResponse:
    """The colleague says yes."""
    link = get_object_or_404(queries.coached_by(request.staff), pk=pk)
    actions.accept(link, at=timezone.now())
    return redirect("coaching:mirror")


@require_POST
@staff_only()
def ending(request: StaffRequest, pk: int) -> HttpResponse:
    """Either of the two."""
    either = queries.coached_by(request.staff) | queries.coaches_of(request.staff)
    actions.end(get_object_or_404(either, pk=pk))
    return redirect("coaching:mirror")


@require_safe
@staff_only()
def trend(request: StaffRequest) -> HttpResponse:
    """The practice as one, for everybody who works here."""
    months = queries.together(request.staff.practice_id, at=timezone.now())
    return _page(request, "trend", **together.shown(months))
