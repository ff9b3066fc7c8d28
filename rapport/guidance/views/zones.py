"""Judgment zones: the practice chooses its moments, and says what each of them is."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rapport.core.zones import MOMENTS
from rapport.guidance.actions import guidelines, zones
from rapport.guidance.actions.interactions import interaction_of
from rapport.guidance.forms.guidelines import GuidelineForm
from rapport.guidance.forms.zones import MomentsForm, ZoneForm
from rapport.guidance.models import Zone
from rapport.guidance.queries import zones as queries
from rapport.guidance.queries.days import day_of
from rapport.practice.actions.founding import finish_setup
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only()
def overview(request: StaffRequest) -> HttpResponse:
    """All of them with their guidelines: everybody may read what is expected of them."""
    found = [(zone, queries.standing(zone)) for zone in queries.zones()]
    shown = {"zones": found, "leads": request.staff.role in LEADERS}
    return render(request, "guidance/zones.html", shown)


@staff_only(*LEADERS)
def moments(request: StaffRequest) -> HttpResponse:
    """Choosing three."""
    form, chosen = _choice(request)
    if _chose(request, form, chosen):
        messages.success(request, _("These three are your moments."))
        return redirect("guidance:zones")
    return render(request, "guidance/moments.html", _offered(form, chosen))


@staff_only(*LEADERS)
def welcome_moments(request: StaffRequest) -> HttpResponse:
    """The wizard's last question: which three. Then the first channel is opened."""
    form, chosen = _choice(request)
    if _chose(request, form, chosen):
        finish_setup(by=request.staff, at=_now())
        try:
            return redirect("channels:first")
        except NoReverseMatch:
            return redirect("/desk/")
    return render(request, "guidance/welcome.html", _offered(form, chosen) | {"step": 5})


def _choice(request: StaffRequest) -> tuple[MomentsForm, list[str]]:
    """The form, and what is ticked: what was posted, what was chosen, else what is on."""
    offered = list(queries.choosable())
    form = MomentsForm(request.POST or None, zones=offered)
    if request.method == "POST" and form.is_valid():
        return form, form.cleaned_data["moment"]
    chosen = [zone.key for zone in offered if zone.is_chosen]
    return form, chosen or [zone.key for zone in offered if zone.is_on][:MOMENTS]


def _chose(request: StaffRequest, form: MomentsForm, chosen: list[str]) -> bool:
    if request.method != "POST" or not form.is_bound or not form.is_valid():
        return False
    return done(form, lambda: zones.choose_moments(keys=chosen, by=request.staff, at=_now()))


def _offered(form: MomentsForm, chosen: list[str]) -> dict[str, object]:
    return {"zones": form.zones, "chosen": chosen, "form": form, "most": MOMENTS}


@staff_only(*LEADERS)
def zone(request: StaffRequest, pk: int) -> HttpResponse:
    """One moment: its settings, its guideline, and every version of it."""
    kept = get_object_or_404(Zone, pk=pk)
    form = ZoneForm(request.POST or None, zone=kept)
    if form.is_valid() and done(
        form,
        lambda: zones.change_zone(zone=kept, settings=form.settings(), by=request.staff, at=_now()),
    ):
        messages.success(request, _("Kept."))
        return redirect("guidance:zone", pk)
    return _page(request, kept, form, GuidelineForm(guideline=queries.guideline(kept)))


@staff_only(*LEADERS)
def guideline(request: StaffRequest, pk: int) -> HttpResponse:
    """A new version of its guideline."""
    kept = get_object_or_404(Zone, pk=pk)
    form = GuidelineForm(request.POST or None, guideline=queries.guideline(kept))
    if form.is_valid():
        guidelines.write_guideline(
            interaction=interaction_of(kept),
            zone=kept,
            wording=form.wording(),
            by=request.staff,
            today=day_of(_now()),
            at=_now(),
        )
        messages.success(request, _("From now on this is what holds."))
        return redirect("guidance:zone", pk)
    return _page(request, kept, ZoneForm(zone=kept), form)


def _page(
    request: StaffRequest, kept: Zone, form: ZoneForm, guideline_form: GuidelineForm
) -> HttpResponse:
    shown = {
        "zone": kept,
        "form": form,
        "guideline_form": guideline_form,
        "versions": queries.versions(kept),
    }
    return render(request, "guidance/zone.html", shown)


@staff_only(*LEADERS)
def new(request: StaffRequest) -> HttpResponse:
    """A zone of the practice's own."""
    form, made = ZoneForm(request.POST or None), list[Zone]()
    if form.is_valid() and done(
        form,
        lambda: made.append(zones.add_zone(settings=form.settings(), by=request.staff, at=_now())),
    ):
        messages.success(request, _("Added. Now write down what matters in it."))
        return redirect("guidance:zone", made[0].pk)
    return render(request, "guidance/new_zone.html", {"form": form})


@require_safe
@staff_only(*LEADERS)
def first_guideline(request: StaffRequest) -> HttpResponse:
    """The first guideline begins with the script that is read out most often."""
    return redirect("guidance:scripts")


def _now() -> datetime:
    return timezone.now()
