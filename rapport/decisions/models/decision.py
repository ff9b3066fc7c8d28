"""A decision, with all that has to be written down before anybody knows what came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.core.decisions import State as States
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Location, Staff


class Decision(TenantModel):
    """A question of the practice, and what is expected of answering it with yes.

    `finding` is the key of a finding of the month's review, with the spell it was counted in: `counted`
    rows, `counted_of` looked at where that is known. `amount` is in the measure's own unit
    (measures.py). No location means all of them.
    """

    class Area(models.TextChoices):
        HOURS = "hours", _("Hours")
        CARE = "care", _("Care")
        ACCOUNTING = "accounting", _("Accounting")
        PHONES = "phones", _("Phones")
        STAFFING = "staffing", _("Staffing")
        EQUIPMENT = "equipment", _("Equipment")
        FACILITY = "facility", _("Facility")
        OTHER = "other", _("Other")

    class Direction(models.TextChoices):
        BETTER = "better", _("It gets better, at least by")
        NOT_WORSE = "not_worse", _("It gets no worse than by")

    class State(models.TextChoices):
        OPEN = States.OPEN.value, _("Open")
        GOING = States.GOING.value, _("Going")
        DROPPED = States.DROPPED.value, _("Dropped")
        ENDED = States.ENDED.value, _("Ended")

    question = models.CharField(max_length=160)
    area = models.CharField(max_length=12, choices=Area.choices)
    rests_on = models.CharField(max_length=400, blank=True)
    finding = models.SlugField(max_length=20, blank=True)
    finding_since = models.DateTimeField(null=True)
    finding_until = models.DateTimeField(null=True)
    counted = models.PositiveIntegerField(null=True)
    counted_of = models.PositiveIntegerField(null=True)
    expected = models.CharField(max_length=300)
    measure = models.SlugField(max_length=40)
    direction = models.CharField(max_length=10, choices=Direction.choices)
    amount = models.DecimalField(max_digits=7, decimal_places=1)
    starts_on = models.DateField()
    look_again_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    opened_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    opened_at = models.DateTimeField()
    locations: "models.ManyToManyField[Location, DecisionLocation]" = models.ManyToManyField(
        Location, through="DecisionLocation", related_name="+"
    )

    class Meta:
        ordering = ["-opened_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_on__lt=models.F("look_again_on")),
                name="decision_looked_at_after_start",
            ),
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="decision_amount"),
        ]

    def __str__(self) -> str:
        return self.question


class DecisionLocation(TenantModel):
    """A place that a decision is about."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="places")
    location = models.ForeignKey(Location, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "location"], name="decision_location_once")
        ]
