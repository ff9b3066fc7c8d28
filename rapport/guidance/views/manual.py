"""The operating manual: its contents, and the page of a guideline."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from rapport.guidance.actions.furnishing import furnish_manual
from rapport.guidance.label_words import STAGES
from rapport.guidance.models import Interaction, Zone
from rapport.guidance.queries import facts as facts_queries
from rapport.guidance.queries import manual as queries
from rapport.guidance.queries import meaning
from rapport.guidance.queries.days import day_of
from rapport.guidance.queries.history import changed
from rapport.guidance.queries.manual import Entry
from rapport.guidance.queries.permission import may_write
from rapport.guidance.shipped import MANUAL
from rapport.practice.requests import LEADERS, StaffRequest, staff_only

Group = tuple[str, Sequence[Entry]]


@require_safe
@staff_only()
def contents(request: StaffRequest) -> HttpResponse:
    """Everything there is a guideline for, by stage, zone or channel; or what a search found."""
    today, query = day_of(timezone.now()), request.GET.get("q", "").strip()[:200]
    entries = queries.contents(staff=request.staff, today=today)
    by = request.GET.get("by", "stage")
    shown: dict[str, Any] = {
        "query": query,
        "by": by if by in _GROUPS else "stage",
        "count": len(entries),
        "news": sum(entry.is_news for entry in entries),
        "unread": sum(entry.is_unread for entry in entries),
        "due": queries.due_for_review(today),
        "due_facts": facts_queries.due(today),
        "misfits": queries.open_misfits().count(),
        "missing": _missing(entries),
    }
    if query:
        shown |= found_by(request, query, entries)
    else:
        shown["groups"] = _GROUPS[shown["by"]](entries)
    return render(request, "guidance/manual/contents.html", shown)


def found_by(request: StaffRequest, query: str, entries: Sequence[Entry]) -> dict[str, Any]:
    """What a search found, by words, and by meaning too where the question is understood already."""
    near = meaning.found(request.staff.practice_id, query)
    return {
        "query": query,
        "found": queries.search(query, entries, near or ()),
        "is_by_meaning": near is not None,
    }


def _missing(entries: Iterable[Entry]) -> int:
    """How many of the shipped guidelines this practice does not have."""
    return len({one.key for one in MANUAL} - {entry.interaction.key for entry in entries})


def _by_stage(entries: Sequence[Entry]) -> list[Group]:
    rows = [
        (str(name), [e for e in entries if e.interaction.stage == key])
        for key, name in STAGES.items()
    ]
    rows.append((_("At any time"), [e for e in entries if not e.interaction.stage]))
    return [row for row in rows if row[1]]


def _by_zone(entries: Sequence[Entry]) -> list[Group]:
    names = {zone.pk: zone.name for zone in Zone.objects.all()}
    rows = [
        (name, [e for e in entries if e.interaction.zone_id == pk]) for pk, name in names.items()
    ]
    rows.append((_("Swift moments"), [e for e in entries if not e.interaction.zone_id]))
    return [row for row in rows if row[1]]


def _by_way(entries: Sequence[Entry]) -> list[Group]:
    rows = [
        (str(way.label), [e for e in entries if way in e.interaction.channels])
        for way in Interaction.Way
    ]
    return [row for row in rows if row[1]]


_GROUPS = {"stage": _by_stage, "zone": _by_zone, "way": _by_way}


@require_safe
@staff_only()
def interaction(request: StaffRequest, pk: int) -> HttpResponse:
    """One guideline: what it is for, its bounds, its facts, its history, and what is said about it."""
    one = get_object_or_404(queries.interactions(), pk=pk)
    guideline, today = queries.held(one), day_of(timezone.now())
    shown: dict[str, Any] = {"interaction": one, "guideline": guideline, "today": today}
    if guideline is None:
        return render(request, "guidance/manual/unwritten.html", shown)
    versions = queries.versions(one)
    read = queries.last_read(request.staff).get(one.pk, 0)
    before = {row.version: row for row in versions}
    shown |= {
        "facts": [(f, facts_queries.fresh(f, today)) for f in facts_queries.facts_of(guideline)],
        "history": [
            (row, changed(before[row.version - 1], row) if row.version - 1 in before else None)
            for row in versions
        ],
        "read": read,
        "news": changed(before[read], guideline) if 0 < read < guideline.version else None,
        "readers": queries.readers(guideline),
        "comments": guideline.comments.select_related("by").order_by("at"),
        "misfits": queries.misfits(one),
        "showings": one.showings.select_related("shown_by").order_by("shown_at"),
        "may_write": may_write(request.staff, guideline),
        "ways": [way.label for way in Interaction.Way if way in one.channels],
    }
    return render(request, "guidance/manual/page.html", shown)


@require_POST
@staff_only(*LEADERS)
def shipped(request: StaffRequest) -> HttpResponse:
    """Bring the shipped guidelines that are not here yet; what is here stays as it is."""
    count = furnish_manual(practice_id=request.staff.practice_id, at=timezone.now())
    said = ngettext("%(n)s guideline added.", "%(n)s guidelines added.", count) % {"n": count}
    messages.success(request, said)
    return redirect("guidance:guidance")
