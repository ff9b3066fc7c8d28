"""Where and when a practice works."""

from collections.abc import Iterable

from django.db import models

from rapport.core.opening_hours import Calendar, Span
from rapport.core.opening_hours import Closure as ClosedDays
from rapport.database.tenancy import TenantModel


class Practice(models.Model):
    """One business; row-level security keeps every other practice's rows out of its sight."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(unique=True)
    emergency_line = models.TextField(
        help_text="Stands on every form and every automatic text; may be edited, not emptied."
    )
    is_medical = models.BooleanField(default=True)
    is_simulated = models.BooleanField(default=False)
    phone_region = models.CharField(max_length=2, default="US")
    founded_at = models.DateTimeField()
    set_up_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(emergency_line=""), name="practice_emergency_line_stands"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Location(TenantModel):
    """A place with a time zone and opening hours."""

    name = models.CharField(max_length=120)
    zone = models.CharField(max_length=64)
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name

    @property
    def calendar(self) -> Calendar:
        """Its hours as the pure rules read them; prefetch `spans` and `closures`."""
        return calendar_of(self.zone, self.spans.all(), self.closures.all())


class OpeningSpan(TenantModel):
    """One span of opening on a weekday (0 is Monday); closing at or before opening means over midnight."""

    location = models.ForeignKey(Location, on_delete=models.CASCADE, related_name="spans")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="span_weekday_0_to_6")
        ]


class Closure(TenantModel):
    """Days on which a location stays closed."""

    location = models.ForeignKey(Location, on_delete=models.CASCADE, related_name="closures")
    first_day = models.DateField()
    last_day = models.DateField()
    name = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="closure_ends_after_start",
            )
        ]


def calendar_of(zone: str, spans: Iterable[OpeningSpan], closures: Iterable[Closure]) -> Calendar:
    """The hours of one place in the form the rules know."""
    return Calendar(
        zone=zone,
        spans=tuple(Span(s.weekday, s.opens, s.closes) for s in spans),
        closures=tuple(ClosedDays(c.first_day, c.last_day) for c in closures),
    )
