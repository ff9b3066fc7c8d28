"""What an erasure destroys and what it leaves."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from rapport.clients.belongings import belongings
from rapport.clients.models import Client, DataKey, Erasure, Passage, SearchToken

DERIVED = (SearchToken, Passage)  # how they are found; nothing of their own


@dataclass(frozen=True, slots=True)
class Line:
    """Rows of one kind."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Forgetting:
    """A dry run: what would become unreadable, and what would stay as references and times."""

    destroyed: list[Line]
    kept: list[Line]


def forgetting(client: Client) -> Forgetting:
    """What erasing this client would do. One count for each table."""
    people = [client.pk, *client.merged.values_list("pk", flat=True)]
    sealed = [Line(str(DataKey._meta.verbose_name_plural), keys_of(people).count())]
    plain: list[Line] = []
    for belonging in belongings():
        if belonging.model not in DERIVED:
            line = Line(
                str(belonging.model._meta.verbose_name_plural), belonging.of(people).count()
            )
            (sealed if belonging.columns else plain).append(line)
    return Forgetting(_some(sealed), _some(plain))


def _some(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.count]


def destroyed(people: Collection[int]) -> dict[str, int]:
    """How many rows of each table, and how many keys, an erasure of these clients destroys."""
    counts = {b.model._meta.label_lower: b.of(people).count() for b in belongings() if b.columns}
    return counts | {DataKey._meta.label_lower: keys_of(people).count()}


def keys_of(people: Collection[int]) -> QuerySet[DataKey]:
    """Every key that opens something these clients said."""
    own = Client.objects.filter(pk__in=people).values("key_id")
    return DataKey.objects.filter(Q(client__in=people) | Q(pk__in=own))


def unswept(*, before: datetime) -> QuerySet[Erasure]:
    """Erasures of the current practice whose keys may still lie in the database's files."""
    return Erasure.objects.filter(swept_at=None, at__lt=before)
