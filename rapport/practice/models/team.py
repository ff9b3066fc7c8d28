"""Who works in a practice, what they are qualified for, and when they are there."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models.place import Location


class Role(models.TextChoices):
    """What a staff member is in the practice; see docs/guide for what each may do."""

    OWNER = "owner", _("Owner")
    MANAGER = "manager", _("Manager")
    CLINICIAN = "clinician", _("Clinician")
    PROVIDER = "provider", _("Provider")
    FRONT_DESK = "front_desk", _("Front desk")


class Skill(TenantModel):
    """Something the practice asks of whoever answers."""

    slug = models.SlugField()
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice", "slug"], name="skill_slug_once")]

    def __str__(self) -> str:
        return self.name


class Staff(TenantModel):
    """A user's membership in a practice."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships"
    )
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=20, choices=Role.choices)
    title = models.CharField(max_length=120, blank=True)
    languages = models.JSONField(default=list, help_text="ISO 639-1 codes")
    capacity = models.PositiveSmallIntegerField(
        default=6, help_text="How many clients may wait for this person at once."
    )
    is_active = models.BooleanField(default=True)
    is_away = models.BooleanField(default=False)
    seen_at = models.DateTimeField(null=True)
    idle_since = models.DateTimeField(null=True)
    interrupted_at = models.DateTimeField(
        null=True, help_text="when a suggestion or a notice last made a sound (core.alerts)"
    )
    left_at = models.DateTimeField(
        null=True, help_text="when they went, until they have read what changed since"
    )
    desk_order = ArrayField(
        models.CharField(max_length=40), default=list, help_text="keys of the desk's views"
    )
    desk_hidden = ArrayField(models.CharField(max_length=40), default=list)
    skills: "models.ManyToManyField[Skill, SkillGrant]" = models.ManyToManyField(
        Skill, through="SkillGrant", through_fields=("staff", "skill"), related_name="people"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice", "user"], name="staff_user_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def runs_the_practice(self) -> bool:
        """Owners and managers edit the practice's settings."""
        return self.role in {Role.OWNER, Role.MANAGER}


class SkillGrant(TenantModel):
    """A manager says that somebody is qualified."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="grants")
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="grants")
    granted_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    granted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["staff", "skill"], name="skill_granted_once")
        ]


class Shift(TenantModel):
    """A weekly stretch of work, in the location's time; one day only when both days are the same."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="shifts")
    location = models.ForeignKey(Location, on_delete=models.CASCADE, related_name="shifts")
    weekday = models.PositiveSmallIntegerField()
    starts = models.TimeField()
    ends = models.TimeField()
    is_on_call = models.BooleanField(default=False)
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["weekday", "starts"]


class Absence(TenantModel):
    """Somebody is away, whatever the shifts say."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="absences")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    note = models.CharField(max_length=120, blank=True)
