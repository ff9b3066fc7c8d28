"""Each zone's guideline becomes the guideline of an interaction; its facts become facts of the practice."""

from typing import Any

from django.db import migrations
from django.utils.text import slugify

LONGEST = 60


def join(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, name: str) -> Any:
        return apps.get_model(app, name).objects.using(schema_editor.connection.alias)

    ways = ["mail", "message", "phone", "in_person", "review"]
    for zone in rows("guidance", "Zone").order_by("practice_id", "position", "id"):
        held = rows("guidance", "Guideline").filter(zone=zone)
        interaction, _ = rows("guidance", "Interaction").get_or_create(
            practice_id=zone.practice_id,
            key=zone.key,
            defaults={
                "name": zone.name,
                "channels": ways,
                "zone": zone,
                "position": zone.position,
            },
        )
        for guideline in held.order_by("version"):
            guideline.interaction = interaction
            guideline.authority = zone.authority
            guideline.fact_keys = [
                _fact(rows("guidance", "Fact"), zone.practice_id, fact, guideline.written_by_id)
                for fact in guideline.facts
            ]
            guideline.save()


def _fact(facts: Any, practice_id: int, said: dict[str, Any], by_id: int | None) -> str:
    """The key of the fact; the newest version's value holds."""
    name = said["name"][:80]
    key = slugify(name)[:LONGEST].strip("-") or "fact"
    fact, _ = facts.get_or_create(practice_id=practice_id, key=key, defaults={"name": name})
    if said.get("value"):
        fact.value, fact.reviewed_on = said["value"][:300], said.get("reviewed_on")
        fact.reviewed_by_id = by_id
        fact.save()
    return str(fact.key)


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0003_manual"),
    ]

    operations = [migrations.RunPython(join, migrations.RunPython.noop)]
