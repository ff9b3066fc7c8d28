"""When somebody went, and the order in which they have the desk's views."""

import django.contrib.postgres.fields
from django.db import migrations, models


def keys(**options: str) -> django.contrib.postgres.fields.ArrayField:
    """A list of views, by key."""
    return django.contrib.postgres.fields.ArrayField(
        base_field=models.CharField(max_length=40), default=list, size=None, **options
    )


class Migration(migrations.Migration):
    dependencies = [("practice", "0005_interrupted_and_shown")]

    operations = [
        migrations.AddField(
            model_name="staff",
            name="left_at",
            field=models.DateTimeField(
                help_text="when they went, until they have read what changed since", null=True
            ),
        ),
        migrations.AddField(
            model_name="staff", name="desk_order", field=keys(help_text="keys of the desk's views")
        ),
        migrations.AddField(model_name="staff", name="desk_hidden", field=keys()),
    ]
