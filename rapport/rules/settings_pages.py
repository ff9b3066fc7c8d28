"""What the search of the settings finds of this room."""

from django.utils.translation import gettext_lazy as _

from rapport.practice.finding import Page

PAGES = (
    Page(
        "rules:rules",
        _("Rules"),
        _("automation automatic workflow trigger condition assign route tag snooze close reminder"),
    ),
    Page("rules:new", _("A new rule"), _("automation workflow make")),
)
