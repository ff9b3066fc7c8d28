"""Old scripts: brought, taken apart side by side, and turned into a guideline."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.guidance.actions import scripts as actions
from rapport.guidance.forms.scripts import KINDS, ScriptForm, chosen
from rapport.guidance.models import Script, Zone
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def scripts(request: StaffRequest) -> HttpResponse:
    """Those that were brought, and one more."""
    form, made = ScriptForm(request.POST or None, request.FILES or None), list[Script]()
    if form.is_valid() and done(form, lambda: made.append(_bring(request, form))):
        return redirect("guidance:script", made[0].pk)
    rows = Script.objects.select_related("guideline", "brought_by").defer("file_sealed")
    first = Zone.objects.order_by("-is_chosen", "-is_on", "position").first()
    shown = {"form": form, "scripts": rows.order_by("-brought_at"), "first": first}
    status = 422 if form.errors else 200
    return render(request, "guidance/manual/scripts.html", shown, status=status)


def _bring(request: StaffRequest, form: ScriptForm) -> Script:
    name, at = form.cleaned_data["name"], timezone.now()
    return actions.bring_script(name=name, content=form.content(), by=request.staff, at=at)


@staff_only(*LEADERS)
def script(request: StaffRequest, pk: int) -> HttpResponse:
    """Side by side: what it says, and what each sentence becomes."""
    row = get_object_or_404(Script.objects.defer("file_sealed"), pk=pk)
    parts = actions.parts_of(row)
    if request.method == "POST":
        actions.choose_parts(script=row, parts=chosen(parts, request.POST))
        if "finish" in request.POST:
            return redirect(f"{reverse('guidance:new_interaction')}?script={row.pk}")
        messages.success(request, _("Kept."))
        return redirect("guidance:script", pk)
    shown = {"script": row, "parts": parts, "kinds": KINDS.items()}
    return render(request, "guidance/manual/script.html", shown)


@require_POST
@staff_only(*LEADERS)
def removal(request: StaffRequest, pk: int) -> HttpResponse:
    """Forget it."""
    row = get_object_or_404(Script, pk=pk)
    actions.remove_script(script=row, by=request.staff, at=timezone.now())
    messages.success(request, _("Removed. What became a guideline stays."))
    return redirect("guidance:scripts")
