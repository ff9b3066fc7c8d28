"""Channels in the settings: how they do, adding and changing them."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rapport.channels import actions, queries
from rapport.channels.forms import ChannelForm
from rapport.channels.shape import ChannelError, kind_of, kinds
from rapport.inbox.models import Channel
from rapport.practice.errors import ExpectedError
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def channels(request: StaffRequest) -> HttpResponse:
    """Every channel with its health."""
    offered = [(k.name, Channel.Kind(k.name).label) for k in kinds() if k.form]
    shown = {"rows": queries.overview(at=timezone.now()), "offered": offered}
    return render(request, "channels/settings/list.html", shown)


@staff_only(*LEADERS)
def new(request: StaffRequest, kind: str) -> HttpResponse:
    """A form for one more channel of a kind."""
    form = _form_of(kind)(request.POST or None)
    if form.is_valid() and (channel := _saved(request, form, kind)):
        messages.success(request, _("Added. Try the connection now."))
        return redirect("channels:channel", channel.pk)
    shown = {"form": form, "kind": Channel.Kind(kind)}
    return render(request, "channels/settings/new.html", shown)


@staff_only(*LEADERS)
def channel(request: StaffRequest, channel_id: int) -> HttpResponse:
    """One channel: its settings, and what waits for a person."""
    place = get_object_or_404(Channel, pk=channel_id)
    form = _form_of(place.kind)(request.POST or None, channel=place)
    if form.is_valid() and _saved(request, form, place.kind, place):
        messages.success(request, _("Saved."))
        return redirect("channels:channel", place.pk)
    shown = {
        "channel": place,
        "form": form,
        "health": queries.health(place, timezone.now()),
        "waiting": queries.waiting(place),
        "site": request.build_absolute_uri("/").rstrip("/"),
        "live_site": settings.LIVE_URL,
    }
    return render(request, "channels/settings/channel.html", shown)


def _form_of(kind: str) -> type[ChannelForm]:
    try:
        form = kind_of(kind).form
    except ChannelError as error:
        raise Http404 from error
    return form or ChannelForm


def _saved(
    request: StaffRequest, form: ChannelForm, kind: str, place: Channel | None = None
) -> Channel | None:
    """The channel, or None with the reason on the form."""
    data = form.cleaned_data
    given = {
        "name": data["name"],
        "location": data["location"],
        "acknowledges": data["acknowledges"],
        "address": data.get("address", ""),
        "settings": form.kept(),
        "passwords": form.sealed(),
        "by": request.staff,
        "at": timezone.now(),
    }
    try:
        if place is None:
            return actions.add(kind=kind, **given)
        actions.change(place, **given)
    except ExpectedError as error:
        form.add_error(None, str(error))
        return None
    return place
