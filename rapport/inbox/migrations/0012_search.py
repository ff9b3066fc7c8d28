"""Everything that was said is filed anew, in the background; what few conversations have is found by an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0006_passages"),
        ("inbox", "0010_later_and_together"),
        ("inbox", "0011_previews"),
    ]

    operations = [
        migrations.AddField(
            model_name="indexedupto",
            name="client_id",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                condition=models.Q(("tags", []), _negated=True),
                fields=["practice", "-last_message_at", "-id"],
                name="conversation_tagged",
            ),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                condition=models.Q(("zone", ""), _negated=True),
                fields=["practice", "zone", "-last_message_at", "-id"],
                name="conversation_in_zone",
            ),
        ),
        migrations.RunSQL(
            "update inbox_indexedupto set message_id = 0, client_id = 0", migrations.RunSQL.noop
        ),
    ]
