"""Pages of the notices, the bell on every page, and what devices confirm."""
