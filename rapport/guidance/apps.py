"""The guidance app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidanceConfig(AppConfig):
    """Zones and guidelines."""

    name = "rapport.guidance"
    verbose_name = _("Guidance")

    def ready(self) -> None:
        """Bring the shipped moments, and say what of them is still to be chosen."""
        from rapport.guidance.actions.furnishing import furnish
        from rapport.guidance.queries.zones import has_chosen, has_written
        from rapport.guidance.settings_pages import PAGES
        from rapport.practice.finding import register
        from rapport.practice.furnishing import bring
        from rapport.practice.start import light

        bring(furnish)
        light("moments", has_chosen)
        light("guideline", has_written)
        register(*PAGES)
