"""Judgment zones, the guideline that stands in each, and what staff may give without asking."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Role, Skill, Staff


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


class Guideline(TenantModel):
    """A goal and its bounds instead of a script. A change is a new version; the old one stays.

    `facts` are [{name, value, reviewed_on}]; the other lists hold one sentence each.
    """

    zone = models.ForeignKey(
        Zone, null=True, blank=True, on_delete=models.CASCADE, related_name="guidelines"
    )
    title = models.CharField(max_length=120)
    goal = models.CharField(max_length=300)
    must_cover = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    never_say = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    talking_points = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    facts = models.JSONField(default=list, blank=True)
    version = models.PositiveIntegerField(default=1)
    is_current = models.BooleanField(default=True)
    written_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "zone"],
                condition=models.Q(is_current=True, zone__isnull=False),
                name="guideline_one_current",
            )
        ]


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
