"""The database itself: the embedded server, its roles, row-level security and sealed columns."""
