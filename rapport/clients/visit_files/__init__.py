"""Visits from a booking system's CSV file, whatever its columns, delimiter and encoding are."""

from rapport.clients.visit_files.reading import UnreadableFile
from rapport.clients.visit_files.report import refused_csv
from rapport.clients.visit_files.rows import Parsed, Place, Refused, VisitRow, parse

__all__ = ["Parsed", "Place", "Refused", "UnreadableFile", "VisitRow", "parse", "refused_csv"]
