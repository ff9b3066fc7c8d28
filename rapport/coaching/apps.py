"""The coaching app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoachingConfig(AppConfig):
    """How people and the practice grow."""

    name = "rapport.coaching"
    verbose_name = _("Coaching")
