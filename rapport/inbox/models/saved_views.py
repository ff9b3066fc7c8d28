"""Views of the desk that a practice makes for itself."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Conversation
from rapport.practice.models import Location, Role, Staff


class SavedView(TenantModel):
    """A filter over the desk's columns under a name; an empty field asks for nothing.

    `owner` None: shared, with everybody or with the `roles` that are named. A collected view also asks
    that somebody, or a rule, put the conversation into it.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("The client waits for us")
        CLIENT = "client", _("We wait for the client")
        SNOOZED = "snoozed", _("Snoozed")
        CLOSED = "closed", _("Closed")

    class Whose(models.TextChoices):
        ANYBODY = "", _("Anybody’s")
        ME = "me", _("Mine (of whoever looks)")
        NOBODY = "nobody", _("Nobody’s")
        PERSON = "person", _("One person’s")

    class Zone(models.TextChoices):
        ANY = "", _("In a judgment zone or not")
        INSIDE = "in", _("In a judgment zone")
        OUTSIDE = "out", _("In no judgment zone")

    class Due(models.TextChoices):
        ANY = "", _("Due at any time")
        SOON = "soon", _("Due soon")
        LATE = "late", _("Late")

    name = models.CharField(max_length=40)
    owner = models.ForeignKey(
        Staff, null=True, on_delete=models.CASCADE, related_name="saved_views"
    )
    roles = ArrayField(models.CharField(max_length=20, choices=Role.choices), default=list)
    position = models.PositiveSmallIntegerField(default=0)
    is_collected = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    whose = models.CharField(max_length=10, choices=Whose.choices, blank=True)
    person = models.ForeignKey(Staff, null=True, on_delete=models.CASCADE, related_name="+")
    location = models.ForeignKey(Location, null=True, on_delete=models.CASCADE, related_name="+")
    channel_kind = models.CharField(max_length=20, blank=True)
    priority = models.CharField(max_length=10, choices=Conversation.Priority.choices, blank=True)
    tags = ArrayField(models.CharField(max_length=40), default=list)
    zone = models.CharField(max_length=5, choices=Zone.choices, blank=True)
    due = models.CharField(max_length=5, choices=Due.choices, blank=True)
    made_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(whose="person", person__isnull=False)
                | ~models.Q(whose="person") & models.Q(person__isnull=True),
                name="saved_view_person_is_named",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ViewEntry(TenantModel):
    """A conversation that was put into a collected view; `by` None: a rule put it there."""

    view = models.ForeignKey(SavedView, on_delete=models.CASCADE, related_name="entries")
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="view_entries"
    )
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["view", "conversation"], name="view_entry_once")
        ]
