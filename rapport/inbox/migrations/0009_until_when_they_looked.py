"""Who looked at a conversation stays known after they left it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("inbox", "0008_saved_views_and_tags")]

    operations = [
        migrations.AddField(
            model_name="viewing",
            name="left_at",
            field=models.DateTimeField(null=True),
        ),
    ]
