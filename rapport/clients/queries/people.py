"""Lists of clients and everything on one client's card."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce

from rapport.clients.models import Client, ClientMerge, Identity, Note, Visit

PAGE = 50


def recent() -> models.QuerySet[Client]:
    """Clients as people, not those merged or erased, with `met_at`: last contact first."""
    return (
        Client.objects.filter(merged_into=None, erased_at=None)
        .select_related("key")
        .annotate(met_at=Coalesce("last_contact_at", "created_at"))
        .order_by("-met_at", "-pk")
    )


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ends: the client's `met_at` and number. As text `1767600000.000001-42`."""

    met_at: datetime
    client_id: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some clients in order, and whether more follow."""

    clients: list[Client]
    older: Cursor | None


def page(after: Cursor | None = None, *, size: int = PAGE) -> Page:
    """One keyset page of all clients, with their identities. Two queries."""
    people: models.QuerySet[Any] = recent().prefetch_related(identities_of())
    if after:
        same = models.Q(met_at=after.met_at, pk__lt=after.client_id)
        people = people.filter(models.Q(met_at__lt=after.met_at) | same, met_at__lte=after.met_at)
    found = list(people[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], Cursor(last.met_at, last.pk) if last else None)


def identities_of() -> "models.Prefetch[str]":
    """Prefetches addresses so that they can be read: proved ones first."""
    return models.Prefetch("identities", queryset=_proved_first(Identity.objects.all()))


def _proved_first(identities: models.QuerySet[Identity]) -> models.QuerySet[Identity]:
    order = models.F("proved_at").asc(nulls_last=True)
    return identities.select_related("client__key").order_by(order, "pk")


@dataclass(frozen=True, slots=True)
class Card:
    """What the desk wants to know about a client now."""

    client: Client
    identities: list[Identity]
    notes: list[Note]
    visits: list[Visit]
    merges: list[ClientMerge]

    @property
    def is_proved(self) -> bool:
        """Whether any of their addresses is proved to be theirs; a browser proves nobody."""
        told = (i for i in self.identities if i.kind != Identity.Kind.CHAT)
        return any(identity.proved_at for identity in told)


def card(client: Client, *, notes: int = 20, visits: int = 20) -> Card:
    """Addresses, latest notes and visits, and merges that can be undone. Four queries."""
    kept = ClientMerge.objects.filter(kept=client, undone_at=None)
    return Card(
        client=client,
        identities=list(_proved_first(client.identities.all())),
        notes=list(client.notes.select_related("client__key", "author").order_by("-at")[:notes]),
        visits=list(
            client.visits.select_related("client__key", "location", "provider").order_by(
                "-starts_at"
            )[:visits]
        ),
        merges=list(kept.select_related("absorbed__key", "by").order_by("-at")[:5]),
    )


def person(client_id: int) -> models.QuerySet[Client]:
    """One client with the key their texts are sealed under."""
    return Client.objects.filter(pk=client_id).select_related("key", "practice")
