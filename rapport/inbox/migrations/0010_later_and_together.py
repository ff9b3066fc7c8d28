"""Replies that leave later, and many conversations changed at once."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("practice", "0006_ones_own_desk"),
        ("inbox", "0009_until_when_they_looked"),
    ]

    operations = [
        migrations.AddField(
            model_name="outgoing",
            name="scheduled_for",
            field=models.DateTimeField(
                help_text="when its writer wants it to leave; NULL: at once", null=True
            ),
        ),
        migrations.AddField(
            model_name="outgoing",
            name="held_why",
            field=models.CharField(
                blank=True,
                default="",
                help_text="core.scheduled_replies.Held: why it did not leave",
                max_length=20,
            ),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="outgoing",
            name="state",
            field=models.CharField(
                choices=[
                    ("queued", "On its way"),
                    ("sending", "Being sent"),
                    ("accepted", "Accepted"),
                    ("delivered", "Delivered"),
                    ("failed", "Failed"),
                    ("withdrawn", "Taken back"),
                    ("held", "Waits for its writer"),
                ],
                default="queued",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="event",
            name="kind",
            field=models.CharField(
                choices=[
                    ("received", "Received"),
                    ("inquiry_opened", "Inquiry Opened"),
                    ("acknowledged", "Acknowledged"),
                    ("reply_queued", "Reply Queued"),
                    ("reply_withdrawn", "Reply Withdrawn"),
                    ("reply_accepted", "Reply Accepted"),
                    ("reply_failed", "Reply Failed"),
                    ("answered", "Answered"),
                    ("client_replied", "Client Replied"),
                    ("warned", "Warned"),
                    ("went_late", "Went Late"),
                    ("escalated", "Escalated"),
                    ("assigned", "Assigned"),
                    ("accepted", "Accepted"),
                    ("not_taken", "Not Taken"),
                    ("noted", "Noted"),
                    ("snoozed", "Snoozed"),
                    ("woken", "Woken"),
                    ("closed", "Closed"),
                    ("reopened", "Reopened"),
                    ("paused", "Paused"),
                    ("resumed", "Resumed"),
                    ("merged", "Merged"),
                    ("split", "Split"),
                    ("moved", "Moved"),
                    ("undone", "Undone"),
                    ("tagged", "Tagged"),
                    ("priority_set", "Priority Set"),
                    ("dropped", "Dropped"),
                    ("flagged", "Flagged"),
                    ("paged", "Paged"),
                    ("flag_acknowledged", "Flag Acknowledged"),
                    ("flag_closed", "Flag Closed"),
                    ("flag_lowered", "Flag Lowered"),
                    ("zone_entered", "Zone Entered"),
                    ("zone_left", "Zone Left"),
                    ("corrected", "Corrected"),
                    ("gesture_given", "Gesture Given"),
                    ("held_back", "Held Back"),
                    ("scheduled", "Scheduled"),
                    ("held", "Held"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="BulkDeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("assign", "Assign"),
                            ("tag", "Tag"),
                            ("snooze", "Snooze"),
                            ("close", "Close"),
                        ],
                        max_length=10,
                    ),
                ),
                ("order", models.JSONField(default=dict)),
                ("before", models.JSONField(default=list)),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="practice.staff",
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
            options={"abstract": False},
        ),
    ]
