"""Skills and who has them."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.practice.actions import team
from rapport.practice.forms.fields import done
from rapport.practice.forms.team import SkillForm
from rapport.practice.models import Skill
from rapport.practice.queries import rota as queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def skills(request: StaffRequest) -> HttpResponse:
    """The matrix, and a form for one more skill."""
    form = SkillForm(request.POST or None)
    if form.is_valid() and done(
        form,
        lambda: team.add_skill(name=form.cleaned_data["name"], by=request.staff, at=timezone.now()),
    ):
        return redirect("practice:skills")
    columns, rows = queries.skill_matrix()
    shown = {"skills": columns, "rows": rows, "form": form}
    return render(request, "practice/settings/skills.html", shown)


@require_POST
@staff_only(*LEADERS)
def grants(request: StaffRequest) -> HttpResponse:
    """The ticked boxes of the matrix, all at once."""
    pairs = list(_pairs(request.POST.getlist("grant")))
    team.set_grants(granted=pairs, by=request.staff, at=timezone.now())
    messages.success(request, _("Saved."))
    return redirect("practice:skills")


def _pairs(values: list[str]) -> Iterator[tuple[int, int]]:
    for value in values:
        staff_id, _dash, skill_id = value.partition("-")
        if staff_id.isdecimal() and skill_id.isdecimal():
            yield int(staff_id), int(skill_id)


@require_POST
@staff_only(*LEADERS)
def skill_removal(request: StaffRequest, skill_id: int) -> HttpResponse:
    """A skill nobody is asked for any more."""
    skill = get_object_or_404(Skill, pk=skill_id)
    team.remove_skill(skill=skill, by=request.staff, at=timezone.now())
    return redirect("practice:skills")
