"""When somebody was last interrupted, and whether a test of theirs was shown."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("practice", "0004_growing")]

    operations = [
        migrations.AddField(
            model_name="staff",
            name="interrupted_at",
            field=models.DateTimeField(
                help_text="when a suggestion or a notice last made a sound (core.alerts)", null=True
            ),
        ),
        migrations.AddField(
            model_name="alertaddress",
            name="shown_at",
            field=models.DateTimeField(null=True),
        ),
    ]
