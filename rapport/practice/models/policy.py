"""How fast the practice promises to answer, and who is told when it does not."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.core.response_clock import AfterHours, Policy
from rapport.core.response_clock import Rung as RungRule
from rapport.database.tenancy import TenantModel
from rapport.practice.models.place import Location
from rapport.practice.models.team import Staff


class ResponsePolicy(TenantModel):
    """Targets of the response clock. A new version never changes deadlines already given.

    The most specific current row wins: location before channel kind before priority before the
    practice's default (all three empty).
    """

    class After(models.TextChoices):
        STARTS_AT_OPENING = AfterHours.STARTS_AT_OPENING.value, _("The clock starts at opening")
        ON_CALL = AfterHours.ON_CALL.value, _("Somebody on call answers: the clock runs")
        PROMISE = AfterHours.ACKNOWLEDGE_AND_PROMISE.value, _("Acknowledge and promise a time")

    location = models.ForeignKey(
        Location, null=True, blank=True, on_delete=models.CASCADE, related_name="policies"
    )
    channel_kind = models.CharField(max_length=20, blank=True)
    priority = models.CharField(max_length=10, blank=True)
    version = models.PositiveIntegerField(default=1)
    target_seconds = models.PositiveIntegerField(default=300)
    warn_fraction = models.FloatField(
        default=0.6, help_text="Share of the target after which it counts as due soon."
    )
    accept_seconds = models.PositiveIntegerField(
        default=90, help_text="How long somebody has to take it before the next person is asked."
    )
    after_hours = models.CharField(
        max_length=30, choices=After.choices, default=After.STARTS_AT_OPENING
    )
    promise_seconds = models.PositiveIntegerField(
        default=900, help_text="After opening, the time promised in the acknowledgement."
    )
    is_current = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "location", "channel_kind", "priority"],
                condition=models.Q(is_current=True),
                name="policy_one_current",
                nulls_distinct=False,
            )
        ]

    def rule(self, ladder: "tuple[LadderStep, ...]") -> Policy:
        """The policy as the pure rules read it."""
        return Policy(
            version=self.version,
            target_seconds=self.target_seconds,
            warn_fraction=self.warn_fraction,
            after_hours=AfterHours(self.after_hours),
            promise_seconds=self.promise_seconds,
            accept_seconds=self.accept_seconds,
            ladder_seconds=tuple(step.after_seconds for step in ladder),
        )


class LadderStep(TenantModel):
    """A rung of the escalation ladder: who is told how long after the deadline, in core's order."""

    class Rung(models.TextChoices):
        OWNER = RungRule.OWNER.value, _("Whoever it belongs to")
        NEXT_QUALIFIED = RungRule.NEXT_QUALIFIED.value, _("The next qualified person")
        LEAD = RungRule.LEAD.value, _("The lead")
        MANAGER = RungRule.MANAGER.value, _("The manager")

    position = models.PositiveSmallIntegerField()
    rung = models.CharField(max_length=20, choices=Rung.choices)
    after_seconds = models.PositiveIntegerField()
    staff = models.ForeignKey(
        Staff, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["practice", "position"], name="ladder_position_once")
        ]
