"""Shipped scenarios that no practice changed become those of today: their clients take up what is said."""

from importlib import import_module

from django.db import migrations

renew = import_module("rapport.rehearsal.migrations.0006_shipped_scenarios_answer").renew


class Migration(migrations.Migration):
    dependencies = [("rehearsal", "0006_shipped_scenarios_answer")]

    operations = [migrations.RunPython(renew, migrations.RunPython.noop)]
