"""The guidance app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidanceConfig(AppConfig):
    """Zones and guidelines."""

    name = "rapport.guidance"
    verbose_name = _("Guidance")
