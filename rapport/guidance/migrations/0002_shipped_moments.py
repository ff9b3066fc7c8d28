"""Practices that are there already get the shipped moments, as new ones do when they are founded."""

from typing import Any

from django.db import migrations

from rapport.guidance.shipped import GESTURES, MOMENTS
from rapport.guidance.shipped.rows import gesture_columns, guideline_columns, zone_columns


def furnish(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, name: str) -> Any:
        return apps.get_model(app, name).objects.using(schema_editor.connection.alias)

    gesture_of = apps.get_model("guidance", "Gesture")
    for practice in rows("practice", "Practice").all():
        there = set(
            rows("guidance", "Zone").filter(practice=practice).values_list("key", flat=True)
        )
        for position, moment in enumerate(MOMENTS):
            if moment.key in there:
                continue
            skill, _ = rows("practice", "Skill").get_or_create(
                practice=practice, slug=str(moment.key), defaults={"name": str(moment.skill)}
            )
            zone = rows("guidance", "Zone").create(
                practice=practice, skill=skill, **zone_columns(moment, position)
            )
            rows("guidance", "Guideline").create(
                practice=practice,
                zone=zone,
                written_at=practice.founded_at,
                **guideline_columns(moment),
            )
        if not rows("guidance", "Gesture").filter(practice=practice).exists():
            rows("guidance", "Gesture").bulk_create(
                gesture_of(practice=practice, **gesture_columns(gesture)) for gesture in GESTURES
            )


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0001_understanding"),
        ("practice", "0002_understanding"),
    ]

    operations = [migrations.RunPython(furnish, migrations.RunPython.noop)]
