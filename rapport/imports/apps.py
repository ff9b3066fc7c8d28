"""The imports app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImportsConfig(AppConfig):
    """People from files."""

    name = "rapport.imports"
    verbose_name = _("Imports")

    def ready(self) -> None:
        """Let its settings be found."""
        from rapport.imports.settings_pages import PAGES
        from rapport.practice.finding import register

        register(*PAGES)
