"""Promises and the ladder."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.practice.actions import promises as actions
from rapport.practice.actions.promises import Scope, Targets
from rapport.practice.forms.fields import done
from rapport.practice.forms.promises import (
    CHANNEL_KINDS,
    PRIORITIES,
    LadderForm,
    PolicyForm,
    TargetsForm,
    targets_initial,
)
from rapport.practice.models import Location, ResponsePolicy
from rapport.practice.queries import promises as queries
from rapport.practice.queries.settings import first_location
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def policies(request: StaffRequest) -> HttpResponse:
    """Everything that is promised today."""
    rows = [
        {
            "policy": policy,
            "channel": dict(CHANNEL_KINDS).get(policy.channel_kind, policy.channel_kind),
            "priority": dict(PRIORITIES).get(policy.priority, policy.priority),
        }
        for policy in queries.current_policies()
    ]
    return render(request, "practice/settings/policies.html", {"rows": rows})


@staff_only(*LEADERS)
def new_policy(request: StaffRequest) -> HttpResponse:
    """A promise for something in particular."""
    form = PolicyForm(request.POST or None, initial=targets_initial(ResponsePolicy()))
    if form.is_valid():
        return _promise(request, form.scope(), form)
    shown = {"form": form, "policy": None, "examples": _examples(None, Targets())}
    return render(request, "practice/settings/policy.html", shown)


@staff_only(*LEADERS)
def policy(request: StaffRequest, policy_id: int) -> HttpResponse:
    """Change a promise: a new version, for messages from now on."""
    kept = get_object_or_404(
        ResponsePolicy.objects.select_related("location"), pk=policy_id, is_current=True
    )
    form = TargetsForm(request.POST or None, initial=targets_initial(kept))
    if form.is_valid():
        return _promise(request, Scope(kept.location, kept.channel_kind, kept.priority), form)
    shown = {"form": form, "policy": kept, "examples": _examples(kept.location, _kept(kept))}
    return render(request, "practice/settings/policy.html", shown)


def _kept(policy: ResponsePolicy) -> Targets:
    return Targets(
        policy.target_seconds,
        policy.warn_fraction,
        policy.accept_seconds,
        policy.after_hours,
        policy.promise_seconds,
    )


def _promise(request: StaffRequest, scope: Scope, form: TargetsForm) -> HttpResponse:
    actions.promise(scope=scope, targets=form.targets(), by=request.staff, at=timezone.now())
    messages.success(request, _("Promised, for messages from now on."))
    return redirect("practice:policies")


@staff_only(*LEADERS)
def examples(request: StaffRequest) -> HttpResponse:
    """What the form as it stands would mean, for htmx; nothing is written."""
    form = PolicyForm(request.GET)
    shown = None
    if form.is_valid():
        shown = _examples(form.cleaned_data["location"], form.targets())
    return render(request, "practice/settings/examples.html", {"examples": shown})


def _examples(location: Location | None, targets: Targets) -> list[queries.Example]:
    place = location or first_location()
    if place is None:
        return []
    return queries.examples(
        policy=actions.rule(targets), calendar=place.calendar, at=timezone.now()
    )


@require_POST
@staff_only(*LEADERS)
def policy_retirement(request: StaffRequest, policy_id: int) -> HttpResponse:
    """Fall back to what is promised in general."""
    kept = get_object_or_404(ResponsePolicy, pk=policy_id, is_current=True)
    actions.retire_policy(policy=kept, by=request.staff, at=timezone.now())
    messages.success(request, _("Removed. The more general promise holds from now on."))
    return redirect("practice:policies")


@staff_only(*LEADERS)
def ladder(request: StaffRequest) -> HttpResponse:
    """Who is told when a deadline passes."""
    form = LadderForm(request.POST or None, steps=queries.ladder())
    if form.is_valid() and done(
        form,
        lambda: actions.set_ladder(steps=form.ladder(), by=request.staff, at=timezone.now()),
    ):
        messages.success(request, _("Saved, for messages from now on."))
        return redirect("practice:ladder")
    return render(request, "practice/settings/ladder.html", {"form": form})
