"""The list of rules, the sentence builder, and switching."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.rules import actions
from rapport.rules.forms import RuleForm
from rapport.rules.forms.builder import initial
from rapport.rules.models import Rule
from rapport.rules.queries import pages
from rapport.rules.queries.active import read_version, with_tags_of_today
from rapport.rules.queries.names import names


@require_safe
@staff_only(*LEADERS)
def rules(request: StaffRequest) -> HttpResponse:
    """Every rule as a sentence, in the order they have their say."""
    shown = {"lines": pages.lines(names(), at=timezone.now())}
    return render(request, "rules/rules.html", shown)


@staff_only(*LEADERS)
def new(request: StaffRequest) -> HttpResponse:
    """A new one."""
    return _builder(request, None)


@staff_only(*LEADERS)
def rule(request: StaffRequest, pk: int) -> HttpResponse:
    """One of them, to be said differently."""
    return _builder(request, get_object_or_404(pages.kept(), pk=pk))


def _builder(request: StaffRequest, kept: Rule | None) -> HttpResponse:
    form = RuleForm(request.POST or None, names=names(offered=True), initial=_initial(kept))
    made: list[Rule] = []
    if form.is_valid() and done(form, lambda: made.append(_keep(request, form, kept))):
        messages.success(request, _("Kept. Now look at what it would have done."))
        return redirect("rules:trial", made[0].pk)
    return render(request, "rules/rule.html", {"form": form, "kept": kept})


def _initial(kept: Rule | None) -> dict[str, object]:
    newest = kept.versions.first() if kept else None
    if kept is None or newest is None:
        return {"cap": 60}
    (read,) = with_tags_of_today([read_version(newest)])
    return initial(read) | {"name": kept.name, "cap": kept.cap_per_hour}


def _keep(request: StaffRequest, form: RuleForm, kept: Rule | None) -> Rule:
    return actions.keep(
        name=form.cleaned_data["name"],
        cap=form.cleaned_data["cap"],
        document=form.document(),
        by=request.staff,
        at=timezone.now(),
        rule=kept,
    )


@require_POST
@staff_only(*LEADERS)
def switch(request: StaffRequest, pk: int) -> HttpResponse:
    """Let it act, or no more."""
    row, on = get_object_or_404(pages.kept(), pk=pk), request.POST.get("on") == "yes"
    actions.switch(row, on=on, by=request.staff, at=timezone.now())
    messages.success(request, _("It acts from now on.") if on else _("It does nothing any more."))
    return redirect("rules:rules")


@require_POST
@staff_only(*LEADERS)
def place(request: StaffRequest, pk: int) -> HttpResponse:
    """Move it one place."""
    row = get_object_or_404(pages.kept(), pk=pk)
    up = request.POST.get("to") == "up"
    actions.place(row, up=up, by=request.staff, at=timezone.now())
    return redirect("rules:rules")


@require_POST
@staff_only(*LEADERS)
def archive(request: StaffRequest, pk: int) -> HttpResponse:
    """Put it away."""
    row = get_object_or_404(pages.kept(), pk=pk)
    actions.archive(row, by=request.staff, at=timezone.now())
    messages.success(request, _("Put away. What it did stays as it is."))
    return redirect("rules:rules")
