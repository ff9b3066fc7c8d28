"""Messages: taken before they are confirmed, and read from any place on."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from rapport.channels.api.problems import Problem
from rapport.channels.models import ChatUpload, ChatVisitor
from rapport.channels.webchat import actions, limits, queries, shapes, storing, uploads
from rapport.channels.webchat.doors import Call, door, unknown
from rapport.channels.webchat.expectation import expectation
from rapport.channels.webchat.packing import Parcel, provider_id
from rapport.channels.webchat.tokens import token_of
from rapport.web.client_address import sender_digest

# A browser that did not hear its token may ask again for as long as this.
REPEATED = timedelta(hours=1)


def blocked() -> Problem:
    """The practice takes nothing more from this browser."""
    return Problem(403, _("Closed"), _("This chat is closed. Please call the practice instead."))


def say(call: Call) -> HttpResponse:
    """A message. The same key is the same message, however often it comes."""
    limits.check(limits.messages_by_channel, str(call.channel.pk))
    limits.check(limits.messages_by_address, sender_digest(call.request))
    parcel, wanted = read(call.data())
    visitor = visitor_for(call, UUID(parcel.key))
    if visitor.blocked_at:
        raise blocked()
    limits.check(limits.messages_by_visitor, visitor.public_id)
    parcel = replace(parcel, visitor=visitor.public_id)
    attached = _attached(call, visitor, parcel, wanted)
    if attached is None:
        return _confirmed(call, visitor, _line(call, visitor, parcel), status=200)
    files = tuple(uploads.opened(upload) for upload in attached)
    taken = storing.take(call.channel, replace(parcel, files=files), at=call.at)
    if attached:
        with call.scope():
            uploads.remove(attached)
    line = _line(call, visitor, parcel) if taken.is_read else _safe(call, parcel)
    if taken.is_duplicate:
        return _confirmed(call, visitor, line, status=200)
    return _confirmed(call, visitor, line, status=201 if line["n"] else 202)


def _attached(
    call: Call, visitor: ChatVisitor, parcel: Parcel, wanted: list[str]
) -> list[ChatUpload] | None:
    """The files of a message; None where it was taken before, with them. Raises Problem 422."""
    if visitor.began_with and not wanted:
        return []
    with call.scope():
        ChatVisitor.objects.filter(pk=visitor.pk, began_with=None).update(began_with=parcel.key)
        found = queries.uploads(visitor, wanted) if wanted else []
        if len(found) == len(wanted):
            return found
        if queries.is_stored(call.channel, provider_id(visitor.public_id, parcel.key)):
            return None
    raise Problem(422, _("A file is missing"), _("Please choose your files again."))


def read(data: dict[str, Any]) -> tuple[Parcel, list[str]]:
    """(the message, the ids of its files) in what was posted. Raises Problem 422."""
    text, name, files = data.get("text", ""), data.get("name") or "", data.get("files") or []
    try:
        key = str(UUID(str(data.get("key", ""))))
    except ValueError:
        raise Problem(422, _("Not a message"), _("Its key is no UUID.")) from None
    if not isinstance(text, str) or not isinstance(name, str) or not _are_names(files):
        raise Problem(
            422, _("Not a message"), _("Its text, name or files are not what they should be.")
        )
    if len(text) > limits.LONGEST_TEXT:
        raise Problem(
            422,
            _("Too long"),
            _("Write at most %(n)d letters at once.") % {"n": limits.LONGEST_TEXT},
        )
    if not text.strip() and not files:
        raise Problem(422, _("Nothing to send"), _("Write something, or add a photo."))
    parcel = Parcel(visitor="", key=key, text=text, name=name[:120], told=data.get("told") is True)
    return parcel, files


def _are_names(files: object) -> bool:
    is_list = isinstance(files, list) and len(files) <= limits.MOST_FILES
    return is_list and all(isinstance(f, str) for f in files)  # type: ignore[attr-defined]  # a list


def visitor_for(call: Call, key: UUID) -> ChatVisitor:
    """Who writes: behind the token, else whoever opens the chat with this key. Raises Problem."""
    if call.visitor is not None:
        return call.visitor
    limits.check(limits.openings_by_address, sender_digest(call.request))
    with call.scope():
        visitor = actions.open_chat(call.channel, key=key, at=call.at)
    if visitor.revoked_at or call.at - visitor.created_at > REPEATED:
        raise unknown()
    return visitor


def _line(call: Call, visitor: ChatVisitor, parcel: Parcel) -> dict[str, Any]:
    """The message as the chat shows it, or that it is safe where it is not there yet."""
    with call.scope():
        if found := queries.line_of(visitor, parcel.key):
            return shapes.said(found, visitor, practice="")[0]
    return _safe(call, parcel)


def _safe(call: Call, parcel: Parcel) -> dict[str, Any]:
    return shapes.stored(parcel.key, parcel.text, at=call.at)


def _confirmed(
    call: Call, visitor: ChatVisitor, message: dict[str, Any], *, status: int
) -> HttpResponse:
    told: dict[str, Any] = {"message": message}
    if call.visitor is None:
        told["token"] = token_of(visitor.public_id)
    return JsonResponse(told, status=status)


def hear(call: Call) -> HttpResponse:
    """What was said after line `after`, and how it stands."""
    visitor, given = call.known, call.request.GET.get("after", "")
    after = int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0
    practice = call.channel.practice.name
    with call.scope():
        heard = queries.heard(visitor, after=after, at=call.at)
        lines = shapes.said(heard, visitor, practice=practice)
        due = expectation(call.channel, at=call.at)
        actions.be_here(visitor, at=call.at)
    told = {
        "messages": lines,
        "is_more": heard.is_more,
        "read": visitor.read_n,
        "delivered": visitor.delivered_n,
        "expected": shapes.expected(due),
        "is_closed": visitor.blocked_at is not None,
        "goes_by_mail": visitor.left_at is not None,
    }
    return JsonResponse(told)


messages = door(GET=hear, POST=say)
