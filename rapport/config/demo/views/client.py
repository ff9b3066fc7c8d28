"""Being a client by form and mail: write, read the mail that comes back, answer it."""

import os
import secrets

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from rapport.channels.webform import stamps
from rapport.config.demo import founding, letters, mailbox, place
from rapport.config.demo.doors import demo_only
from rapport.config.demo.persona import become_somebody_else, persona
from rapport.config.processes import addresses
from rapport.database.scope import practice_scope
from rapport.practice.models import Practice

FORM = place.CHANNELS["web_form"][1]
LONGEST = 5000


@require_safe
@never_cache
@demo_only
def mail(request: HttpRequest) -> HttpResponse:
    """The practice's form as a client sees it, and the mailbox in which the answers arrive."""
    at = timezone.now()
    stamp = stamps.stamp(FORM, at=at, nonce=secrets.token_urlsafe(8))
    shown = _mailbox(request) | {"practice": practice_of_the_demo(), "form": FORM, "stamp": stamp}
    return render(request, "demo/client.html", shown)


@require_safe
@never_cache
@demo_only
def letters_of(request: HttpRequest) -> HttpResponse:
    """The client's mailbox alone, for the page that asks again and again; 204 while it is as seen."""
    found = mailbox.letters(persona(request).address)
    if request.GET.get("seen") == (found[0].name if found else ""):
        return HttpResponse(status=204)
    return render(request, "demo/mailbox.html", _mailbox(request))


@require_POST
@demo_only
def answer(request: HttpRequest) -> HttpResponse:
    """The client answers a mail, by SMTP, as from any mail program."""
    who, text = persona(request), request.POST.get("text", "").strip()[:LONGEST]
    name = request.POST.get("letter", "")
    letter = next((found for found in mailbox.letters(who.address) if found.name == name), None)
    if letter is None or not text:
        raise Http404
    raw = letters.answer(letter, name=who.name, address=who.address, text=text, at=timezone.now())
    port = addresses.read(os.environ).smtp_port
    try:
        letters.post(raw, sender=who.address, to=letter.reply_to, port=port)
    except OSError:
        messages.error(request, _("The mail receiver can't be reached. Is it running?"))
    else:
        messages.success(request, _("Sent. Look at the desk: it is there already."))
    return redirect("demo:mail")


@require_POST
@demo_only
def somebody_else(request: HttpRequest) -> HttpResponse:
    """Become the next made-up person."""
    become_somebody_else(request)
    return redirect("demo:mail" if request.POST.get("by") == "mail" else "demo:client")


def _mailbox(request: HttpRequest) -> dict[str, object]:
    who = persona(request)
    return {"persona": who, "letters": mailbox.letters(who.address)[:10]}


def practice_of_the_demo() -> Practice:
    """The demo practice. Raises Http404 while there is none."""
    practice_id = founding.find()
    if practice_id is None:
        raise Http404
    with practice_scope(practice_id):
        return Practice.objects.get(pk=practice_id)
