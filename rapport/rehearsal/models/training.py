"""What somebody trains: goals with a day, questions that come back, and ratings of the persona."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.guidance.models import Fact
from rapport.practice.models import Staff
from rapport.rehearsal.models.rehearsals import Rehearsal


class Goal(TenantModel):
    """One thing somebody trains until a day. `is_shared`: noted in the team, so the team sees it."""

    owner = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="training_goals")
    weakness = models.CharField(max_length=200)
    interaction_key = models.SlugField(max_length=50, blank=True)
    due_on = models.DateField()
    rehearsal = models.ForeignKey(
        Rehearsal, null=True, on_delete=models.SET_NULL, related_name="goals"
    )
    is_shared = models.BooleanField(default=False)
    written_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["due_on", "id"]


class DrillCard(TenantModel):
    """A fact as somebody's question: in which box it is, and when it comes back (core.rehearsal.drills)."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="+")
    box = models.PositiveSmallIntegerField(default=0)
    due_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["staff", "fact"], name="drill_card_once")]


class DrillAnswer(TenantModel):
    """Whether it was known on a day; what was answered is kept nowhere."""

    card = models.ForeignKey(DrillCard, on_delete=models.CASCADE, related_name="answers")
    is_right = models.BooleanField()
    at = models.DateTimeField()


class Rating(TenantModel):
    """A blind answer to "does this client answer to what was said?", 1 to 7, with no label shown."""

    rehearsal = models.ForeignKey(Rehearsal, on_delete=models.CASCADE, related_name="ratings")
    rater = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    points = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rehearsal", "rater"], name="rating_once"),
            models.CheckConstraint(
                condition=models.Q(points__gte=1, points__lte=7), name="rating_1_to_7"
            ),
        ]
