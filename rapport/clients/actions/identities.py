"""Addresses of clients: claimed when somebody says so, proved when it has been shown."""

from datetime import datetime

import phonenumbers
from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.actions import indexing
from rapport.clients.actions.writable import check
from rapport.clients.models import Client, Identity, SearchToken
from rapport.clients.queries import address_digest
from rapport.clients.queries.tokens import Way
from rapport.core.identity import InvalidAddress, email_address
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class UnusableAddress(ExpectedError):
    """The text is no e-mail address or phone number."""

    status = 422


class AddressTaken(ExpectedError):
    """Another client is known by this address; `client_id` says which one."""

    def __init__(self, message: str, client_id: int) -> None:
        super().__init__(message)
        self.client_id = client_id


def normalised(kind: str, text: str, region: str) -> str:
    """The form an address is kept and found in: bare e-mail in lower case, phone in E.164.

    region: ISO 3166 code of the practice, for numbers without a country. Raises UnusableAddress.
    """
    if kind == Identity.Kind.EMAIL:
        return _email(text)
    if kind == Identity.Kind.PHONE:
        return _phone(text, region)
    raise UnusableAddress(_("Only e-mail addresses and phone numbers can be typed in."))


def _email(text: str) -> str:
    try:
        return email_address(text).key
    except InvalidAddress:
        raise UnusableAddress(
            _("This is not an e-mail address. It looks like name@example.com.")
        ) from None


def _phone(text: str, region: str) -> str:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or number.extension or not phonenumbers.is_possible_number(number):
        raise UnusableAddress(
            _("This is not a phone number. Write it with its area code, or with + and the country.")
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def add_identity(*, client: Client, kind: str, text: str, by: Staff, at: datetime) -> Identity:
    """Keep an address the client says is theirs; twice changes nothing. Raises UnusableAddress, AddressTaken."""
    check(client)
    with transaction.atomic():
        identity = keep(client=client, kind=kind, text=text, at=at)
        _reindex(identity)
        note(by=by, verb="added", subject=identity, at=at)
        _changed(client)
    return identity


def keep(*, client: Client, kind: str, text: str, at: datetime) -> Identity:
    """The row of an address, made where it is new; neither indexed nor noted."""
    value = normalised(kind, text, client.practice.phone_region)
    digest = address_digest(client.practice_id, kind, value)
    fresh = Identity(
        practice_id=client.practice_id, client=client, kind=kind, digest=digest, created_at=at
    )
    fresh.value = value
    Identity.objects.bulk_create([fresh], ignore_conflicts=True)
    found = Identity.objects.select_related("client__key").get(kind=kind, digest=digest)
    if found.client_id != client.pk:
        name = found.client.display_name
        raise AddressTaken(
            _("%(name)s is known by this address already. Merge the two if they are one person.")
            % {"name": name},
            found.client_id,
        )
    return found


def remove_identity(*, identity: Identity, by: Staff, at: datetime) -> None:
    """Forget an address: messages from it will belong to somebody new."""
    with transaction.atomic():
        SearchToken.objects.filter(
            client_id=identity.client_id, source=Way.ADDRESS, source_id=identity.pk
        ).delete()
        note(by=by, verb="removed", subject=identity, at=at)
        client = identity.client
        identity.delete()
        _changed(client)


def prove_identity(*, identity: Identity, how: str, by: Staff, at: datetime) -> None:
    """Note that the address is really theirs; how: "in person", "answered" … A proof stands, it isn't renewed."""
    changed = Identity.objects.filter(pk=identity.pk, proved_at=None).update(
        proved_at=at, proved_how=how[:30]
    )
    if changed:
        note(by=by, verb="proved", subject=identity, at=at)
        _changed(identity.client)


def _reindex(identity: Identity) -> None:
    SearchToken.objects.filter(
        client_id=identity.client_id, source=Way.ADDRESS, source_id=identity.pk
    ).delete()
    indexing.insert(identity.practice_id, indexing.of_identity(identity))


def _changed(client: Client) -> None:
    announce(practice_id=client.practice_id, topic="client", subject_id=client.pk)
