"""A rule, its versions, and the dry runs each version was judged by."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class Rule(TenantModel):
    """Something that happens by itself. It acts while it is on, by its newest version.

    `after_event`: the last number of the inbox's ledger when it was switched on; what came before is
    left alone. `stopped_at`: it acted more than `cap_per_hour` times and was switched off for it.
    """

    name = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField(default=0)
    is_on = models.BooleanField(default=False)
    on_since = models.DateTimeField(null=True)
    after_event = models.BigIntegerField(default=0)
    cap_per_hour = models.PositiveSmallIntegerField(default=60)
    stopped_at = models.DateTimeField(null=True)
    archived_at = models.DateTimeField(null=True)
    made_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class Version(TenantModel):
    """What a rule said from `made_at` on. `document` is what `core.rules.parse` reads."""

    rule = models.ForeignKey(Rule, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    document = models.JSONField()
    made_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["rule", "number"], name="rule_version_once")]


class Trial(TenantModel):
    """What a version would have done since `since`. `rows`: [{conversation, at, deeds}], newest first.

    Deeds are {do, value, held}; `flooded_at` is when the cap would have stopped it.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="trials")
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    since = models.DateTimeField()
    looked = models.PositiveIntegerField()
    matched = models.PositiveIntegerField()
    acted = models.PositiveIntegerField()
    held = models.PositiveIntegerField()
    flooded_at = models.DateTimeField(null=True)
    is_whole = models.BooleanField(default=True, help_text="false: there was more than is read")
    rows = models.JSONField(default=list)

    class Meta:
        ordering = ["-at", "-id"]
