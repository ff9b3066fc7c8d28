"""What the search of the settings finds of this room."""

from django.utils.translation import gettext_lazy as _

from rapport.assistant.forms import EndpointForm
from rapport.practice.finding import Page

PAGES = (
    Page(
        "assistant:settings",
        _("Assistant"),
        _("AI language model LLM endpoint key machine"),
        (EndpointForm,),
        for_owners=True,
    ),
    Page(
        "assistant:trials",
        _("Trials of the assistant"),
        _("AI language model test endpoint"),
        for_owners=True,
    ),
)
