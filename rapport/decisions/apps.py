"""The decisions app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DecisionsConfig(AppConfig):
    """Decisions, written down before anybody knows what came of them."""

    name = "rapport.decisions"
    verbose_name = _("Decisions")
