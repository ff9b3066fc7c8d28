"""Trying a channel, switching it off and on, reading a delivery again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.channels import actions, deliveries, queries
from rapport.channels.email.testing import findings
from rapport.channels.models import Delivery
from rapport.inbox.models import Channel
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_POST
@staff_only(*LEADERS)
def trial(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Both servers tried with what is saved."""
    place = get_object_or_404(Channel, pk=channel_id, kind=Channel.Kind.EMAIL)
    for finding in findings(place):
        say = messages.success if finding.is_fine else messages.error
        say(request, finding.text)
    return redirect("channels:channel", place.pk)


@require_POST
@staff_only(*LEADERS)
def deactivation(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Switch a channel off."""
    place = get_object_or_404(Channel, pk=channel_id)
    actions.deactivate(place, by=request.staff, at=timezone.now())
    messages.success(request, _("Switched off. What came in stays in the inbox."))
    return redirect("channels:list")


@require_POST
@staff_only(*LEADERS)
def reactivation(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Switch a channel on again."""
    place = get_object_or_404(Channel, pk=channel_id)
    actions.reactivate(place, by=request.staff, at=timezone.now())
    return redirect("channels:channel", place.pk)


@require_POST
@staff_only(*LEADERS)
def retry(request: StaffRequest, delivery_id: int) -> HttpResponse:
    """Read a failed delivery again, or let a held one in."""
    delivery = get_object_or_404(Delivery, pk=delivery_id, state__in=queries.WAITING)
    deliveries.retry(delivery, at=timezone.now())
    messages.success(request, _("It is being read now."))
    return redirect("channels:channel", delivery.channel_id)
