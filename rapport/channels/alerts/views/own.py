"""One's own ways of being reached."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.channels.alerts import actions, push, queries, twilio
from rapport.channels.alerts.forms import DeviceForm, MailForm, PhoneForm
from rapport.practice.models import AlertAddress
from rapport.practice.requests import StaffRequest, staff_only

FROM = {"notices": "channels:notices"}  # other pages that have the button


@require_safe
@staff_only()
def mine(request: StaffRequest) -> HttpResponse:
    """Where somebody is reached when a client may be in danger."""
    return _mine(request)


@require_safe
@staff_only()
def my_list(request: StaffRequest) -> HttpResponse:
    """The fragment that says how each way does."""
    return render(request, "channels/alerts/own.html", {"rows": queries.own(request.staff)})


@require_POST
@staff_only()
def device(request: StaffRequest) -> HttpResponse:
    """This browser, subscribed."""
    form = DeviceForm(request.POST)
    if not form.is_valid():
        return _mine(request, device=form)
    held = {part: form.cleaned_data[part] for part in ("endpoint", "p256dh", "auth")}
    name = form.cleaned_data["name"]
    actions.add_device(held, name=name, by=request.staff, at=timezone.now())
    return _added(request)


@require_POST
@staff_only()
def mail(request: StaffRequest) -> HttpResponse:
    """One more e-mail address."""
    form = MailForm(request.POST)
    if not form.is_valid():
        return _mine(request, mail=form)
    actions.add_mail(form.cleaned_data["address"], by=request.staff, at=timezone.now())
    return _added(request)


@require_POST
@staff_only()
def phone(request: StaffRequest) -> HttpResponse:
    """One more number."""
    form = PhoneForm(request.POST, region=request.staff.practice.phone_region)
    if not form.is_valid():
        return _mine(request, phone=form)
    actions.add_phone(**form.cleaned_data, by=request.staff, at=timezone.now())
    return _added(request)


@require_POST
@staff_only()
def trial(request: StaffRequest, address_id: int) -> HttpResponse:
    """Send me a test."""
    actions.try_out(_own(request, address_id), at=timezone.now())
    return redirect(FROM.get(request.POST.get("next", ""), "channels:my_alerts"))


@require_POST
@staff_only()
def switch(request: StaffRequest, address_id: int) -> HttpResponse:
    """On or off (`is_on` 1 or 0)."""
    is_on = request.POST.get("is_on") == "1"
    address = _own(request, address_id)
    actions.switch(address, is_on=is_on, by=request.staff, at=timezone.now())
    return redirect("channels:my_alerts")


@require_POST
@staff_only()
def removal(request: StaffRequest, address_id: int) -> HttpResponse:
    """Forget an address."""
    actions.remove(_own(request, address_id), by=request.staff, at=timezone.now())
    messages.success(request, _("Removed."))
    return redirect("channels:my_alerts")


def _own(request: StaffRequest, address_id: int) -> AlertAddress:
    return get_object_or_404(AlertAddress, pk=address_id, staff=request.staff)


def _added(request: StaffRequest) -> HttpResponse:
    messages.success(request, _("Added. Send yourself a test now."))
    return redirect("channels:my_alerts")


def _mine(request: StaffRequest, **filled: forms.Form) -> HttpResponse:
    region = request.staff.practice.phone_region
    shown = {
        "rows": queries.own(request.staff),
        "device": DeviceForm(),
        "mail": MailForm(initial={"address": request.staff.user.email}),
        "phone": PhoneForm(region=region),
        "push_key": push.public_key(),
        "has_account": twilio.account() is not None,
    }
    status = 422 if filled else 200
    return render(request, "channels/alerts/mine.html", shown | filled, status=status)
