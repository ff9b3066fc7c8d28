"""From the cells of a file to people, without looking at the database."""

from rapport.imports.files.columns import CLIENTS, STAFF, Column, guessed
from rapport.imports.files.parsing import ClientRow, Parsed, StaffRow, parse_clients, parse_staff

__all__ = [
    "CLIENTS",
    "STAFF",
    "ClientRow",
    "Column",
    "Parsed",
    "StaffRow",
    "guessed",
    "parse_clients",
    "parse_staff",
]
