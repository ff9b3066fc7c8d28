"""Forms about visits: by hand, and from a booking system's file."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.clients.forms.fields import choose
from rapport.clients.visit_files.moments import NotAMoment, moment
from rapport.clients.visit_files.reading import LARGEST
from rapport.practice.forms.fields import moment_input
from rapport.practice.models import Location, Staff


class VisitForm(forms.Form):
    """A visit by hand; times are those of the place."""

    location = forms.ModelChoiceField(Location.objects.none(), label=_("Place"), empty_label=None)
    starts_at = forms.CharField(label=_("When"), widget=moment_input())
    treatment = forms.CharField(label=_("Treatment"), max_length=500, required=False)
    provider = forms.ModelChoiceField(
        Staff.objects.none(), label=_("With"), required=False, empty_label=_("nobody in particular")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Asked for each form: what may be chosen is this practice's.
        choose(self, "location", Location.objects.filter(is_active=True).order_by("name"))
        choose(self, "provider", Staff.objects.filter(is_active=True).order_by("name"))

    def clean_starts_at(self) -> datetime:
        """The instant, by the clock of the place."""
        location = self.cleaned_data.get("location")
        zone = ZoneInfo(location.zone if location else "UTC")
        try:
            return moment(self.cleaned_data["starts_at"], "", zone=zone, day_first=False)
        except (NotAMoment, OverflowError):
            raise forms.ValidationError(_("Choose a day and an hour that exists there.")) from None


class VisitFileForm(forms.Form):
    """A booking system's export."""

    location = forms.ModelChoiceField(Location.objects.none(), label=_("Place"), empty_label=None)
    file = forms.FileField(
        label=_("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,text/csv"}),
        help_text=_(
            "Its first line names the columns: name, e-mail, phone, treatment, provider, "
            "date and time, state, reference."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = Location.objects.filter(is_active=True).select_related("practice")
        choose(self, "location", places.order_by("name"))

    def content(self) -> bytes:
        """The file's bytes, a little more than the largest at most."""
        content: bytes = self.cleaned_data["file"].read(LARGEST + 1)
        return content
