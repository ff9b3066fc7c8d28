"""Notices: what somebody was told about by itself, every attempt at it, and what they want to be told."""

from datetime import time

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.core.notices import Kind as AnyKind
from rapport.database.tenancy import TenantModel
from rapport.inbox.models import Conversation
from rapport.practice.models import AlertAddress, Staff


class Notice(TenantModel):
    """One thing one person is told. It climbs from way to way until it is seen or matters no more.

    `source` is what it came from; the same source tells the same person once. `due_at`: when the
    next step is looked at; one loop claims rows by it. `data` holds references and numbers only.
    `interrupted_at`: it used up the hour's one sound (core.alerts).
    """

    class Kind(models.TextChoices):
        GIVEN = AnyKind.GIVEN.value, _("Given to you")
        HANDED = AnyKind.HANDED.value, _("Handed over to you")
        WARNED = AnyKind.WARNED.value, _("Yours is due soon")
        LATE = AnyKind.LATE.value, _("Yours is late")
        UNATTENDED = AnyKind.UNATTENDED.value, _("Late, and nobody has taken it")
        ANSWERED = AnyKind.ANSWERED.value, _("A client of yours wrote again")
        MENTIONED = AnyKind.MENTIONED.value, _("A colleague named you in a note")
        CHANNEL = AnyKind.CHANNEL.value, _("A channel is silent or failing")
        TRAINING = AnyKind.TRAINING.value, _("Something to train is due")
        LOST = AnyKind.LOST.value, _("A device of yours is out of reach")
        DIGEST = AnyKind.DIGEST.value, _("The day's digest")
        TRIAL = AnyKind.TRIAL.value, _("A test")

    class End(models.TextChoices):
        SEEN = "seen", _("Seen")
        MOOT = "moot", _("Not needed any more")
        REPLACED = "replaced", _("Replaced by a newer one")

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    conversation = models.ForeignKey(
        Conversation, null=True, on_delete=models.CASCADE, related_name="notices"
    )
    source = models.CharField(max_length=60)
    data = models.JSONField(default=dict)
    deadline_at = models.DateTimeField(null=True, help_text="the client's, when it was made")
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    interrupted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end = models.CharField(max_length=10, choices=End.choices, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "staff", "source"], name="notice_once")
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=models.Q(due_at__isnull=False), name="notice_due"
            ),
            models.Index(fields=["practice", "staff", "-made_at"], name="notice_newest"),
            models.Index(
                fields=["practice", "conversation"],
                condition=models.Q(ended_at__isnull=True),
                name="notice_standing",
            ),
        ]


class NoticeAttempt(TenantModel):
    """One notice in one way, at one address; also one that was left out, with its reason.

    `address` is null on screen, and for the e-mail address somebody signs in with. `is_recall`: it
    takes the place of a notification that is not needed any more. `shown_at`: the device (or an
    open page) said that it shows it.
    """

    class Way(models.TextChoices):
        SCREEN = "screen", _("On screen")
        PUSH = "push", _("Notification on a device")
        EMAIL = "email", _("E-mail")
        SMS = "sms", _("Text message")

    class State(models.TextChoices):
        QUEUED = "queued", _("On its way")
        SENDING = "sending", _("Being sent")
        ACCEPTED = "accepted", _("Sent")
        SHOWN = "shown", _("Arrived")
        FAILED = "failed", _("Failed")
        WITHDRAWN = "withdrawn", _("Not needed any more")
        LEFT_OUT = "left_out", _("Left out")

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="attempts")
    way = models.CharField(max_length=10, choices=Way.choices)
    address = models.ForeignKey(
        AlertAddress, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    device = models.CharField(max_length=80, blank=True, help_text="its name then")
    is_loud = models.BooleanField(default=False)
    is_recall = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    accepted_at = models.DateTimeField(null=True)
    shown_at = models.DateTimeField(null=True)
    provider_id = models.CharField(max_length=80, blank=True)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(due_at__isnull=False),
                name="notice_attempt_due",
            ),
            models.Index(fields=["practice", "notice"], name="notice_attempts"),
        ]


class NoticeRules(TenantModel):
    """What one person chose; whoever has no row has the defaults.

    `levels`: {kind: {way: level}}, only what differs. `quiet`: [[weekday, "22:00", "07:00"]], Monday
    is 0, ending the next morning where it ends before it begins. `zone`: IANA, empty for the
    practice's.
    """

    class Hours(models.TextChoices):
        ON_SHIFT = "on_shift", _("Only while I am on shift")
        EXCEPT = "except", _("At any time except in my quiet hours")
        ALWAYS = "always", _("At any time")

    staff = models.OneToOneField(Staff, on_delete=models.CASCADE, related_name="notice_rules")
    levels = models.JSONField(default=dict)
    hours = models.CharField(max_length=10, choices=Hours.choices, default=Hours.ON_SHIFT)
    quiet = models.JSONField(default=list)
    zone = models.CharField(max_length=64, blank=True)
    digest_at = models.TimeField(default=time(8, 30))
    changed_at = models.DateTimeField()


class NoticesReadUpTo(models.Model):
    """How far the ledger of all practices was read for notices: one row, a number and nothing else."""

    event_id = models.BigIntegerField(default=0)
