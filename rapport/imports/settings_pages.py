"""What the search of the settings finds of this room."""

from django.utils.translation import gettext_lazy as _

from rapport.practice.finding import Page

PAGES = (
    Page(
        "imports:imports",
        _("Imports"),
        _("CSV file upload clients staff people visits migrate bulk spreadsheet undo"),
    ),
)
