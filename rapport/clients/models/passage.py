"""Passages: notes, memories and messages as the search finds them. Derived: no word lies in them."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from rapport.clients.models.client import Client
from rapport.database.tenancy import TenantModel


class Passage(TenantModel):
    """Something that was written, as keyed numbers of the beginnings of its words.

    The numbers are keyed by practice and segment: the same word has another number every few
    thousand passages. Found through the definer function find_passages only, since operators on
    arrays are not leakproof. `source_id` is the number of the note, memory or message.
    """

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="passages")
    source = models.CharField(max_length=10)
    source_id = models.BigIntegerField()
    segment = models.PositiveIntegerField()
    at = models.DateTimeField(help_text="when it was said")
    tokens = ArrayField(models.IntegerField())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "source", "source_id"], name="passage_once")
        ]
        # Without a list of what is still to be sorted in: a search would have to read all of it.
        indexes = [GinIndex(fields=["tokens"], fastupdate=False, name="passage_tokens")]


class Segment(TenantModel):
    """Some thousand passages that followed each other, and the time they span."""

    number = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice", "number"], name="segment_once")]
