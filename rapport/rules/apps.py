"""The rules app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RulesConfig(AppConfig):
    """What happens by itself at the desk."""

    name = "rapport.rules"
    verbose_name = _("Rules")

    def ready(self) -> None:
        """Let its settings be found."""
        from rapport.practice.finding import register
        from rapport.rules.settings_pages import PAGES

        register(*PAGES)
