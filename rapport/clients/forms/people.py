"""Forms about clients as persons."""

from django import forms
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import Identity, Memory

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


class MemoryForm(forms.Form):
    """One line that a client told us."""

    text = forms.CharField(
        label=_("One line"),
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("In their words if you can."),
    )
    kind = forms.ChoiceField(label=_("What it is"), choices=Memory.Kind.choices)
    is_sensitive = forms.BooleanField(
        label=_("About their health: only those who treat or lead may read it"), required=False
    )


class NoteForm(forms.Form):
    """Something to remember."""

    text = forms.CharField(
        label=_("Note"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
