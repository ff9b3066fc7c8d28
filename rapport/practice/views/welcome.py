"""The first-run wizard: each step is the first thing that the data still lacks."""

from ipaddress import ip_address

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.accounts.models import User
from rapport.accounts.queries import has_users, open_invitations
from rapport.practice.actions import founding, places
from rapport.practice.actions.setup_code import forget_setup_token, is_setup_token
from rapport.practice.countries import country, emergency_line
from rapport.practice.forms.fields import done
from rapport.practice.forms.hours import read_week, week_of
from rapport.practice.forms.people import FirstUserForm, FoundingForm, SetupCodeForm
from rapport.practice.forms.places import LocationForm
from rapport.practice.forms.team import InvitationForm
from rapport.practice.queries import practice_ids
from rapport.practice.queries.settings import first_location
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.practice.views.team import make_invitation, send_invitation

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


def welcome(request: StaffRequest) -> HttpResponse:
    """Goes to the first step that is still open, or to the start list."""
    if not request.user.is_authenticated:
        if has_users():
            return redirect_to_login(reverse("practice:welcome"))
        return redirect("practice:welcome_account")
    if request.staff is None:
        return redirect("practice:welcome_practice")
    if request.staff.practice.set_up_at or not request.staff.runs_the_practice:
        return redirect("practice:start")
    step = "practice:welcome_team" if first_location() else "practice:welcome_location"
    return redirect(step)


def sits_here(request: HttpRequest) -> bool:
    """Whether the browser runs on this very machine: loopback, by its own name, through no proxy."""
    host = request.get_host().rsplit(":", 1)[0].strip("[]")
    try:
        is_loopback = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    is_proxied = any(name in request.META for name in FORWARDED)
    return is_loopback and host in {"127.0.0.1", "localhost", "::1"} and not is_proxied


def account(request: HttpRequest) -> HttpResponse:
    """The owner's account, while nobody has one; from another machine with the set-up code."""
    if has_users():
        return redirect("practice:welcome")
    form = (FirstUserForm if sits_here(request) else SetupCodeForm)(request.POST or None)
    made: list[User] = []
    if form.is_valid() and _code_fits(form) and done(form, lambda: made.append(_make(form))):
        login(request, made[0], backend=BACKEND)
        transaction.on_commit(lambda: forget_setup_token(settings.HOME))
        return redirect("practice:welcome")
    return render(request, "practice/welcome/account.html", {"form": form, "step": 1})


def _code_fits(form: FirstUserForm) -> bool:
    if not isinstance(form, SetupCodeForm):
        return True
    if is_setup_token(settings.HOME, form.cleaned_data["code"]):
        return True
    form.add_error("code", _("This is not the code that the installation printed."))
    return False


def _make(form: FirstUserForm) -> User:
    data = form.cleaned_data
    return founding.create_first_user(
        name=data["name"], email=data["email"], password=data["password"], at=timezone.now()
    )


def practice(request: StaffRequest) -> HttpResponse:
    """The first practice of this installation; whoever comes later is invited."""
    if not request.user.is_authenticated or request.staff is not None:
        return redirect("practice:welcome")
    if practice_ids():
        return render(request, "practice/welcome/stranger.html", status=403)
    form = FoundingForm(request.POST or None, initial={"emergency_line": emergency_line("US")})
    if form.is_valid() and done(form, lambda: _found(request, form)):
        return redirect("practice:welcome")
    return render(request, "practice/welcome/practice.html", {"form": form, "step": 2})


def _found(request: StaffRequest, form: FoundingForm) -> None:
    data = form.cleaned_data
    line = data["emergency_line"].strip() or emergency_line(data["phone_region"])
    wanted = founding.Founding(data["name"], line, data["is_medical"], data["phone_region"])
    owner = User.objects.get(email=request.user.get_username())
    founding.found_first(founding=wanted, owner=owner, at=timezone.now())


def country_line(request: HttpRequest) -> HttpResponse:
    """The emergency line of the country just chosen, for htmx."""
    form = FoundingForm(
        initial={"emergency_line": emergency_line(request.GET.get("phone_region", ""))}
    )
    return HttpResponse(str(form["emergency_line"]))


@staff_only(*LEADERS)
def location(request: StaffRequest) -> HttpResponse:
    """The first location and its hours."""
    if first_location():
        return redirect("practice:welcome")
    zone = country(request.staff.practice.phone_region).zone
    form = LocationForm(request.POST or None, initial={"zone": zone})
    week = read_week(request.POST) if request.method == "POST" else week_of(founding.WORKDAYS)
    if form.is_valid() and week.is_valid:
        places.open_location(
            spans=week.spans, by=request.staff, at=timezone.now(), **form.cleaned_data
        )
        return redirect("practice:welcome")
    shown = {"form": form, "week": week, "step": 3}
    return render(request, "practice/welcome/location.html", shown)


@staff_only(*LEADERS)
def team(request: StaffRequest) -> HttpResponse:
    """Invitations, one after the other, each with its link."""
    form, link, is_sent = InvitationForm(request.POST or None), "", False
    made: list[str] = []
    if form.is_valid() and done(form, lambda: made.append(make_invitation(request, form))):
        link = request.build_absolute_uri(reverse("practice:invitation", args=made))
        is_sent = send_invitation(request.staff, form.cleaned_data["email"], link)
        form = InvitationForm()
    invited = open_invitations(at=timezone.now())
    shown = {"form": form, "link": link, "is_sent": is_sent, "invited": invited, "step": 4}
    return render(request, "practice/welcome/team.html", shown)


@require_POST
@staff_only(*LEADERS)
def finish(request: StaffRequest) -> HttpResponse:
    """Into the working inbox: its first channels if that room is there, else the desk."""
    founding.finish_setup(by=request.staff, at=timezone.now())
    messages.success(request, _("You are set up."))
    try:
        return redirect("channels:first")
    except NoReverseMatch:
        return redirect("/desk/")
