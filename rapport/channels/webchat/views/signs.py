"""Small signs: it came, it was read, somebody types, somebody leaves."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from rapport.channels.api.problems import Problem
from rapport.channels.webchat import actions
from rapport.channels.webchat.doors import Call, door


def confirm(call: Call) -> HttpResponse:
    """The practice's lines up to these came, and were read."""
    visitor, data = call.known, call.data()
    delivered, read = _number(data, "delivered"), _number(data, "read")
    with call.scope():
        actions.receipt(visitor, delivered=delivered, read=read, at=call.at)
    return HttpResponse(status=204)


def _number(data: dict[str, Any], name: str) -> int:
    found = data.get(name, 0)
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 2**31:
        raise Problem(
            422, _("Not a receipt"), _("%(name)s is the n of a message.") % {"name": name}
        )
    return found


def note_typing(call: Call) -> HttpResponse:
    """The visitor writes, or stopped."""
    visitor, data = call.known, call.data()
    with call.scope():
        actions.type_(visitor, is_typing=data.get("is_typing") is True, at=call.at)
    return HttpResponse(status=204)


def leave(call: Call) -> HttpResponse:
    """An address for answers while nobody is here."""
    visitor, data = call.known, call.data()
    with call.scope():
        actions.leave_address(visitor, text=str(data.get("email", "")), at=call.at)
    return JsonResponse({"goes_by_mail": True})


def forget(call: Call) -> HttpResponse:
    """The visitor ends it: the token holds no more, wherever it lies. The practice keeps what was said."""
    with call.scope():
        actions.revoke(call.known, at=call.at)
    return HttpResponse(status=204)


receipts = door(POST=confirm)
typing = door(POST=note_typing)
leaving = door(POST=leave)
forgetting = door(POST=forget)
