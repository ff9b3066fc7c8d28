"""What the search of the settings finds of this room."""

from django.utils.translation import gettext_lazy as _

from rapport.inbox.forms.replies import SavedReplyForm
from rapport.inbox.forms.saved_views import SavedViewForm
from rapport.inbox.forms.tags import KeepTagForm
from rapport.practice.finding import Page

PAGES = (
    Page(
        "inbox:saved_views",
        _("Views"),
        _("filter saved view list queue team desk inbox folder"),
        (SavedViewForm,),
    ),
    Page("inbox:arrangement", _("Your desk"), _("order hide views chips arrange own")),
    Page(
        "inbox:kept_tags",
        _("Tags"),
        _("label category colour color merge rename word topic"),
        (KeepTagForm,),
    ),
    Page(
        "inbox:replies",
        _("Saved replies"),
        _("template canned response snippet text macro"),
        (SavedReplyForm,),
    ),
    Page(
        "inbox:understanding",
        _("What the machine believes"),
        _("understanding language model verdict classifier AI corrections"),
    ),
)
