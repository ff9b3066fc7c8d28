"""A phone that rings, and on whose desks."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import rapport.database.sealed

CASCADE = django.db.models.deletion.CASCADE
SET_NULL = django.db.models.deletion.SET_NULL


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0005_understanding"),
        ("practice", "0004_growing"),
        ("inbox", "0009_until_when_they_looked"),
    ]

    operations = [
        migrations.CreateModel(
            name="Call",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("provider_id", models.CharField(max_length=200, null=True)),
                ("number_sealed", rapport.database.sealed.SealedField(blank=True, null=True)),
                ("line", models.CharField(blank=True, max_length=40)),
                (
                    "rings_for",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("rang_at", models.DateTimeField()),
                ("heard_at", models.DateTimeField(help_text="when the phone system told us")),
                ("taken_at", models.DateTimeField(null=True)),
                (
                    "client",
                    models.ForeignKey(
                        null=True,
                        on_delete=CASCADE,
                        related_name="phone_calls",
                        to="clients.client",
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        null=True,
                        on_delete=CASCADE,
                        related_name="phone_calls",
                        to="inbox.conversation",
                    ),
                ),
                (
                    "key",
                    models.ForeignKey(
                        null=True, on_delete=SET_NULL, related_name="+", to="clients.datakey"
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False, on_delete=CASCADE, related_name="+", to="practice.practice"
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        null=True, on_delete=SET_NULL, related_name="+", to="practice.staff"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["practice", "-rang_at"], name="call_recent")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("practice", "provider_id"), name="call_provider_id_once"
                    )
                ],
            },
        ),
    ]
