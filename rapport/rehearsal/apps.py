"""The rehearsal app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RehearsalConfig(AppConfig):
    """Scenarios, rehearsals, debriefs, drills."""

    name = "rapport.rehearsal"
    verbose_name = _("Rehearsal")

    def ready(self) -> None:
        """Bring the shipped scenarios."""
        from rapport.practice.furnishing import bring
        from rapport.rehearsal.actions.furnishing import furnish

        bring(furnish)
