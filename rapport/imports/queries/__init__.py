"""What a file would do."""

from rapport.imports.queries.clients import ClientPlan, preview_clients
from rapport.imports.queries.plan import Plan
from rapport.imports.queries.staff import StaffPlan, preview_staff

__all__ = ["ClientPlan", "Plan", "StaffPlan", "preview_clients", "preview_staff"]
