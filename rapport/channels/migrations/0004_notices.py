"""What somebody was told about by itself, every attempt at it, and what they want to be told."""

import datetime

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("channels", "0003_twilio_account"),
        ("inbox", "0009_until_when_they_looked"),
        ("practice", "0005_interrupted_and_shown"),
    ]

    operations = [
        migrations.CreateModel(
            name="NoticesReadUpTo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("event_id", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("given", "Given to you"),
                            ("handed", "Handed over to you"),
                            ("warned", "Yours is due soon"),
                            ("late", "Yours is late"),
                            ("unattended", "Late, and nobody has taken it"),
                            ("answered", "A client of yours wrote again"),
                            ("mentioned", "A colleague named you in a note"),
                            ("channel", "A channel is silent or failing"),
                            ("training", "Something to train is due"),
                            ("lost", "A device of yours is out of reach"),
                            ("digest", "The day's digest"),
                            ("trial", "A test"),
                        ],
                        max_length=12,
                    ),
                ),
                ("source", models.CharField(max_length=60)),
                ("data", models.JSONField(default=dict)),
                (
                    "deadline_at",
                    models.DateTimeField(help_text="the client's, when it was made", null=True),
                ),
                ("made_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("interrupted_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("seen", "Seen"),
                            ("moot", "Not needed any more"),
                            ("replaced", "Replaced by a newer one"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="inbox.conversation",
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="practice.practice",
                    ),
                ),
                (
                    "staff",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="practice.staff",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NoticeAttempt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("screen", "On screen"),
                            ("push", "Notification on a device"),
                            ("email", "E-mail"),
                            ("sms", "Text message"),
                        ],
                        max_length=10,
                    ),
                ),
                ("device", models.CharField(blank=True, help_text="its name then", max_length=80)),
                ("is_loud", models.BooleanField(default=False)),
                ("is_recall", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "On its way"),
                            ("sending", "Being sent"),
                            ("accepted", "Sent"),
                            ("shown", "Arrived"),
                            ("failed", "Failed"),
                            ("withdrawn", "Not needed any more"),
                            ("left_out", "Left out"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("queued_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("accepted_at", models.DateTimeField(null=True)),
                ("shown_at", models.DateTimeField(null=True)),
                ("provider_id", models.CharField(blank=True, max_length=80)),
                ("error", models.CharField(blank=True, max_length=200)),
                (
                    "address",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="practice.alertaddress",
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attempts",
                        to="channels.notice",
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="practice.practice",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NoticeRules",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("levels", models.JSONField(default=dict)),
                (
                    "hours",
                    models.CharField(
                        choices=[
                            ("on_shift", "Only while I am on shift"),
                            ("except", "At any time except in my quiet hours"),
                            ("always", "At any time"),
                        ],
                        default="on_shift",
                        max_length=10,
                    ),
                ),
                ("quiet", models.JSONField(default=list)),
                ("zone", models.CharField(blank=True, max_length=64)),
                ("digest_at", models.TimeField(default=datetime.time(8, 30))),
                ("changed_at", models.DateTimeField()),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="practice.practice",
                    ),
                ),
                (
                    "staff",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notice_rules",
                        to="practice.staff",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)), fields=["due_at"], name="notice_due"
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(fields=["practice", "staff", "-made_at"], name="notice_newest"),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("ended_at__isnull", True)),
                fields=["practice", "conversation"],
                name="notice_standing",
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.UniqueConstraint(
                fields=("practice", "staff", "source"), name="notice_once"
            ),
        ),
        migrations.AddIndex(
            model_name="noticeattempt",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["due_at"],
                name="notice_attempt_due",
            ),
        ),
        migrations.AddIndex(
            model_name="noticeattempt",
            index=models.Index(fields=["practice", "notice"], name="notice_attempts"),
        ),
    ]
