"""A recording is kept in parts while it is made; those kept as a whole become one take of one part."""

import django.db.models.deletion
from django.db import migrations, models

import rapport.database.sealed

SEALING = 28  # bytes that sealing adds: a nonce of 12 and a tag of 16
MOVE = f"""
    insert into rehearsal_recordingpart (practice_id, recording_id, take, number, at, size, sound_sealed)
    select practice_id, id, 1, 0, ended_at, octet_length(sound_sealed) - {SEALING}, sound_sealed
    from rehearsal_recording where sound_sealed is not null and ended_at is not null;
    update rehearsal_recording set takes = 1 where began_at is not null;
    set constraints all immediate
"""  # noqa: S608 - a number of our own


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0005_understanding"),
        ("practice", "0004_growing"),
        ("rehearsal", "0004_models_and_sound"),
    ]

    operations = [
        migrations.CreateModel(
            name="RecordingPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("take", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("size", models.PositiveIntegerField(help_text="bytes, before it was sealed")),
                ("sound_sealed", rapport.database.sealed.SealedField(blank=True, null=True)),
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
                    "recording",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="rehearsal.recording",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("recording", "take", "number"), name="recording_part_once"
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="recording",
            name="takes",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="recording", name="sound_sealed"),
        migrations.RemoveField(model_name="recording", name="kind"),
    ]
