"""Small pictures of attachments; those that are here already are drawn as well."""

import django.db.models.deletion
from django.db import migrations, models

CASCADE = django.db.models.deletion.CASCADE
WANTED = """
insert into inbox_preview (practice_id, attachment_id, due_at, attempts, path, width, height, pages)
select practice_id, id, created_at, 0, '', 0, 0, 0 from inbox_attachment
 where path <> '' and content_type in
   ('image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf')
"""


class Migration(migrations.Migration):
    dependencies = [("inbox", "0010_phone_calls")]

    operations = [
        migrations.CreateModel(
            name="Preview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("due_at", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("path", models.CharField(blank=True, max_length=200)),
                ("width", models.PositiveSmallIntegerField(default=0)),
                ("height", models.PositiveSmallIntegerField(default=0)),
                ("pages", models.PositiveIntegerField(default=0)),
                (
                    "attachment",
                    models.OneToOneField(
                        on_delete=CASCADE, related_name="preview", to="inbox.attachment"
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False, on_delete=CASCADE, related_name="+", to="practice.practice"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("due_at__isnull", False)),
                        fields=["due_at"],
                        name="preview_due",
                    )
                ],
            },
        ),
        migrations.RunSQL(WANTED, migrations.RunSQL.noop),
    ]
