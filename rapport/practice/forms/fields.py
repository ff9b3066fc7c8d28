"""Fields of more than one form."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import forms
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext as _

from rapport.practice.errors import ExpectedError, NotAllowed

CODES = {code for code in LANG_INFO if len(code) == 2}


class Minutes(forms.DecimalField):
    """Minutes on the page, whole seconds inside."""

    def __init__(self, *, least: Decimal | int = 0, **kwargs: Any) -> None:
        widget = forms.NumberInput(attrs={"step": "any", "class": "short"})
        super().__init__(min_value=least, max_value=10080, widget=widget, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value / 60:g}" if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        minutes = super().clean(value)
        return round(minutes * 60) if minutes is not None else None


class Languages(forms.CharField):
    """ISO 639-1 codes with commas between them; a tuple inside."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        codes = tuple(dict.fromkeys(super().clean(value).lower().replace(",", " ").split()))
        unknown = [code for code in codes if code not in CODES]
        if unknown:
            text = _("%(codes)s: not a language code. Write two letters, such as en or es.")
            raise forms.ValidationError(text % {"codes": ", ".join(unknown)})
        return codes


def day_input() -> forms.DateInput:
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "short"})


def time_input() -> forms.TimeInput:
    return forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "short"})


def moment_input() -> forms.DateTimeInput:
    return forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})


def done(form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether the action went through; a rule that says no is said on the form, a role's no is a 403."""
    try:
        act()
    except NotAllowed:
        raise
    except ExpectedError as error:
        form.add_error(None, str(error))
        return False
    return True
