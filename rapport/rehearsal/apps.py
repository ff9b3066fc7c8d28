"""The rehearsal app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RehearsalConfig(AppConfig):
    """Scenarios, rehearsals, debriefs, drills."""

    name = "rapport.rehearsal"
    verbose_name = _("Rehearsal")

    def ready(self) -> None:
        """Bring the shipped scenarios, and say whether one was played."""
        from rapport.practice.furnishing import bring
        from rapport.practice.start import light
        from rapport.rehearsal.actions.furnishing import furnish
        from rapport.rehearsal.queries.rehearsals import has_rehearsed

        bring(furnish)
        light("role_play", has_rehearsed)
