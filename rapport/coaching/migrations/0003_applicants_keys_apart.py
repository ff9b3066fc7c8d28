"""An applicant's key lies where all keys do: apart from what it opens, and backed up apart."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def move(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, name: str) -> Any:
        return apps.get_model(app, name).objects.using(schema_editor.connection.alias)

    for applicant in rows("coaching", "Applicant"):
        key = rows("clients", "DataKey").create(
            practice_id=applicant.practice_id, wrapped=applicant.wrapped
        )
        rows("coaching", "Applicant").filter(pk=applicant.pk).update(key=key)


def _key(**more: Any) -> Any:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.CASCADE,
        related_name="+",
        to="clients.datakey",
        **more,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0005_understanding"),
        ("coaching", "0002_mirror"),
    ]

    operations = [
        migrations.AddField(model_name="applicant", name="key", field=_key(null=True)),
        migrations.RunPython(move, migrations.RunPython.noop),
        # Deferred keys of the rows just written would keep the table from being altered.
        migrations.RunSQL("set constraints all immediate", migrations.RunSQL.noop),
        migrations.AlterField(model_name="applicant", name="key", field=_key()),
        migrations.RemoveField(model_name="applicant", name="wrapped"),
    ]
