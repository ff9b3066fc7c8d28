"""Views that a practice saves for itself, and tags that are coloured, merged and put away."""

from typing import Any

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

ROLES = [
    ("owner", "Owner"),
    ("manager", "Manager"),
    ("clinician", "Clinician"),
    ("provider", "Provider"),
    ("front_desk", "Front desk"),
]


def practice() -> models.ForeignKey:
    return models.ForeignKey(
        db_index=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="+",
        to="practice.practice",
    )


def staff(
    name: str = "+", on_delete: Any = django.db.models.deletion.SET_NULL
) -> models.ForeignKey:
    return models.ForeignKey(null=True, on_delete=on_delete, related_name=name, to="practice.staff")


CASCADE = django.db.models.deletion.CASCADE


class Migration(migrations.Migration):
    dependencies = [("inbox", "0007_second_look")]

    operations = [
        migrations.AddField(
            model_name="tag",
            name="colour",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "Plain"),
                    ("sea", "Sea"),
                    ("moss", "Moss"),
                    ("sand", "Sand"),
                    ("clay", "Clay"),
                    ("lilac", "Lilac"),
                    ("slate", "Slate"),
                ],
                default="",
                max_length=10,
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="tag", name="archived_at", field=models.DateTimeField(null=True)
        ),
        migrations.AddField(
            model_name="tag",
            name="merged_into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="merged",
                to="inbox.tag",
            ),
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                (
                    "roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=ROLES, max_length=20),
                        default=list,
                        size=None,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("is_collected", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "The client waits for us"),
                            ("client", "We wait for the client"),
                            ("snoozed", "Snoozed"),
                            ("closed", "Closed"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "whose",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Anybody’s"),
                            ("me", "Mine (of whoever looks)"),
                            ("nobody", "Nobody’s"),
                            ("person", "One person’s"),
                        ],
                        max_length=10,
                    ),
                ),
                ("channel_kind", models.CharField(blank=True, max_length=20)),
                (
                    "priority",
                    models.CharField(
                        blank=True,
                        choices=[("low", "Low"), ("normal", "Normal"), ("high", "High")],
                        max_length=10,
                    ),
                ),
                (
                    "tags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), default=list, size=None
                    ),
                ),
                (
                    "zone",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "In a judgment zone or not"),
                            ("in", "In a judgment zone"),
                            ("out", "In no judgment zone"),
                        ],
                        max_length=5,
                    ),
                ),
                (
                    "due",
                    models.CharField(
                        blank=True,
                        choices=[("", "Due at any time"), ("soon", "Due soon"), ("late", "Late")],
                        max_length=5,
                    ),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "location",
                    models.ForeignKey(
                        null=True, on_delete=CASCADE, related_name="+", to="practice.location"
                    ),
                ),
                ("made_by", staff()),
                ("owner", staff("saved_views", CASCADE)),
                ("person", staff(on_delete=CASCADE)),
                ("practice", practice()),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person__isnull", False), ("whose", "person")),
                            models.Q(
                                models.Q(("whose", "person"), _negated=True),
                                ("person__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="saved_view_person_is_named",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ViewEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("by", staff()),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=CASCADE, related_name="view_entries", to="inbox.conversation"
                    ),
                ),
                ("practice", practice()),
                (
                    "view",
                    models.ForeignKey(
                        on_delete=CASCADE, related_name="entries", to="inbox.savedview"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("view", "conversation"), name="view_entry_once")
                ],
            },
        ),
    ]
