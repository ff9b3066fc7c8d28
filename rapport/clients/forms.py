"""Forms about clients and their visits."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf.locale import LANG_INFO
from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import Erasure, Identity
from rapport.clients.visit_files.moments import NotAMoment, moment
from rapport.clients.visit_files.reading import LARGEST
from rapport.practice.forms.fields import moment_input
from rapport.practice.models import Location, Staff

LANGUAGES = [
    ("", _("not known")),
    *sorted((code, info["name"]) for code, info in LANG_INFO.items() if len(code) == 2 and "name" in info),
]  # fmt: skip


class PersonForm(forms.Form):
    """What a client is called and speaks."""

    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    called = forms.CharField(
        label=_("The name they like"),
        max_length=120,
        required=False,
        help_text=_("How to greet them, or how to say it."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)


class NewClientForm(PersonForm):
    """Somebody new at the desk."""

    email = forms.CharField(
        label=_("E-mail address"),
        max_length=254,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "off"}),
    )
    phone = forms.CharField(
        label=_("Phone"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )


class IdentityForm(forms.Form):
    """One more address of a client."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[(k.value, k.label) for k in (Identity.Kind.EMAIL, Identity.Kind.PHONE)],
    )
    text = forms.CharField(label=_("Address or number"), max_length=254)


class NoteForm(forms.Form):
    """Something to remember."""

    text = forms.CharField(
        label=_("Note"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )


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
        _choose(self, "location", Location.objects.filter(is_active=True).order_by("name"))
        _choose(self, "provider", Staff.objects.filter(is_active=True).order_by("name"))

    def clean_starts_at(self) -> datetime:
        """The instant, by the clock of the place."""
        location = self.cleaned_data.get("location")
        zone = ZoneInfo(location.zone if location else "UTC")
        try:
            return moment(self.cleaned_data["starts_at"], "", zone=zone, day_first=False)
        except (NotAMoment, OverflowError):
            raise forms.ValidationError(_("Choose a day and an hour that exists there.")) from None


def _choose(form: forms.Form, name: str, choices: QuerySet[Any]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = choices


class ErasureForm(forms.Form):
    """Forgetting somebody for good; the name is typed so that it can't happen by one click."""

    reason = forms.ChoiceField(label=_("Why"), choices=Erasure.Reason.choices)
    name = forms.CharField(
        label=_("Type the client's name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, expected: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expected = expected
        self.fields["name"].help_text = format_html("{}", expected)  # shown as it is: escaped here

    def clean_name(self) -> str:
        typed = " ".join(self.cleaned_data["name"].split())
        if typed.casefold() != " ".join(self.expected.split()).casefold():
            raise forms.ValidationError(_("This is not the name above. Nothing was erased."))
        return typed


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
        _choose(self, "location", places.order_by("name"))

    def content(self) -> bytes:
        """The file's bytes, a little more than the largest at most."""
        content: bytes = self.cleaned_data["file"].read(LARGEST + 1)
        return content


def mistakes(form: forms.Form) -> str:
    """What is wrong with a form whose fields are not on the next page, in one line."""
    return " ".join(str(error) for errors in form.errors.values() for error in errors)
