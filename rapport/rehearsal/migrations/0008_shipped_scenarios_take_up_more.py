"""Shipped scenarios that no practice changed become those of today: more of what is stated is taken up."""

from importlib import import_module

from django.db import migrations

renew = import_module("rapport.rehearsal.migrations.0006_shipped_scenarios_answer").renew


class Migration(migrations.Migration):
    dependencies = [("rehearsal", "0007_shipped_scenarios_take_up_what_is_said")]

    operations = [migrations.RunPython(renew, migrations.RunPython.noop)]
