"""Some lines of a guideline, where a weakness was seen."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from rapport.guidance.actions.amending import AMENDED
from rapport.guidance.forms.guidelines import Lines
from rapport.guidance.models import Guideline


class AmendmentForm(forms.Form):
    """What must be said, what never, and how one might begin. `version`: the one that was read."""

    must_cover = Lines(
        label=gettext_lazy("Must cover"), help_text=gettext_lazy("One point a line.")
    )
    never_say = Lines(label=gettext_lazy("Never say"), help_text=gettext_lazy("One a line."))
    openings = Lines(
        label=gettext_lazy("Openings to adapt"),
        rows=2,
        longest=300,
        help_text=gettext_lazy("How one might begin. Never sent as they are."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, guideline: Guideline, **kwargs: Any) -> None:
        lists = {name: getattr(guideline, name) for name in AMENDED}
        # Several stand on one screen.
        kwargs |= {
            "initial": lists | {"version": guideline.version},
            "auto_id": f"amend-{guideline.interaction_id}-%s",
        }
        super().__init__(*args, **kwargs)
