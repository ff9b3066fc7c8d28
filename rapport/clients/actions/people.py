"""Clients by hand: added, named."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.actions import identities, indexing
from rapport.clients.actions.writable import check
from rapport.clients.models import Client, DataKey, Identity
from rapport.core.identity import display_name
from rapport.database import vault
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class NothingKnown(ExpectedError):
    """A client needs a name or an address."""


def add(
    *,
    name: str,
    by: Staff,
    at: datetime,
    called: str = "",
    language: str = "",
    email: str = "",
    phone: str = "",
) -> Client:
    """A client somebody typed in; their addresses are claimed. Raises NothingKnown, UnusableAddress, AddressTaken."""
    if not (display_name(name) or display_name(called) or email.strip() or phone.strip()):
        raise NothingKnown(_("Write a name, an e-mail address or a phone number."))
    with transaction.atomic():
        client = _create(by.practice_id, name=name, called=called, language=language, at=at)
        for kind, text in ((Identity.Kind.EMAIL, email), (Identity.Kind.PHONE, phone)):
            if text.strip():
                identities.keep(client=client, kind=kind, text=text, at=at)
        indexing.index_names(client)
        note(by=by, verb="added", subject=client, at=at)
        announce(practice_id=client.practice_id, topic="client", subject_id=client.pk)
    return client


def _create(practice_id: int, *, name: str, called: str, language: str, at: datetime) -> Client:
    wrapped = vault.new_data_key(practice_id)[1]
    key = DataKey.objects.create(practice_id=practice_id, wrapped=wrapped)
    client = Client(practice_id=practice_id, key=key, language=language, created_at=at)
    _set_names(client, name, called)
    client.save()
    DataKey.objects.filter(pk=key.pk).update(client=client)
    return client


def rename(*, client: Client, name: str, called: str, by: Staff, at: datetime) -> None:
    """Change the name and the name they like. Raises NothingKnown where both are empty and so is the rest."""
    check(client)
    if not (display_name(name) or display_name(called) or client.identities.exists()):
        raise NothingKnown(_("Write a name: this client has no address to be known by."))
    with transaction.atomic():
        _set_names(client, name, called)
        client.save(update_fields=["name_sealed", "called_sealed"])
        indexing.index_names(client)
        _changed(client, by, at)


def _set_names(client: Client, name: str, called: str) -> None:
    # An empty text is sealed too: nobody can tell from the table who has a name.
    client.name = display_name(name)
    client.called = display_name(called)


def speak(*, client: Client, language: str, by: Staff, at: datetime) -> None:
    """Note the language (ISO 639-1, or "") they like to be answered in."""
    check(client)
    Client.objects.filter(pk=client.pk).update(language=language)
    client.language = language
    _changed(client, by, at)


def _changed(client: Client, by: Staff, at: datetime) -> None:
    note(by=by, verb="changed", subject=client, at=at)
    announce(practice_id=client.practice_id, topic="client", subject_id=client.pk)
