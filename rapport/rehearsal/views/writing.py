"""The editor of scenarios."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import BaseFormSet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.rehearsal.actions import writing
from rapport.rehearsal.forms.exchanges import ExchangesForm
from rapport.rehearsal.forms.scenarios import (
    KnownForms,
    ScenarioForm,
    StateForms,
    TwistForms,
    graph_of,
    initial,
)
from rapport.rehearsal.models import Scenario
from rapport.rehearsal.words import MOVES

# Parts of a document that the form does not show: what stood there stays.
UNSHOWN = ("reactions", "answers", "offers")


@dataclass(frozen=True, slots=True)
class Desk:
    """The forms of one scenario."""

    form: ScenarioForm
    states: "BaseFormSet[Any]"
    twists: "BaseFormSet[Any]"
    knows: "BaseFormSet[Any]"
    exchanges: ExchangesForm

    @property
    def is_valid(self) -> bool:
        found = [part.is_valid() for part in (self.states, self.twists, self.knows, self.exchanges)]
        return self.form.is_valid() and all(found)

    def graph(self, key: str) -> dict[str, Any]:
        """The document they describe."""
        return graph_of(
            self.form.cleaned_data,
            key=key,
            states=_filled(self.states),
            twists=_filled(self.twists),
            knows=_filled(self.knows),
        ) | {"exchanges": self.exchanges.cleaned_data["exchanges"]}


@staff_only(*LEADERS)
def new(request: StaffRequest) -> HttpResponse:
    """A scenario of our own, from an empty page or from a copy of one that is there."""
    asked = request.GET.get("from", "")
    like = get_object_or_404(Scenario, pk=int(asked)) if asked.isdecimal() else None
    return _edit(request, None, like)


@staff_only(*LEADERS)
def edit(request: StaffRequest, pk: int) -> HttpResponse:
    """Change one; a shipped one becomes our own by that."""
    return _edit(request, get_object_or_404(Scenario, pk=pk))


@require_POST
@staff_only(*LEADERS)
def offer(request: StaffRequest, pk: int) -> HttpResponse:
    """Offer it, or not any more."""
    row = get_object_or_404(Scenario, pk=pk)
    is_on = request.POST.get("is_on") == "yes"
    writing.switch(row, is_on=is_on, by=request.staff, at=timezone.now())
    return redirect("rehearsal:scenario", pk)


def _edit(
    request: StaffRequest, row: Scenario | None, like: Scenario | None = None
) -> HttpResponse:
    desk = _desk(request, row or like, is_copy=like is not None)
    if request.method == "POST" and desk.is_valid and (kept := _kept(request, desk, row, like)):
        messages.success(request, _("Kept. Play it once yourself before others do."))
        return redirect("rehearsal:scenario", kept.pk)
    status = 422 if request.method == "POST" else 200
    there = None if row or like else Scenario.objects.filter(is_on=True).defer("graph")
    shown = {"desk": desk, "row": row, "like": like, "there": there, "moves": list(MOVES.items())}
    return render(request, "rehearsal/editor.html", shown, status=status)


def _desk(request: StaffRequest, row: Scenario | None, *, is_copy: bool) -> Desk:
    graph, data = writing.copied(row) if row else {}, request.POST or None
    given = initial(graph) if graph else {}
    if is_copy:
        given = given | {"title": ""}
    return Desk(
        ScenarioForm(data, initial=given),
        StateForms(data, prefix="states", initial=graph.get("states")),
        TwistForms(data, prefix="twists", initial=graph.get("twists")),
        KnownForms(data, prefix="knows", initial=graph.get("knows")),
        ExchangesForm(data, initial={"exchanges": graph.get("exchanges", ())}),
    )


def _kept(
    request: StaffRequest, desk: Desk, row: Scenario | None, like: Scenario | None
) -> Scenario | None:
    key = row.key if row else writing.fresh_key(desk.form.cleaned_data["title"])
    kept: list[Scenario] = []

    def keep() -> None:
        source = row or like
        unshown = {k: source.graph[k] for k in UNSHOWN if k in source.graph} if source else {}
        graph = desk.graph(key) | unshown
        kept.append(writing.write(graph, before=row, by=request.staff, at=timezone.now()))

    return kept[0] if done(desk.form, keep) else None


def _filled(forms: "BaseFormSet[Any]") -> list[dict[str, Any]]:
    """What was written, without rows that were left empty or ticked to go."""
    rows = [dict(form.cleaned_data) for form in forms if form.cleaned_data]
    return [row for row in rows if not row.pop("DELETE", False)]
