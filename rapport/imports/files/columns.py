"""Which column is which: guessed from its name, then up to whoever imports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.clients.visit_files.columns import NAMES
from rapport.core.names import fold


@dataclass(frozen=True, slots=True)
class Column:
    """Something a file can say of a person; `aliases` are the names other systems give it."""

    key: str
    label: "str | Promise"
    aliases: str


NAME = Column("name", _("Name"), NAMES["name"])
FIRST = Column("first", _("First name"), NAMES["first"])
LAST = Column("last", _("Last name"), NAMES["last"])
EMAIL = Column("email", _("E-mail"), NAMES["email"])
PHONE = Column("phone", _("Phone"), NAMES["phone"])
CLIENTS = (
    NAME,
    FIRST,
    LAST,
    EMAIL,
    PHONE,
    Column("called", _("The name they like"), "called nickname preferredname knownas goesby"),
    Column("language", _("Language"), "language lang preferredlanguage idioma"),
)
STAFF = (
    NAME,
    FIRST,
    LAST,
    EMAIL,
    Column("role", _("Role"), "role position job jobtitle function"),
)


def guessed(head: Sequence[str], known: Sequence[Column]) -> dict[int, str]:
    """Position → key of every column whose name says what it is; each key once, the first that fits."""
    by_alias = {alias: column.key for column in known for alias in column.aliases.split()}
    found: dict[int, str] = {}
    for position, cell in enumerate(head):
        key = by_alias.get("".join(char for char in fold(cell) if char.isalnum()))
        if key and key not in found.values():
            found[position] = key
    return found


def cell(cells: Sequence[str], mapping: Mapping[int, str], key: str) -> str:
    """What a line says of a key, '' where it says nothing."""
    return next((cells[n] for n, k in mapping.items() if k == key and n < len(cells)), "")
