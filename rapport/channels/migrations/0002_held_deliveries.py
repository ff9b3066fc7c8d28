"""Deliveries that look like advertising are held until somebody lets them in."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("channels", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="delivery",
            name="released_at",
            field=models.DateTimeField(help_text="when somebody let a held one in", null=True),
        ),
        migrations.AlterField(
            model_name="delivery",
            name="state",
            field=models.CharField(
                choices=[
                    ("pending", "Pending"),
                    ("done", "Done"),
                    ("duplicate", "Duplicate"),
                    ("failed", "Failed"),
                    ("held", "Held"),
                ],
                default="pending",
                max_length=10,
            ),
        ),
    ]
