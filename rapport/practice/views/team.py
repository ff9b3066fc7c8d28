"""The people of a practice, and the invitations to become one of them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.accounts.actions import send_mail
from rapport.accounts.models import Invitation
from rapport.accounts.queries import open_invitations
from rapport.practice.actions import invitations, team
from rapport.practice.forms.fields import done
from rapport.practice.forms.team import AbsenceForm, InvitationForm, StaffForm
from rapport.practice.models import Role, Staff
from rapport.practice.queries import settings as queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def people(request: StaffRequest) -> HttpResponse:
    """Everybody, and who is invited; a post invites."""
    form = InvitationForm(request.POST or None)
    made: list[str] = []
    if form.is_valid() and done(form, lambda: made.append(make_invitation(request, form))):
        return _invited(request, form, made[0])
    shown = {"people": queries.people(), "form": form} | _open_invitations()
    return render(request, "practice/settings/team.html", shown)


def make_invitation(request: StaffRequest, form: InvitationForm) -> str:
    """Invite whom the form names; the secret of the link."""
    data = form.cleaned_data
    return invitations.invite(
        email=data["email"],
        name=data["name"],
        role=Role(data["role"]),
        by=request.staff,
        at=timezone.now(),
    )


def _invited(request: StaffRequest, form: InvitationForm, secret: str) -> HttpResponse:
    """The link, shown this once; it goes by mail as well where a relay takes it."""
    link = request.build_absolute_uri(reverse("practice:invitation", args=[secret]))
    email = form.cleaned_data["email"]
    is_sent = send_invitation(request.staff, email, link)
    shown = {"link": link, "email": email, "is_sent": is_sent}
    return render(request, "practice/settings/invited.html", shown)


def send_invitation(by: Staff, email: str, link: str) -> bool:
    """Whether a mail server took the mail."""
    names = {"who": by.name, "practice": by.practice.name, "link": link}
    subject = _("%(who)s invites you to %(practice)s") % names
    text = _(
        "%(who)s invites you to work with %(practice)s in Rapport.\n\n%(link)s\n\n"
        "The link works once, for seven days. If you don't know what this is, ignore it."
    )
    return send_mail(to=email, subject=subject, text=text % names)


def _open_invitations() -> dict[str, object]:
    return {"invitations": open_invitations(at=timezone.now())}


@require_POST
@staff_only(*LEADERS)
def withdrawal(request: StaffRequest, invitation_id: int) -> HttpResponse:
    """An invitation's link stops working."""
    invitation = get_object_or_404(Invitation, pk=invitation_id, accepted_at=None)
    invitations.withdraw(invitation=invitation, by=request.staff, at=timezone.now())
    messages.success(request, _("The link no longer works."))
    return redirect("practice:team")


@staff_only(*LEADERS)
def person(request: StaffRequest, staff_id: int) -> HttpResponse:
    """What leaders decide about one person."""
    staff = get_object_or_404(Staff.objects.select_related("user"), pk=staff_id)
    form = StaffForm(request.POST or None, initial=initial_of(staff))
    if form.is_valid() and done(
        form,
        lambda: team.change_staff(
            staff=staff, profile=form.profile(), by=request.staff, at=timezone.now()
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("practice:person", staff.pk)
    return render(request, "practice/settings/person.html", {"form": form} | about(staff))


def about(staff: Staff) -> dict[str, object]:
    """What a person's page shows beside its first form."""
    zone = clock_zone()
    return {
        "person": staff,
        "zone": zone,
        "absences": staff.absences.filter(ends_at__gt=timezone.now()).order_by("starts_at"),
        "absence_form": AbsenceForm(zone=zone),
    }


def clock_zone() -> str:
    """The zone in which the practice's dates are typed and shown."""
    place = queries.first_location()
    return place.zone if place else "UTC"


def initial_of(staff: Staff) -> dict[str, object]:
    """Somebody's profile as the form shows it."""
    return {
        "name": staff.name,
        "role": staff.role,
        "title": staff.title,
        "languages": staff.languages,
        "capacity": staff.capacity,
    }


@require_POST
@staff_only(*LEADERS)
def deactivation(request: StaffRequest, staff_id: int) -> HttpResponse:
    """End somebody's access."""
    staff = get_object_or_404(Staff, pk=staff_id)
    team.deactivate(staff=staff, by=request.staff, at=timezone.now())
    text = _("%(name)s is signed out. What waited for them goes to others within a minute.")
    messages.success(request, text % {"name": staff.name})
    return redirect("practice:team")


@require_POST
@staff_only(*LEADERS)
def reactivation(request: StaffRequest, staff_id: int) -> HttpResponse:
    """Let somebody back in."""
    staff = get_object_or_404(Staff, pk=staff_id)
    team.reactivate(staff=staff, by=request.staff, at=timezone.now())
    return redirect("practice:person", staff.pk)
