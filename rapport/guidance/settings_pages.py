"""What the search of the settings finds of this room."""

from django.utils.translation import gettext_lazy as _

from rapport.guidance.forms.red_flags import PhraseForm
from rapport.practice.finding import Page

PAGES = (
    Page(
        "guidance:red_flags",
        _("Red flags"),
        _("worry words danger emergency phrases page clinician safety list"),
        (PhraseForm,),
    ),
    Page(
        "guidance:zones",
        _("Judgment zones"),
        _("moments critical triggers qualified authority gestures complaint hesitation"),
    ),
    Page("guidance:moments", _("Choose your three moments"), _("critical moments zones start")),
)
