"""Shipped scenarios that no practice changed become those of today: their clients answer direct questions.

What was played keeps the scenario as it was then (`Rehearsal.graph`); a practice's own are left alone.
"""

from typing import Any

from django.db import migrations

from rapport.rehearsal.shipped import scenarios
from rapport.rehearsal.shipped.rows import columns


def renew(apps: Any, schema_editor: Any) -> None:
    rows = apps.get_model("rehearsal", "Scenario").objects.using(schema_editor.connection.alias)
    for scenario in scenarios():
        rows.filter(key=scenario.key, is_shipped=True).update(**columns(scenario))


class Migration(migrations.Migration):
    dependencies = [("rehearsal", "0005_recordings_in_parts")]

    operations = [migrations.RunPython(renew, migrations.RunPython.noop)]
