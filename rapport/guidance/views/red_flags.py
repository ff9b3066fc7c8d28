"""The list of worry words: read, tried, changed, signed."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.core.red_flags import Flag, find
from rapport.guidance.actions import red_flags as actions
from rapport.guidance.flag_words import GROUP_WORDS, TIER_WORDS
from rapport.guidance.forms.red_flags import PhraseForm, SwitchOffForm, TrialForm
from rapport.guidance.queries import red_flags as queries
from rapport.practice.models import Role
from rapport.practice.queries.on_call import is_clinician
from rapport.practice.requests import LEADERS, StaffRequest, staff_only

READERS = (*LEADERS, Role.CLINICIAN)


@require_safe
@staff_only(*READERS)
def red_flags(request: StaffRequest) -> HttpResponse:
    """The list as it holds, its versions and what it missed; four queries."""
    return _page(request, PhraseForm(initial={"tier": "page_now"}))


def _page(request: StaffRequest, form: PhraseForm, status: int = 200) -> HttpResponse:
    row = queries.current()
    rules = queries.rules_of(row)
    shown = {
        "row": row,
        "version": rules.version,
        "is_signed": queries.is_signed(row),
        "may_sign": is_clinician(request.staff),
        "groups": [_group(group) for group in queries.groups(rules)],
        "versions": queries.versions(),
        "missed": [_missed(missed) for missed in queries.missed()],
        "form": form,
        "trial": TrialForm(),
    }
    return render(request, "guidance/red_flags/page.html", shown, status=status)


def _group(group: queries.Group) -> dict[str, Any]:
    return {
        "letter": group.letter,
        "words": GROUP_WORDS.get(group.letter, _("Worried, without a sign of the list")),
        "lines": [
            {
                "id": line.concept.id,
                "label": _(line.concept.label),
                "tier": _tier(line),
                "source": line.concept.source,
                "off": line.off,
            }
            for line in group.lines
        ],
        "phrases": [(phrase, TIER_WORDS[phrase.tier]) for phrase in group.phrases],
    }


def _tier(line: queries.Line) -> str:
    """How soon it makes a clinician look; some signs count only soon after an injection."""
    concept = line.concept
    if concept.tier:
        return str(TIER_WORDS[concept.tier])
    after = TIER_WORDS.get(concept.after_injection or "", "")
    return _("%(tier)s, soon after an injection") % {"tier": after}


def _missed(missed: Any) -> dict[str, Any]:
    return {
        "row": missed,
        "tier": TIER_WORDS.get(missed.tier, ""),
        "group": GROUP_WORDS.get(missed.group, ""),
    }


@require_POST
@staff_only(*READERS)
def trial(request: StaffRequest) -> HttpResponse:
    """What the list says to a sentence; kept nowhere."""
    form = TrialForm(request.POST)
    text = form.cleaned_data["text"] if form.is_valid() else ""
    flag = find(text, rules=queries.rules_of(queries.current())) if text else None
    shown = {"text": text, "flag": flag, **_found(flag)}
    return render(request, "guidance/red_flags/trial.html", shown)


def _found(flag: Flag | None) -> dict[str, Any]:
    if flag is None:
        return {}
    return {
        "tier": TIER_WORDS[flag.tier],
        "words": [finding.text for finding in flag.findings if finding.tier],
    }


@require_POST
@staff_only(*READERS)
def phrases(request: StaffRequest) -> HttpResponse:
    """Add an own phrase."""
    form = PhraseForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    actions.add_phrase(**form.cleaned_data, by=request.staff, at=timezone.now())
    return _saved(request)


@require_POST
@staff_only(*READERS)
def phrase_removal(request: StaffRequest) -> HttpResponse:
    """Take an own phrase out."""
    text = request.POST.get("text", "")
    actions.remove_phrase(text=text, by=request.staff, at=timezone.now())
    return _saved(request)


@require_POST
@staff_only(*READERS)
def concept_off(request: StaffRequest, concept_id: str) -> HttpResponse:
    """Do without a shipped sign, saying why."""
    form = SwitchOffForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    actions.switch_off(concept_id=concept_id, reason=reason, by=request.staff, at=timezone.now())
    return _saved(request)


@require_POST
@staff_only(*READERS)
def concept_on(request: StaffRequest, concept_id: str) -> HttpResponse:
    """Let a shipped sign count again."""
    actions.switch_on(concept_id=concept_id, by=request.staff, at=timezone.now())
    return _saved(request)


@require_POST
@staff_only(*READERS, Role.PROVIDER)
def signature(request: StaffRequest) -> HttpResponse:
    """A clinician stands by the list."""
    text = request.POST.get("version", "")
    version = int(text) if text.isdecimal() and len(text) < 9 else 0
    actions.sign(version=version, by=request.staff, at=timezone.now())
    messages.success(request, _("Signed."))
    return redirect("guidance:red_flags")


def _saved(request: StaffRequest) -> HttpResponse:
    messages.success(request, _("Saved as a new version. A clinician has yet to sign it."))
    return redirect("guidance:red_flags")
