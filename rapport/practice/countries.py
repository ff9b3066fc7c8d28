"""What is likely true of a practice in a country: its emergency number and its time zone.

Numbers as published by the national authorities; a test compares them with the metadata of
libphonenumber. The owner may change every one of them.
"""

from dataclasses import dataclass
from zoneinfo import available_timezones

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166-1 alpha-2, also the region that phone numbers are read in."""

    code: str
    name: "str | Promise"
    emergency: str
    zone: str


COUNTRIES = (
    Country("AU", gettext_lazy("Australia"), "000", "Australia/Sydney"),
    Country("AT", gettext_lazy("Austria"), "112", "Europe/Vienna"),
    Country("BE", gettext_lazy("Belgium"), "112", "Europe/Brussels"),
    Country("BR", gettext_lazy("Brazil"), "192", "America/Sao_Paulo"),
    Country("CA", gettext_lazy("Canada"), "911", "America/Toronto"),
    Country("DK", gettext_lazy("Denmark"), "112", "Europe/Copenhagen"),
    Country("FI", gettext_lazy("Finland"), "112", "Europe/Helsinki"),
    Country("FR", gettext_lazy("France"), "112", "Europe/Paris"),
    Country("DE", gettext_lazy("Germany"), "112", "Europe/Berlin"),
    Country("GR", gettext_lazy("Greece"), "112", "Europe/Athens"),
    Country("IN", gettext_lazy("India"), "112", "Asia/Kolkata"),
    Country("IE", gettext_lazy("Ireland"), "112", "Europe/Dublin"),
    Country("IT", gettext_lazy("Italy"), "112", "Europe/Rome"),
    Country("JP", gettext_lazy("Japan"), "119", "Asia/Tokyo"),
    Country("MX", gettext_lazy("Mexico"), "911", "America/Mexico_City"),
    Country("NL", gettext_lazy("Netherlands"), "112", "Europe/Amsterdam"),
    Country("NZ", gettext_lazy("New Zealand"), "111", "Pacific/Auckland"),
    Country("NO", gettext_lazy("Norway"), "113", "Europe/Oslo"),
    Country("PL", gettext_lazy("Poland"), "112", "Europe/Warsaw"),
    Country("PT", gettext_lazy("Portugal"), "112", "Europe/Lisbon"),
    Country("SG", gettext_lazy("Singapore"), "995", "Asia/Singapore"),
    Country("ZA", gettext_lazy("South Africa"), "112", "Africa/Johannesburg"),
    Country("ES", gettext_lazy("Spain"), "112", "Europe/Madrid"),
    Country("SE", gettext_lazy("Sweden"), "112", "Europe/Stockholm"),
    Country("CH", gettext_lazy("Switzerland"), "144", "Europe/Zurich"),
    Country("GB", gettext_lazy("United Kingdom"), "999", "Europe/London"),
    Country("US", gettext_lazy("United States"), "911", "America/New_York"),
)
_BY_CODE = {country.code: country for country in COUNTRIES}
CHOICES = [(country.code, country.name) for country in COUNTRIES]


def country(code: str) -> Country:
    """The country of a code; the United States for one that is not listed."""
    return _BY_CODE.get(code, _BY_CODE["US"])


def emergency_line(code: str) -> str:
    """The line that stands on every form until somebody writes a better one."""
    number = country(code).emergency
    return _(
        "In an emergency call %(number)s now. Messages here are read during opening hours only."
    ) % {"number": number}


def zones() -> list[tuple[str, str]]:
    """Every time zone named after a place, for a list to choose from."""
    places = (name for name in available_timezones() if "/" in name)
    return [
        (name, name.replace("_", " "))
        for name in sorted(places)
        if not name.startswith(("Etc/", "SystemV/", "posix/", "right/", "US/"))
    ]
