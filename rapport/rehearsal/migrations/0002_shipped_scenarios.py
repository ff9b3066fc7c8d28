"""Practices that are there already get the shipped scenarios, as new ones do when they are founded."""

from typing import Any

from django.db import migrations

from rapport.rehearsal.shipped import scenarios
from rapport.rehearsal.shipped.rows import columns


def furnish(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, name: str) -> Any:
        return apps.get_model(app, name).objects.using(schema_editor.connection.alias)

    for practice in rows("practice", "Practice").all():
        for scenario in scenarios():
            rows("rehearsal", "Scenario").get_or_create(
                practice=practice,
                key=scenario.key,
                defaults={"is_shipped": True, "written_at": practice.founded_at}
                | columns(scenario),
            )


class Migration(migrations.Migration):
    dependencies = [("rehearsal", "0001_rehearsals")]

    operations = [migrations.RunPython(furnish, migrations.RunPython.noop)]
