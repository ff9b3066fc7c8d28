"""Judgment zones, and what staff may give without asking."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Role, Skill


class Zone(TenantModel):
    """A kind of moment in which a qualified person answers in their own words.

    `key` is one of core.zones' shipped keys or the practice's own. `triggers` are the conditions of
    core.zones in JSON. Clinical worry is always on. `authority_cents` is what one person may give
    without asking in one conversation of this zone.
    """

    key = models.SlugField(max_length=30)
    name = models.CharField(max_length=60)
    purpose = models.CharField(max_length=200, blank=True)
    is_on = models.BooleanField(default=True)
    is_chosen = models.BooleanField(default=False, help_text="one of the practice's three moments")
    position = models.PositiveSmallIntegerField(default=0)
    triggers = models.JSONField(default=list)
    skill = models.ForeignKey(
        Skill, null=True, blank=True, on_delete=models.SET_NULL, related_name="zones"
    )
    authority = models.CharField(max_length=300, blank=True)
    authority_cents = models.PositiveIntegerField(default=0)
    exit_question = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["practice", "key"], name="zone_key_once")]

    def __str__(self) -> str:
        return self.name


class Gesture(TenantModel):
    """Something that makes it right: what it costs the practice, and who may give it without asking."""

    name = models.CharField(max_length=80)
    cents = models.PositiveIntegerField(default=0)
    roles = ArrayField(models.CharField(max_length=20, choices=Role.choices), default=list)
    is_clinical = models.BooleanField(
        default=False, help_text=_("A treatment or a product: only a clinician may give it.")
    )
    is_on = models.BooleanField(default=True)

    class Meta:
        ordering = ["cents", "name"]

    def __str__(self) -> str:
        return self.name
