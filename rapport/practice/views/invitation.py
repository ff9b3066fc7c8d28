"""Accepting an invitation: the link is the key, once."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from rapport.accounts.actions import create_user
from rapport.accounts.models import Invitation, User
from rapport.accounts.queries import invitation_key, open_invitations, user_with
from rapport.database.scope import practice_scope
from rapport.practice.actions import invitations
from rapport.practice.forms.fields import done
from rapport.practice.forms.people import PasswordForm
from rapport.practice.views.welcome import BACKEND


@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link; unknown, used and expired links look the same."""
    key = invitation_key(token=token)
    if key is None:
        return _gone(request)
    with practice_scope(key.practice_id):
        found = (
            open_invitations(at=timezone.now())
            .select_related("practice", "invited_by")
            .filter(pk=key.invitation_id)
            .first()
        )
        return _answer(request, found) if found else _gone(request)


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "practice/invitation/gone.html", status=410)


def _answer(request: HttpRequest, found: Invitation) -> HttpResponse:
    user = user_with(email=found.email)
    if request.user.is_authenticated and request.user != user:
        return render(request, "practice/invitation/other.html", {"invitation": found})
    if user is None:
        return _newcomer(request, found)
    if not request.user.is_authenticated:
        return render(request, "practice/invitation/sign_in.html", {"invitation": found})
    return _member(request, found, user)


def _newcomer(request: HttpRequest, found: Invitation) -> HttpResponse:
    form = PasswordForm(request.POST or None, initial={"name": found.name})
    form.known_email = found.email
    joined: list[User] = []
    if form.is_valid() and done(form, lambda: joined.append(_join(found, form))):
        login(request, joined[0], backend=BACKEND)
        return redirect("/")
    shown = {"form": form, "invitation": found}
    return render(request, "practice/invitation/accept.html", shown)


def _join(found: Invitation, form: PasswordForm) -> User:
    at, data = timezone.now(), form.cleaned_data
    user = create_user(name=data["name"], email=found.email, password=data["password"], at=at)
    invitations.accept(invitation=found, user=user, name=data["name"], at=at)
    return user


def _member(request: HttpRequest, found: Invitation, user: User) -> HttpResponse:
    if request.method == "POST":
        invitations.accept(
            invitation=found, user=user, name=user.name or found.name, at=timezone.now()
        )
        return redirect("/")
    return render(request, "practice/invitation/accept.html", {"invitation": found})
