"""What the search of the settings finds of this room."""

from django.utils.translation import gettext_lazy as _

from rapport.insight.forms import LetterForm
from rapport.practice.finding import Page

PAGES = (
    Page(
        "insight:letter",
        _("Your weekly letter"),
        _("e-mail report summary newsletter unsubscribe Monday week leader"),
        (LetterForm,),
    ),
)
