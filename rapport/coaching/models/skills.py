"""What the practice says about its skills, and who granted or took back one, and why."""

from django.db import models

from rapport.core.skills import REFRESH_DAYS
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Skill, Staff


class SkillCare(TenantModel):
    """What a skill means here, and after how many days without practice a refresher is due."""

    skill = models.OneToOneField(Skill, on_delete=models.CASCADE, related_name="care")
    means = models.CharField(max_length=300, blank=True)
    refresh_days = models.PositiveSmallIntegerField(default=REFRESH_DAYS)


class SkillDecision(TenantModel):
    """A leader granted a skill or took it back, with the reason. The grant itself is the practice's."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="decisions")
    is_granted = models.BooleanField()
    why = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["practice", "skill", "-at"], name="skill_decisions")]
