"""A rehearsal's key lies where all keys do: apart from what it opens, and backed up apart."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def move(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, name: str) -> Any:
        return apps.get_model(app, name).objects.using(schema_editor.connection.alias)

    for rehearsal in rows("rehearsal", "Rehearsal").filter(wrapped__isnull=False):
        key = rows("clients", "DataKey").create(
            practice_id=rehearsal.practice_id, wrapped=rehearsal.wrapped
        )
        rows("rehearsal", "Rehearsal").filter(pk=rehearsal.pk).update(key=key)


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0005_understanding"),
        ("rehearsal", "0002_shipped_scenarios"),
    ]

    operations = [
        migrations.AddField(
            model_name="rehearsal",
            name="key",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="clients.datakey",
            ),
        ),
        migrations.RunPython(move, migrations.RunPython.noop),
        # Deferred keys of the rows just written would keep the table from being altered.
        migrations.RunSQL("set constraints all immediate", migrations.RunSQL.noop),
        migrations.RemoveField(model_name="rehearsal", name="wrapped"),
    ]
