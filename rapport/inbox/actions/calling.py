"""The phone rings: who it may be and on whose desks, and the call becomes a conversation once taken."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from rapport.clients.actions.identities import UnusableAddress, normalised
from rapport.clients.models import Client, DataKey, Identity
from rapport.clients.queries import address_digest
from rapport.core.phone_duty import Person, rings_for
from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.inbox.actions.capturing import Visitor, capture
from rapport.inbox.inbound import Received
from rapport.inbox.models import Call, Conversation
from rapport.live.notify import announce
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Practice, Role
from rapport.practice.models import Staff as Colleague
from rapport.practice.queries import Duty, on_duty

KEPT = timedelta(days=30)
OLDEST = timedelta(days=1)  # what a phone system's clock may be believed


class TakenAlready(ExpectedError):
    """Somebody else was faster."""


@dataclass(frozen=True, slots=True)
class Ring:
    """What the phone system says: the caller's number ("" where withheld), the line, its own id."""

    number: str
    line: str
    at: datetime
    id: str = ""


def ring(announced: Ring, *, practice: Practice, at: datetime) -> Call:
    """A phone rings now. The same id again is the same call. Inside the practice's scope."""
    if not announced.id:
        return _rung(announced, practice, at)
    same = Call.objects.filter(provider_id=announced.id)
    try:
        return same.first() or _rung(announced, practice, at)
    except IntegrityError:  # said twice at the same moment
        return same.get()


def _rung(announced: Ring, practice: Practice, at: datetime) -> Call:
    with transaction.atomic():
        number = _number(announced.number, practice)
        client = _known(number, practice.pk)
        call = Call(
            practice_id=practice.pk,
            provider_id=announced.id or None,
            client=client,
            key=client.key if client else _own_key(practice.pk),
            line=announced.line[:40],
            rings_for=list(rings_for(map(_person, on_duty(at=at)))),
            rang_at=max(min(announced.at, at), at - OLDEST),
            heard_at=at,
        )
        call.number = number
        call.save()
        announce(practice_id=practice.pk, topic="call", subject_id=call.pk)
    return call


def _number(text: str, practice: Practice) -> str:
    """E.164, or "" for what is no number: phone systems say "anonymous" in many ways."""
    try:
        return normalised(Identity.Kind.PHONE, text, practice.phone_region)
    except UnusableAddress:
        return ""


def _known(number: str, practice_id: int) -> Client | None:
    if not number:
        return None
    digest = address_digest(practice_id, Identity.Kind.PHONE, number)
    found = Identity.objects.filter(kind=Identity.Kind.PHONE, digest=digest)
    identity = found.select_related("client__key").first()
    return identity.client if identity and identity.client.key else None


def _own_key(practice_id: int) -> DataKey:
    wrapped = vault.new_data_key(practice_id)[1]
    return DataKey.objects.create(practice_id=practice_id, wrapped=wrapped)


def _person(duty: Duty) -> Person:
    staff = duty.staff
    return Person(
        id=staff.pk,
        is_desk=staff.role == Role.FRONT_DESK,
        leads=staff.runs_the_practice,
        on_shift=duty.on_shift,
        is_present=duty.is_present,
    )


def pick_up(call: Call, *, by: Colleague, at: datetime) -> Received:
    """Somebody has them on the phone: a conversation of theirs begins. Raises TakenAlready, NoDesk."""
    with transaction.atomic():
        calls = Call.objects.select_for_update(no_key=True, of=("self",)).select_related(
            "key", "taken_by"
        )
        call = calls.get(pk=call.pk)
        if call.taken_at:
            name = call.taken_by.name if call.taken_by else _("a colleague")
            raise TakenAlready(_("%(name)s has this call.") % {"name": name})
        who = Visitor(client_id=call.client_id, phone=call.number)
        place = capture(kind="phone", visitor=who, wish="", by=by, at=at)
        row = Conversation.objects.select_related("client__key").get(pk=place.conversation_id)
        row.preview = _("On the phone: what was said is still to be written down.")
        row.save(update_fields=["preview_sealed"])
        _belongs(call, row, by=by, at=at)
        announce(practice_id=call.practice_id, topic="call", subject_id=call.pk)
    return place


def _belongs(call: Call, row: Conversation, *, by: Colleague, at: datetime) -> None:
    """The call is its client's from now on, sealed with their key; a key of its own goes."""
    own, number = (None if call.client_id else call.key), call.number
    call.client, call.conversation, call.key = row.client, row, row.client.key
    call.taken_by, call.taken_at = by, at
    call.number = number
    call.save()
    if own:
        own.delete()


def silence(call: Call, *, by: Colleague) -> None:
    """Not for me: it stops ringing on this desk."""
    with transaction.atomic():
        call = Call.objects.select_for_update(no_key=True).get(pk=call.pk)
        call.rings_for = [person for person in call.rings_for if person != by.pk]
        call.save(update_fields=["rings_for"])


def forget_calls(practice_id: int, *, at: datetime) -> int:
    """Forget calls of KEPT ago that nobody took, with the keys they had of their own; returns how many."""
    with practice_scope(practice_id):
        old = Call.objects.filter(conversation__isnull=True, heard_at__lt=at - KEPT)
        keys = list(old.filter(client__isnull=True).values_list("key_id", flat=True))
        number = old.delete()[0]
        DataKey.objects.filter(pk__in=keys, client__isnull=True).delete()
        return number
