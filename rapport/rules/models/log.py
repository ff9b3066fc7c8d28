"""The log: a rule looks at an occasion once, and everything it did stands here with its undoing."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.core.rules import Held
from rapport.database.tenancy import TenantModel
from rapport.inbox.models import Conversation
from rapport.practice.models import Staff
from rapport.rules.models.rule import Rule, Version


class Mark(TenantModel):
    """How far the ledger was read. Numbers may be committed out of order, so it follows behind.

    What is above `event_id` is looked at; at `next_at` it is raised to `next_id`.
    """

    event_id = models.BigIntegerField(default=0)
    next_id = models.BigIntegerField(default=0)
    next_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice"], name="rule_mark_once")]


class Look(TenantModel):
    """A rule looked at one occasion. The constraint is why it never does so twice.

    `occasion` is a kind of event (core.rules.OCCASIONS), `subject_id` the message or inquiry it is
    about.
    """

    rule = models.ForeignKey(Rule, on_delete=models.CASCADE, related_name="looks")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    occasion = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    is_match = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "occasion", "subject_id"], name="rule_look_once"
            )
        ]


class Deed(TenantModel):
    """One thing a rule did, or held back and why. `before`: what undoing puts back; empty: it can not."""

    class Held(models.TextChoices):
        FLAG = Held.FLAG.value, _("a red flag is open: nothing happens by itself")
        ZONE = Held.ZONE.value, _("a judgment zone: people let it rest or close it")
        WAITS = Held.WAITS.value, _("the client waits for an answer")
        CLOSED = Held.CLOSED.value, _("it is closed")
        TAKEN = Held.TAKEN.value, _("an earlier rule decided that")
        SO_ALREADY = Held.SO_ALREADY.value, _("it was so already")
        NOBODY = "nobody", _("nobody who may have it was free")
        GONE = "gone", _("what it names is no longer there")

    look = models.ForeignKey(Look, on_delete=models.CASCADE, related_name="deeds")
    rule = models.ForeignKey(Rule, on_delete=models.CASCADE, related_name="deeds")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    do = models.CharField(max_length=10)
    value = models.JSONField(default=str)
    held = models.CharField(max_length=12, choices=Held.choices, blank=True)
    before = models.JSONField(default=dict)
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["practice", "rule", "-at", "-id"])]
