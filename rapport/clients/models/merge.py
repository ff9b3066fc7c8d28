"""Merges, kept so that they can be undone."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from rapport.clients.models.client import Client
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class ClientMerge(TenantModel):
    """Two clients turned out to be one; `moved` lists the ids of every row that changed hands.

    `times` holds, for each time of contact, what it was before and what the merge made of it.
    """

    kept = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="+")
    absorbed = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="+")
    moved = models.JSONField(default=dict)
    times = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
